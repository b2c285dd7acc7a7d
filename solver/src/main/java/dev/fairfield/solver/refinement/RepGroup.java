package dev.fairfield.solver.refinement;

import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.relaxation.DualPrices;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A few reps with the units they hold, as a small problem of its own: deal these units among these
 * reps at least cost, all others staying where they are. Its prices start from those of the
 * relaxation and are raised for this problem alone, so its bound is closer than theirs.
 */
final class RepGroup {

  private static final int ROUNDS = 60;
  private static final int ROUNDS_WITHOUT_GAIN = 8;
  private static final double LEAST_LENGTH = 0.02;

  private final PricedModel model;
  private final int[] reps;
  private final int[] units;
  private final int[][] option;
  private final int[] presentRep;
  private final long movesElsewhere;
  private final long cents;
  private final double movePrice;
  private double[] potentialPrice;
  private double[] minutePrice;
  private double[] accountPrice;
  private double bound;

  /**
   * @param units all units that the reps hold
   */
  RepGroup(PlanState state, DualPrices prices, int[] reps, int[] units) {
    this.model = state.model();
    this.reps = reps;
    this.units = units;
    this.option = new int[units.length][reps.length];
    this.presentRep = new int[units.length];
    this.movePrice = prices.move();
    this.potentialPrice = Arrays.stream(reps).mapToDouble(prices::potential).toArray();
    this.minutePrice = Arrays.stream(reps).mapToDouble(prices::minute).toArray();
    this.accountPrice = Arrays.stream(reps).mapToDouble(prices::account).toArray();
    long moves = state.moves();
    long sum = 0;
    long[] held = new long[reps.length];
    for (int i = 0; i < units.length; i++) {
      int unit = units[i];
      for (int rep = 0; rep < reps.length; rep++) {
        option[i][rep] = model.findOption(unit, reps[rep]);
        if (state.rep(unit) == reps[rep]) {
          presentRep[i] = rep;
          held[rep] += model.potentialCents(unit);
        }
      }
      moves -= model.moves(state.option(unit));
      sum += model.costCents(state.option(unit));
    }
    for (int rep = 0; rep < reps.length; rep++) {
      sum += model.balance(reps[rep]).cents(held[rep]);
    }
    this.movesElsewhere = moves;
    this.cents = sum;
    raise();
  }

  PricedModel model() {
    return model;
  }

  int[] reps() {
    return reps;
  }

  int[] units() {
    return units;
  }

  /** The option of the unit with the rep, both counted within the group; −1 when it may not. */
  int option(int unit, int rep) {
    return option[unit][rep];
  }

  /** Accounts that units outside the group move. */
  long movesElsewhere() {
    return movesElsewhere;
  }

  /** Cost of the group as it is. */
  long cents() {
    return cents;
  }

  /** What no plan of the group undercuts, before rounding to cents. */
  double bound() {
    return bound;
  }

  double potentialPrice(int rep) {
    return potentialPrice[rep];
  }

  double minutePrice(int rep) {
    return minutePrice[rep];
  }

  double accountPrice(int rep) {
    return accountPrice[rep];
  }

  double movePrice() {
    return movePrice;
  }

  /** The rep that holds the unit, both counted within the group. */
  int presentRep(int unit) {
    return presentRep[unit];
  }

  /** What the rep is dearer than the unit's cheapest at the group's prices. */
  double regret(int unit, int rep) {
    return reducedCost(unit, rep) - reducedCost(unit, cheapest(unit));
  }

  /** Cost of an option and what it takes at the group's prices. */
  double reducedCost(int unit, int rep) {
    int of = option[unit][rep];
    return model.costCents(of)
        + potentialPrice[rep] * model.potentialCents(units[unit])
        + minutePrice[rep] * model.minutes(of)
        + accountPrice[rep] * model.accounts(units[unit])
        + movePrice * model.moves(of);
  }

