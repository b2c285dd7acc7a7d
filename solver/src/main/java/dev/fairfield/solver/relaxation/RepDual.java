package dev.fairfield.solver.relaxation;

import dev.fairfield.solver.pricing.PricedModel;

/**
 * The Lagrangian bound of one rep's knapsack: prices on its potential (μ), minutes (λ) and accounts
 * (κ) under which each option is in where its reduced cost is negative,
 *
 * <pre>
 * Σ min(0, net + μ v + λ h + κ n) + min over V of [f(V) − μ V] − λ H − κ A
 * </pre>
 *
 * raised by bisection along one price after the other. Keeps its prices from call to call, as net
 * costs change little. Not thread-safe.
 */
final class RepDual {

  private static final int POTENTIAL = 0;
  private static final int MINUTES = 1;
  private static final int ACCOUNTS = 2;

  private static final int ROUNDS = 3;
  private static final int DOUBLINGS = 40;
  private static final int HALVINGS = 25;
  private static final double POTENTIAL_STEP = 0.01;
  private static final double LIMIT_STEP = 0.05;

  private final RepOptions options;
  private final double mostPotentialCents;
  private final double[] price;
  private final double[] reduced;
  private double[] net;
  private double value;
  private long looks;

  RepDual(RepOptions options, double potentialPrice, double minutePrice, double accountPrice) {
    this.options = options;
    this.mostPotentialCents = options.mostPotentialCents();
    this.price = new double[] {potentialPrice, minutePrice, accountPrice};
    this.reduced = new double[options.size()];
  }

  /**
   * Tunes the prices to net costs.
   *
   * @param netCents cost of each option less what its unit pays for an owner
   */
  void tune(double[] netCents) {
    net = netCents;
    value = valueAt(price);
    double before = Double.NEGATIVE_INFINITY;
    for (int round = 0; round < ROUNDS && value > before; round++) {
      before = value;
      tune(POTENTIAL, POTENTIAL_STEP);
      tune(MINUTES, LIMIT_STEP * (1 + price[MINUTES]));
      if (options.maxAccounts() < PricedModel.NO_LIMIT || price[ACCOUNTS] > 0) {
        tune(ACCOUNTS, LIMIT_STEP * (1 + price[ACCOUNTS]));
      }
    }
    for (int i = 0; i < reduced.length; i++) {
      reduced[i] = reducedCost(price, i);
    }
  }

  /** The bound at the tuned prices, in cents. */
  double value() {
    return value;
  }

  /** Reduced cost of each option at the tuned prices; the buffer itself. */
  double[] reduced() {
    return reduced;
  }

  double minutePrice() {
    return price[MINUTES];
  }

  double accountPrice() {
    return price[ACCOUNTS];
  }

  /** Potential at which cost less price × potential is least, in cents. */
  double preferredPotentialCents() {
    return options.balance().potentialAtPrice(price[POTENTIAL], mostPotentialCents);
  }

  /**
   * A lower bound on how far cost less price × potential lies above its least at this potential, in
   * cents.
   */
  double awayCents(long potentialCents) {
    double least = options.balance().leastCostAtPrice(price[POTENTIAL], mostPotentialCents);
    double unrounded = options.balance().cents(potentialCents) - RepKnapsack.ROUNDING_CENTS;
    return StrictMath.max(0, unrounded - price[POTENTIAL] * potentialCents - least);
  }

  /**
   * Sum of absolute values of all that {@link #value} adds up, for the floating-point allowance.
   */
  double magnitude() {
    double sum =
        StrictMath.abs(options.balance().leastCostAtPrice(price[POTENTIAL], mostPotentialCents))
            + StrictMath.abs(price[POTENTIAL]) * mostPotentialCents
            + price[MINUTES] * options.capacityMinutes()
            + price[ACCOUNTS] * options.maxAccounts();
    for (int i = 0; i < reduced.length; i++) {
      sum += StrictMath.abs(reduced[i]) + StrictMath.abs(net[i]);
    }
    return sum;
  }

  /** Options looked at so far: what the tuning has cost. */
  long looks() {
    return looks;
  }

  private void tune(int kind, double firstStep) {
    double at = price[kind];
    boolean rising = slope(kind, at) > 0;
    if (!rising && kind != POTENTIAL && at == 0) {
      return;
    }
    double low = at;
    double high = at;
    double step = firstStep;
    boolean enclosed = false;
    for (int i = 0; i < DOUBLINGS && !enclosed; i++, step *= 2) {
      if (rising) {
        low = high;
        high = at + step;
        enclosed = slope(kind, high) <= 0;
      } else {
        high = low;
        low = kind == POTENTIAL ? at - step : StrictMath.max(0, at - step);
        enclosed = low == 0 && kind != POTENTIAL || slope(kind, low) > 0;
      }
    }
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (slope(kind, middle) > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    takeIfBetter(kind, low);
    takeIfBetter(kind, high);
  }

  private void takeIfBetter(int kind, double to) {
    double from = price[kind];
    price[kind] = to;
    double there = valueAt(price);
    if (there > value) {
      value = there;
    } else {
      price[kind] = from;
    }
  }

  private double valueAt(double[] prices) {
    looks += reduced.length;
    double sum = options.balance().leastCostAtPrice(prices[POTENTIAL], mostPotentialCents);
    if (prices[MINUTES] > 0) {
      sum -= prices[MINUTES] * options.capacityMinutes();
    }
    if (prices[ACCOUNTS] > 0) {
      sum -= prices[ACCOUNTS] * options.maxAccounts();
    }
    for (int i = 0; i < reduced.length; i++) {
      sum += StrictMath.min(0, reducedCost(prices, i));
    }
    return sum;
  }

  /** A supergradient along one price. */
  private double slope(int kind, double at) {
    looks += reduced.length;
    double kept = price[kind];
    price[kind] = at;
    double slope =
        switch (kind) {
          case POTENTIAL -> -preferredPotentialCents();
          case MINUTES -> -options.capacityMinutes();
          default -> -options.maxAccounts();
        };
    for (int i = 0; i < reduced.length; i++) {
      if (reducedCost(price, i) < 0) {
        slope +=
            switch (kind) {
              case POTENTIAL -> options.potentialCents()[i];
              case MINUTES -> options.minutes()[i];
              default -> options.accounts()[i];
            };
      }
    }
    price[kind] = kept;
    return slope;
  }

  private double reducedCost(double[] prices, int i) {
    return net[i]
        + prices[POTENTIAL] * options.potentialCents()[i]
        + prices[MINUTES] * options.minutes()[i]
        + prices[ACCOUNTS] * options.accounts()[i];
  }
}
