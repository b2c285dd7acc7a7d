package dev.fairfield.solver.relaxation;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The cheapest set of units for one rep when each unit pays for an owner: least Σ net cost + f(Σ
 * potential) within the rep's minutes and accounts. Branch and bound over the units whose place the
 * rep's own Lagrangian bound leaves open; cut off after so many nodes, it still gives a bound.
 * Keeps the last set from call to call to start from. Not thread-safe.
 */
final class RepKnapsack {

  /** Balance and band are rounded to cents: together at most this far from their formula. */
  static final double ROUNDING_CENTS = 1;

  /** With more units open no search is tried: it would not end, and the Lagrangian bound serves. */
  private static final int MOST_OPEN = 400;

  private final RepOptions options;
  private final RepDual dual;
  private final double[] net;
  private final boolean[] trial;
  private KnapsackSet best;
  private int[] open;
  private long[] potentialLeft;
  private long[] minutesLeft;
  private long[] accountsLeft;
  private double incumbent;
  private double unsearched;
  private double preferred;
  private long nodes;
  private long nodeLimit;

  RepKnapsack(RepOptions options, RepDual dual) {
    this.options = options;
    this.dual = dual;
    this.net = new double[options.size()];
    this.trial = new boolean[options.size()];
    this.best = new KnapsackSet(options, net, new boolean[options.size()]);
  }

  /**
   * Solves for what units pay.
   *
   * @param payCents by position of the unit in its team
   * @param mostNodes of the search
   * @return a lower bound on the cost of every set within the limits, but for rounding ({@value
   *     #ROUNDING_CENTS} cent) and floating point; the exact least where the search ended
   */
  double leastCents(double[] payCents, long mostNodes) {
    for (int i = 0; i < net.length; i++) {
      net[i] = options.costCents()[i] - payCents[options.position()[i]];
    }
    dual.tune(net);
    preferred = dual.preferredPotentialCents();
    findIncumbent();
    chooseOpen();
    nodes += 1;
    nodeLimit = nodes + mostNodes;
    unsearched = Double.POSITIVE_INFINITY;
    if (open.length > MOST_OPEN) {
      return StrictMath.min(incumbent, dual.value());
    }
    branchFromFixed();
    return StrictMath.min(incumbent, unsearched);
  }

  /** Whether the best set found owns the i-th option of the rep. */
  boolean isOwned(int i) {
    return best.contains(i);
  }

  /** Reduced cost of the rep's i-th option: what the prices say against owning it, in cents. */
  double reducedCents(int i) {
    return dual.reduced()[i];
  }

  RepOptions options() {
    return options;
  }

  /** Allowance for floating-point sums at the last prices, before scaling. */
  double magnitude() {
    return dual.magnitude() + StrictMath.abs(incumbent);
  }

  /** Nodes searched so far. */
  long nodes() {
    return nodes;
  }

  /** Options looked at so far to tune prices. */
  long looks() {
    return dual.looks();
  }

  /** The last set or the one the prices want, made feasible and improved by single changes. */
  private void findIncumbent() {
    double[] reduced = dual.reduced();
    boolean[] wanted = new boolean[net.length];
    boolean[] last = new boolean[net.length];
    for (int i = 0; i < net.length; i++) {
      wanted[i] = reduced[i] < 0;
      last[i] = best.contains(i);
    }
    var fromPrices = new KnapsackSet(options, net, wanted);
    fromPrices.improve(reduced, dual.value());
    var fromLast = new KnapsackSet(options, net, last);
    fromLast.improve(reduced, dual.value());
    best = fromLast.costCents() < fromPrices.costCents() ? fromLast : fromPrices;
    incumbent = best.costCents();
  }

  /**
   * Units that a set cheaper than the incumbent may hold against their sign, the clearest first;
   * the others are settled.
   */
  private void chooseOpen() {
    double[] reduced = dual.reduced();
    double slack = incumbent - dual.value();
    open =
        IntStream.range(0, net.length)
            .filter(i -> StrictMath.abs(reduced[i]) < slack)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -StrictMath.abs(reduced[i])))
            .mapToInt(Integer::intValue)
            .toArray();
    potentialLeft = new long[open.length + 1];
    minutesLeft = new long[open.length + 1];
    accountsLeft = new long[open.length + 1];
    for (int k = open.length - 1; k >= 0; k--) {
      potentialLeft[k] = potentialLeft[k + 1] + options.potentialCents()[open[k]];
      minutesLeft[k] = minutesLeft[k + 1] + options.minutes()[open[k]];
      accountsLeft[k] = accountsLeft[k + 1] + options.accounts()[open[k]];
    }
  }

  private void branchFromFixed() {
    boolean[] isOpen = new boolean[net.length];
    for (int i : open) {
      isOpen[i] = true;
    }
    double sum = 0;
    long potential = 0;
    long minutes = 0;
    long accounts = 0;
    for (int i = 0; i < net.length; i++) {
      trial[i] = !isOpen[i] && dual.reduced()[i] < 0;
      if (trial[i]) {
        sum += net[i];
        potential += options.potentialCents()[i];
        minutes += options.minutes()[i];
        accounts += options.accounts()[i];
      }
    }
    branch(0, new Load(sum, potential, minutes, accounts), 0);
  }

  /**
   * @param against what the units held against their sign have cost so far, in cents
   */
  private void branch(int depth, Load load, double against) {
    nodes++;
    if (load.minutes() > options.capacityMinutes() || load.accounts() > options.maxAccounts()) {
      return;
    }
    if (depth == open.length) {
      takeIfBetter(load);
      return;
    }
    double bound = dual.value() + against + leastRest(depth, load);
    if (bound >= incumbent) {
      return;
    }
    if (nodes > nodeLimit) {
      unsearched = StrictMath.min(unsearched, bound);
      return;
    }
    int i = open[depth];
    double reduced = dual.reduced()[i];
    boolean likely = reduced < 0;
    trial[i] = likely;
    branch(depth + 1, likely ? with(load, i) : load, against);
    trial[i] = !likely;
    branch(depth + 1, likely ? load : with(load, i), against + StrictMath.abs(reduced));
  }

  private Load with(Load load, int i) {
    return new Load(
        load.netCents() + net[i],
        load.potentialCents() + options.potentialCents()[i],
        load.minutes() + options.minutes()[i],
        load.accounts() + options.accounts()[i]);
  }

  private void takeIfBetter(Load load) {
    double cost = load.netCents() + options.balance().cents(load.potentialCents());
    if (cost < incumbent) {
      incumbent = cost;
      best = new KnapsackSet(options, net, trial.clone());
    }
  }

  /** What any completion pays above the Lagrangian bound for loads it cannot reach. */
  private double leastRest(int depth, Load load) {
    double rest =
        dual.minutePrice()
                * StrictMath.max(0, options.capacityMinutes() - load.minutes() - minutesLeft[depth])
            + dual.accountPrice()
                * StrictMath.max(0, options.maxAccounts() - load.accounts() - accountsLeft[depth]);
    if (load.potentialCents() > preferred) {
      rest += dual.awayCents(load.potentialCents());
    } else if (load.potentialCents() + potentialLeft[depth] < preferred) {
      rest += dual.awayCents(load.potentialCents() + potentialLeft[depth]);
    }
    return rest;
  }

  /** What the units decided so far add up to. */
  private record Load(double netCents, long potentialCents, long minutes, long accounts) {}
}