  /** Polyak's subgradient steps towards the present cost; the best prices are kept. */
  private void raise() {
    int n = reps.length;
    double[] slope = new double[3 * n];
    bound = evaluate(slope);
    double[][] best = {potentialPrice.clone(), minutePrice.clone(), accountPrice.clone()};
    double length = 1;
    double value = bound;
    int stale = 0;
    for (int round = 0; round < ROUNDS && length > LEAST_LENGTH; round++) {
      double norm = IntStream.range(0, 3 * n).mapToDouble(i -> square(slope[i] * scale(i))).sum();
      double step = length * (cents - value) / norm;
      if (!Double.isFinite(step)) {
        break;
      }
      move(slope, step);
      value = evaluate(slope);
      if (value > bound) {
        bound = value;
        best = new double[][] {potentialPrice.clone(), minutePrice.clone(), accountPrice.clone()};
        stale = 0;
      } else if (++stale == ROUNDS_WITHOUT_GAIN) {
        length /= 2;
        stale = 0;
      }
    }
    potentialPrice = best[0];
    minutePrice = best[1];
    accountPrice = best[2];
  }

  private void move(double[] slope, double step) {
    int n = reps.length;
    for (int rep = 0; rep < n; rep++) {
      int minute = n + rep;
      int account = 2 * n + rep;
      potentialPrice[rep] += step * slope[rep] * square(scale(rep));
      minutePrice[rep] =
          StrictMath.max(0, minutePrice[rep] + step * slope[minute] * square(scale(minute)));
      accountPrice[rep] =
          StrictMath.max(0, accountPrice[rep] + step * slope[account] * square(scale(account)));
    }
  }

  private static double square(double value) {
    return value * value;
  }

  /** Typical size of a price's load, inverted, so that all prices take steps of like effect. */
  private double scale(int index) {
    int n = reps.length;
    int rep = reps[index % n];
    if (index < n) {
      double share = model.balance(rep).shareCents();
      return share > 0 ? 1 / share : 0;
    }
    long limit = index < 2 * n ? model.capacityMinutes(rep) : model.maxAccounts(rep);
    return limit > 0 && limit < PricedModel.NO_LIMIT ? 1.0 / limit : 0;
  }

  /** The bound at the present prices; its slope in each of them goes into the array. */
  private double evaluate(double[] slope) {
    int n = reps.length;
    Arrays.fill(slope, 0);
    double value = -charge(movePrice, model.maxMoves() - movesElsewhere);
    for (int unit = 0; unit < units.length; unit++) {
      int best = cheapest(unit);
      value += reducedCost(unit, best);
      slope[best] += model.potentialCents(units[unit]);
      slope[n + best] += model.minutes(option[unit][best]);
      slope[2 * n + best] += model.accounts(units[unit]);
    }
    for (int rep = 0; rep < n; rep++) {
      var balance = model.balance(reps[rep]);
      double most = model.eligiblePotentialCents(reps[rep]);
      value += balance.leastCostAtPrice(potentialPrice[rep], most);
      slope[rep] -= balance.potentialAtPrice(potentialPrice[rep], most);
      value -= charge(minutePrice[rep], model.capacityMinutes(reps[rep]));
      slope[n + rep] -= model.capacityMinutes(reps[rep]);
      value -= charge(accountPrice[rep], model.maxAccounts(reps[rep]));
      slope[2 * n + rep] -= model.maxAccounts(reps[rep]);
      holdAtZero(slope, n + rep, minutePrice[rep]);
      holdAtZero(slope, 2 * n + rep, accountPrice[rep]);
    }
    return value;
  }

  private int cheapest(int unit) {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int rep = 0; rep < reps.length; rep++) {
      if (option[unit][rep] >= 0) {
        double cost = reducedCost(unit, rep);
        if (cost < least) {
          least = cost;
          best = rep;
        }
      }
    }
    return best;
  }

  private static void holdAtZero(double[] slope, int index, double price) {
    if (price == 0 && slope[index] < 0) {
      slope[index] = 0;
    }
  }

  private static double charge(double price, long limit) {
    return price > 0 ? price * limit : 0;
  }
}
