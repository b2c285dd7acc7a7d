package dev.fairfield.solver.refinement;

import java.util.ArrayList;
import java.util.List;

/**
 * All ways, or those of least regret, to deal some units of a group: grown unit by unit. A partial
 * plan is a regret, a load on every axis, and the way it was grown.
 */
final class PartialPlans {

  /** Plans are told apart by regret as finely as this when the dearest are left out. */
  private static final int REGRET_CLASSES = 4_096;

  private final GroupAxes axes;
  private final long[] loadsElsewhere;
  private final int most;
  private final List<Growth> growths = new ArrayList<>();
  private double mostRegret;
  private int size = 1;
  private double[] regret = {0};
  private long[] loads;

  /**
   * @param loads of the units that are dealt already
   * @param loadsElsewhere what each plan will at least have in addition
   * @param mostRegret plans with more are left out
   * @param most plans kept, those of least regret
   */
  PartialPlans(GroupAxes axes, long[] loads, long[] loadsElsewhere, double mostRegret, int most) {
    this.axes = axes;
    this.loads = loads.clone();
    this.loadsElsewhere = loadsElsewhere;
    this.mostRegret = mostRegret;
    this.most = most;
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

  /** Deals one more unit in each plan. */
  void grow(UnitChoice choice) {
    var next = new Candidates(choice);
    next.keepLeast();
    int count = axes.count();
    long[] grown = new long[next.size * count];
    for (int i = 0; i < next.size; i++) {
      System.arraycopy(loads, next.parent[i] * count, grown, i * count, count);
      axes.add(choice.unit(), choice.rep()[next.at[i]], 1, grown, i * count);
    }
    loads = grown;
    regret = next.regrets;
    size = next.size;
    growths.add(new Growth(choice, next.parent, next.at));
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

    Candidates(UnitChoice choice) {
      int options = 0;
      while (options < choice.rep().length && choice.regret()[options] <= mostRegret) {
        options++;
      }
      int room = PartialPlans.this.size * options;
      this.parent = new int[room];
      this.at = new byte[room];
      this.regrets = new double[room];
      for (int plan = 0; plan < PartialPlans.this.size; plan++) {
        for (int i = 0; i < options && regret[plan] + choice.regret()[i] <= mostRegret; i++) {
          if (isAllowed(plan, choice, i)) {
            parent[size] = plan;
            at[size] = (byte) i;
            regrets[size++] = regret[plan] + choice.regret()[i];
          }
        }
      }
    }

    private boolean isAllowed(int plan, UnitChoice choice, int i) {
      return axes.allows(
          choice.unit(), choice.rep()[i], loads, plan * axes.count(), loadsElsewhere);
    }

    /**
     * Leaves out all but the plans of least regret, the earlier of equals. What is left out now
     * would be later, too: its plans can only grow dearer, and all others have one as cheap.
     */
    void keepLeast() {
      if (size <= most) {
        return;
      }
      int[] count = new int[REGRET_CLASSES];
      for (int i = 0; i < size; i++) {
        count[regretClass(regrets[i])]++;
      }
      int last = 0;
      int room = most;
      while (count[last] <= room) {
        room -= count[last++];
      }
      int kept = 0;
      double dearest = 0;
      for (int i = 0; i < size; i++) {
        int of = regretClass(regrets[i]);
        if (of < last || (of == last && room-- > 0)) {
          parent[kept] = parent[i];
          at[kept] = at[i];
          dearest = StrictMath.max(dearest, regrets[i]);
          regrets[kept++] = regrets[i];
        }
      }
      size = kept;
      mostRegret = dearest;
    }

    private int regretClass(double of) {
      return mostRegret == 0 ? 0 : (int) (of / mostRegret * (REGRET_CLASSES - 1));
    }
  }
}
