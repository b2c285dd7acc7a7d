package dev.fairfield.solver.relaxation;

/** A set of a rep's options within its limits, found by local changes; a start for the search. */
final class KnapsackSet {

  private static final int MOST_CHANGES = 20;

  /** Changes that cost more than this part of the gap against the prices are not tried. */
  private static final double PROMISING = 1.5;

  private final RepOptions options;
  private final double[] net;
  private final boolean[] in;
  private double netCents;
  private long potentialCents;
  private long minutes;
  private long accounts;

  /**
   * @param in whether each option belongs to the set; kept and changed
   */
  KnapsackSet(RepOptions options, double[] net, boolean[] in) {
    this.options = options;
    this.net = net;
    this.in = in;
    for (int i = 0; i < in.length; i++) {
      if (in[i]) {
        count(i, 1);
      }
    }
  }

  boolean contains(int i) {
    return in[i];
  }

  double costCents() {
    return netCents + options.balance().cents(potentialCents);
  }

  /** Takes the least wanted out until the limits are kept, then makes the best single changes. */
  void improve(double[] reduced, double boundCents) {
    while (minutes > options.capacityMinutes() || accounts > options.maxAccounts()) {
      change(leastWanted(reduced));
    }
    for (int changes = 0; changes < MOST_CHANGES; changes++) {
      double least = costCents();
      double reach = PROMISING * (least - boundCents);
      int best = -1;
      for (int i = 0; i < in.length; i++) {
        if (StrictMath.abs(reduced[i]) <= reach && costAfter(i) < least) {
          least = costAfter(i);
          best = i;
        }
      }
      if (best < 0) {
        return;
      }
      change(best);
    }
  }

  private int leastWanted(double[] reduced) {
    int worst = -1;
    for (int i = 0; i < in.length; i++) {
      if (in[i]
          && options.minutes()[i] + options.accounts()[i] > 0
          && (worst < 0 || reduced[i] > reduced[worst])) {
        worst = i;
      }
    }
    return worst;
  }

  private double costAfter(int i) {
    int sign = in[i] ? -1 : 1;
    if (minutes + sign * options.minutes()[i] > options.capacityMinutes()
        || accounts + sign * options.accounts()[i] > options.maxAccounts()) {
      return Double.POSITIVE_INFINITY;
    }
    return netCents
        + sign * net[i]
        + options.balance().cents(potentialCents + sign * options.potentialCents()[i]);
  }

  private void change(int i) {
    count(i, in[i] ? -1 : 1);
    in[i] = !in[i];
  }

  private void count(int i, int sign) {
    netCents += sign * net[i];
    potentialCents += sign * options.potentialCents()[i];
    minutes += (long) sign * options.minutes()[i];
    accounts += (long) sign * options.accounts()[i];
  }
}
