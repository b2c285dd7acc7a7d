package dev.fairfield.solver.refinement;

import dev.fairfield.solver.pricing.PricedModel;
import java.util.ArrayList;
import java.util.List;

/**
 * The loads of a group of reps that a limit or a balance depends on, one axis each: minutes,
 * accounts and potential of a rep, and accounts moved. Says what a load adds to the group's bound:
 * the cost of a plan is the bound, plus its units' regrets, plus this excess on every axis.
 */
final class GroupAxes {

  /** Steps of a potential's table on either side of where its excess is 0. */
  private static final int STEPS = 64;

  private static final int HALVINGS = 40;

  /** More than the rounding of balance and band to cents. */
  private static final double ROUNDING_CENTS = 2;

  private final RepGroup group;
  private final double gap;
  private final PricedModel model;
  private final int[] minutesAxis;
  private final int[] accountsAxis;
  private final int[] potentialAxis;
  private final int movesAxis;
  private final List<Axis> axes = new ArrayList<>();

  GroupAxes(RepGroup group, double gap) {
    this.group = group;
    this.gap = gap;
    this.model = group.model();
    int reps = group.reps().length;
    this.minutesAxis = new int[reps];
    this.accountsAxis = new int[reps];
    this.potentialAxis = new int[reps];
    for (int rep = 0; rep < reps; rep++) {
      int of = group.reps()[rep];
      minutesAxis[rep] = addLimit(model.capacityMinutes(of), group.minutePrice(rep));
      accountsAxis[rep] = addLimit(model.maxAccounts(of), group.accountPrice(rep));
      potentialAxis[rep] = addBalance(rep);
    }
    this.movesAxis =
        model.hasMoveLimit()
            ? addLimit(model.maxMoves() - group.movesElsewhere(), group.movePrice())
            : -1;
  }

  private int addLimit(long limit, double price) {
    if (limit >= PricedModel.NO_LIMIT) {
      return -1;
    }
    axes.add(new Limit(limit, price));
    return axes.size() - 1;
  }

  private int addBalance(int rep) {
    var balance = new Balance(rep);
    if (balance.isFree()) {
      return -1;
    }
    axes.add(balance);
    return axes.size() - 1;
  }

  int count() {
    return axes.size();
  }

  /**
   * What at least a load within this range adds to the bound, in cents; infinite where none of it
   * is allowed or worth its cost.
   */
  double excessCents(int axis, long low, long high) {
    return axes.get(axis).excessCents(low, high);
  }

  /** What a load that may be worth its cost adds to the bound, in cents. */
  double exactCents(int axis, long load) {
    return axes.get(axis).exactCents(load);
  }

  /** How dear a unit of load roughly is here, to compare spreads of different axes. */
  double centsPerLoad(int axis) {
    return axes.get(axis).centsPerLoad();
  }

  /** Adds what the group's unit takes of the rep, or gives it back where the sign is −1. */
  void add(int unit, int rep, int sign, long[] loads, int offset) {
    int of = group.units()[unit];
    int option = group.option(unit, rep);
    addTo(loads, offset, minutesAxis[rep], (long) sign * model.minutes(option));
    addTo(loads, offset, accountsAxis[rep], (long) sign * model.accounts(of));
    addTo(loads, offset, potentialAxis[rep], sign * model.potentialCents(of));
    addTo(loads, offset, movesAxis, (long) sign * model.moves(option));
  }

  /** Whether a plan with these loads, and others beside, may take the group's unit for the rep. */
  boolean allows(int unit, int rep, long[] loads, int offset, long[] others) {
    int of = group.units()[unit];
    int option = group.option(unit, rep);
    return isWithin(minutesAxis[rep], model.minutes(option), loads, offset, others)
        && isWithin(accountsAxis[rep], model.accounts(of), loads, offset, others)
        && isWithin(potentialAxis[rep], model.potentialCents(of), loads, offset, others)
        && isWithin(movesAxis, model.moves(option), loads, offset, others);
  }

  private boolean isWithin(int axis, long load, long[] loads, int offset, long[] others) {
    return axis < 0
        || excessCents(axis, loads[offset + axis] + load + others[axis], Long.MAX_VALUE)
            < Double.POSITIVE_INFINITY;
  }

  private static void addTo(long[] loads, int offset, int axis, long load) {
    if (axis >= 0) {
      loads[offset + axis] += load;
    }
  }

  /** One kind of load of one rep. */
  private sealed interface Axis {

    double excessCents(long low, long high);

    double exactCents(long load);

    double centsPerLoad();
  }

  /** Room left is paid at its price; more than the limit is not allowed. */
  private record Limit(long limit, double price) implements Axis {

    @Override
    public double excessCents(long low, long high) {
      if (low > limit) {
        return Double.POSITIVE_INFINITY;
      }
      return high < limit ? price * (limit - high) : 0;
    }

    @Override
    public double exactCents(long load) {
      return excessCents(load, load);
    }

    @Override
    public double centsPerLoad() {
      return price;
    }
  }

  /**
   * Balance and band less what the price of potential pays, convex: tabulated from below up to
   * where it exceeds the gap.
   */
  private final class Balance implements Axis {

    private final int rep;
    private final long preferred;
    private final double leastCents;
    private final double[] below = new double[STEPS];
    private final double[] above = new double[STEPS];
    private final double widthBelow;
    private final double widthAbove;

    Balance(int rep) {
      this.rep = rep;
      double most = model.eligiblePotentialCents(group.reps()[rep]);
      var cost = model.balance(group.reps()[rep]);
      this.preferred = StrictMath.round(cost.potentialAtPrice(group.potentialPrice(rep), most));
      this.leastCents = cost.leastCostAtPrice(group.potentialPrice(rep), most);
      this.widthBelow = reach(-1, preferred, gap) / STEPS;
      this.widthAbove = reach(1, StrictMath.max(0, most - preferred), gap) / STEPS;
      for (int step = 0; step < STEPS; step++) {
        below[step] = floorCents(StrictMath.max(0, preferred - (long) (step * widthBelow)));
        above[step] = floorCents(preferred + (long) (step * widthAbove));
      }
    }

    @Override
    public double exactCents(long potential) {
      return model.balance(group.reps()[rep]).cents(potential)
          - group.potentialPrice(rep) * potential
          - leastCents;
    }

    private double floorCents(long potential) {
      return StrictMath.max(0, exactCents(potential) - ROUNDING_CENTS);
    }

    /** How far from the preferred potential the excess stays within the gap. */
    private double reach(int sign, double most, double gap) {
      double low = 0;
      double high = most;
      for (int i = 0; i < HALVINGS && high - low > 1; i++) {
        double middle = (low + high) / 2;
        if (floorCents(preferred + sign * (long) middle) <= gap) {
          low = middle;
        } else {
          high = middle;
        }
      }
      return high + 1;
    }

    boolean isFree() {
      return below[STEPS - 1] == 0 && above[STEPS - 1] == 0;
    }

    @Override
    public double excessCents(long low, long high) {
      if (high < preferred) {
        return lookUp(below, (preferred - high) / widthBelow);
      }
      return low > preferred ? lookUp(above, (low - preferred) / widthAbove) : 0;
    }

    private static double lookUp(double[] table, double steps) {
      return steps >= STEPS ? Double.POSITIVE_INFINITY : table[(int) steps];
    }

    @Override
    public double centsPerLoad() {
      return gap / (STEPS * (widthBelow + widthAbove));
    }
  }
}
