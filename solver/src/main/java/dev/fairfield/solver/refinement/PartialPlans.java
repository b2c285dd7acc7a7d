package dev.fairfield.solver.refinement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All ways, or those of least regret, to deal some units of a group: grown unit by unit. A partial
 * plan is a regret, a load on every axis, and the way it was grown.
 */
final class PartialPlans {

  private final GroupAxes axes;
  private final long[] loadsElsewhere;
  private final List<Growth> growths = new ArrayList<>();
  private int size = 1;
  private double[] regret = {0};
  private long[] loads;

  /**
   * @param loads of the units that are dealt already
   * @param loadsElsewhere what each plan will at least have in addition
   */
  PartialPlans(GroupAxes axes, long[] loads, long[] loadsElsewhere) {
    this.axes = axes;
    this.loads = loads.clone();
    this.loadsElsewhere = loadsElsewhere;
  }

  int size() {
    return size;
  }

  double regret(int plan) {
    return regret[plan];
  }

  long load(int plan, int axis) {
    return loads[plan * axes.count() + axis];
  }

  /**
   * Deals one more unit in each plan.
   *
   * @param mostRegret plans with more are left out
   * @param most plans kept, those of least regret
   */
  void grow(UnitChoice choice, double mostRegret, int most) {
    var next = new Candidates(choice, mostRegret);
    next.keep(most);
    int count = axes.count();
    long[] grown = new long[next.size * count];
    for (int i = 0; i < next.size; i++) {
      System.arraycopy(loads, next.parent[i] * count, grown, i * count, count);
      axes.add(choice.unit(), choice.rep()[next.at[i]], 1, grown, i * count);
    }
    loads = grown;
    regret = Arrays.copyOf(next.regrets, next.size);
    size = next.size;
    growths.add(new Growth(choice, Arrays.copyOf(next.parent, size), Arrays.copyOf(next.at, size)));
  }

  /** Writes the rep of each unit dealt since the start, both counted within the group. */
  void writeReps(int plan, int[] repByUnit) {
    int at = plan;
    for (int i = growths.size() - 1; i >= 0; i--) {
      Growth growth = growths.get(i);
      repByUnit[growth.choice.unit()] = growth.choice.rep()[growth.at[at]];
      at = growth.parent[at];
    }
  }

  private record Growth(UnitChoice choice, int[] parent, byte[] at) {}

  /** Plans with one more unit, before the dearest are left out. */
  private final class Candidates {

    private final int[] parent;
    private final byte[] at;
    private final double[] regrets;
    private int size;

    Candidates(UnitChoice choice, double mostRegret) {
      int options = 0;
      while (options < choice.rep().length && choice.regret()[options] <= mostRegret) {
        options++;
      }
      int room = PartialPlans.this.size * options;
      this.parent = new int[room];
      this.at = new byte[room];
      this.regrets = new double[room];
      long[] load = new long[axes.count()];
      for (int plan = 0; plan < PartialPlans.this.size; plan++) {
        for (int i = 0; i < options; i++) {
          double sum = regret[plan] + choice.regret()[i];
          if (sum > mostRegret) {
            break;
          }
          if (isAllowed(plan, choice, i, load)) {
            parent[size] = plan;
            at[size] = (byte) i;
            regrets[size++] = sum;
          }
        }
      }
    }

    private boolean isAllowed(int plan, UnitChoice choice, int i, long[] load) {
      System.arraycopy(loads, plan * load.length, load, 0, load.length);
      axes.add(choice.unit(), choice.rep()[i], 1, load, 0);
      for (int axis = 0; axis < load.length; axis++) {
        if (axes.excessCents(axis, load[axis] + loadsElsewhere[axis], Long.MAX_VALUE)
            == Double.POSITIVE_INFINITY) {
          return false;
        }
      }
      return true;
    }

    /** Leaves out all but the plans of least regret, the earlier of equals. */
    void keep(int most) {
      if (size <= most) {
        return;
      }
      double[] sorted = Arrays.copyOf(regrets, size);
      Arrays.sort(sorted);
      double last = sorted[most - 1];
      int equals = most;
      for (int i = 0; i < most && sorted[i] < last; i++) {
        equals--;
      }
      int kept = 0;
      for (int i = 0; i < size; i++) {
        if (regrets[i] < last || (regrets[i] == last && equals-- > 0)) {
          parent[kept] = parent[i];
          at[kept] = at[i];
          regrets[kept++] = regrets[i];
        }
      }
      size = kept;
    }
  }
}
