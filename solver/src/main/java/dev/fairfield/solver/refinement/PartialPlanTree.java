package dev.fairfield.solver.refinement;

/**
 * Partial plans as a k-d tree (Bentley 1975) over their loads: each node knows the range of its
 * plans' loads on every axis and their least regret, and so what they would at least cost together
 * with given other loads.
 */
final class PartialPlanTree {

  private static final int LEAF_PLANS = 8;

  private final GroupAxes axes;
  private final PartialPlans plans;
  private final int count;
  private final int[] order;
  private final long[] low;
  private final long[] high;
  private final double[] leastRegret;
  private long[] otherLoads;
  private long visits;
  private double below;
  private int found;

  PartialPlanTree(GroupAxes axes, PartialPlans plans) {
    this.axes = axes;
    this.plans = plans;
    this.count = axes.count();
    this.order = new int[plans.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    int nodes = 1;
    for (int leaf = order.length; leaf > LEAF_PLANS; leaf = (leaf + 1) / 2) {
      nodes = 2 * nodes + 1;
    }
    this.low = new long[nodes * count];
    this.high = new long[nodes * count];
    this.leastRegret = new double[nodes];
    build(0, 0, order.length);
  }

  private void build(int node, int from, int to) {
    leastRegret[node] = Double.POSITIVE_INFINITY;
    for (int i = from; i < to; i++) {
      leastRegret[node] = StrictMath.min(leastRegret[node], plans.regret(order[i]));
    }
    int widest = 0;
    double spread = -1;
    for (int axis = 0; axis < count; axis++) {
      long least = Long.MAX_VALUE;
      long most = Long.MIN_VALUE;
      for (int i = from; i < to; i++) {
        long load = plans.load(order[i], axis);
        least = StrictMath.min(least, load);
        most = StrictMath.max(most, load);
      }
      low[node * count + axis] = least;
      high[node * count + axis] = most;
      double cents = axes.centsPerLoad(axis) * (most - least);
      if (cents > spread) {
        spread = cents;
        widest = axis;
      }
    }
    if (to - from > LEAF_PLANS) {
      int middle = (from + to) >>> 1;
      split(from, to - 1, middle, widest);
      build(2 * node + 1, from, middle);
      build(2 * node + 2, middle, to);
    }
  }

  /** Quickselect (Hoare 1961): smaller loads before the middle, larger ones behind. */
  private void split(int from, int to, int middle, int axis) {
    int left = from;
    int right = to;
    while (left < right) {
      long pivot = plans.load(order[(left + right) >>> 1], axis);
      int i = left;
      int j = right;
      while (i <= j) {
        while (plans.load(order[i], axis) < pivot) {
          i++;
        }
        while (plans.load(order[j], axis) > pivot) {
          j--;
        }
        if (i <= j) {
          int swapped = order[i];
          order[i++] = order[j];
          order[j--] = swapped;
        }
      }
      if (middle <= j) {
        right = j;
      } else if (middle >= i) {
        left = i;
      } else {
        return;
      }
    }
  }

  /**
   * The plan that adds least to the bound together with other loads.
   *
   * @param others loads on every axis
   * @param belowCents only plans that add less
   * @return −1 when there is none
   */
  int findCheapest(long[] others, double belowCents) {
    otherLoads = others;
    below = belowCents;
    found = -1;
    visit(0, 0, order.length);
    return found;
  }

  /** What the plan found last adds to the bound, regret and excess, in cents. */
  double foundCents() {
    return below;
  }

  /** Nodes looked at so far. */
  long visits() {
    return visits;
  }

  private void visit(int node, int from, int to) {
    visits++;
    double cents = leastRegret[node];
    for (int axis = 0; axis < count; axis++) {
      long other = otherLoads[axis];
      cents +=
          axes.excessCents(
              axis, other + low[node * count + axis], other + high[node * count + axis]);
      if (cents >= below) {
        return;
      }
    }
    if (to - from > LEAF_PLANS) {
      int middle = (from + to) >>> 1;
      visit(2 * node + 1, from, middle);
      visit(2 * node + 2, middle, to);
      return;
    }
    for (int i = from; i < to; i++) {
      weigh(order[i]);
    }
  }

  private void weigh(int plan) {
    double cents = plans.regret(plan);
    for (int axis = 0; axis < count && cents < below; axis++) {
      long load = otherLoads[axis] + plans.load(plan, axis);
      cents += axes.excessCents(axis, load, load);
    }
    if (cents < below) {
      takeIfCheaper(plan);
    }
  }

  /** Ranges know a floor of the excess alone. */
  private void takeIfCheaper(int plan) {
    double cents = plans.regret(plan);
    for (int axis = 0; axis < count; axis++) {
      cents += axes.exactCents(axis, otherLoads[axis] + plans.load(plan, axis));
    }
    if (cents < below) {
      below = cents;
      found = plan;
    }
  }
}
