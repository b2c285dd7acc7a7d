package dev.fairfield.solver.relaxation;

import dev.fairfield.solver.pricing.PricedModel;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * A bound on the cost of one team above the one that prices alone give: each unit pays a free
 * amount α for an owner and every rep chooses its cheapest set of units, whole ones, within its
 * limits (Fisher, Jaikumar, Van Wassenhove 1986).
 *
 * <pre>
 * L(α) = Σ_u α_u + Σ_r min over sets S within the limits of r of
 *        [Σ_{u in S} (c_ur + ν moved_ur − α_u) + f_r(Σ v_u)] + Σ_u min(0, ρ w_u − α_u)
 * </pre>
 *
 * <p>The last sum is over units that may be pooled. Any α gives a bound. α starts halfway between a
 * unit's cheapest and second cheapest option at the prices of the relaxation, where L is no lower
 * than there, and climbs along deflected supergradients with steps towards the cost of a plan
 * (Polyak). Where units are large beside a rep's share, L lies far above the bound of the prices.
 * Not thread-safe.
 */
final class KnapsackBound {

  /**
   * How much may be spent.
   *
   * @param iterations of the climb, at most
   * @param looks options looked at or nodes searched, at most; looked up between iterations
   * @param nodesPerKnapsack where the search of one rep's knapsack is cut off
   */
  record Effort(int iterations, long looks, long nodesPerKnapsack) {

    /** About one second on one core. */
    static final Effort DEFAULT = new Effort(150, 150_000_000, 20_000);
  }

  private static final double FIRST_STEP = 0.2;
  private static final double STEP_SHRINKAGE = 0.7;
  private static final int PATIENCE = 10;
  private static final double DEFLECTION = 0.7;

  /** Choices of neighbouring iterations are much alike, and a plan costs more than a bound. */
  private static final int CHOICE_INTERVAL = 3;

  /** A rise smaller than this part of the gap to the plan is none. */
  private static final double SMALL_RISE = 1e-4;

  /** The target lies at least this part of the bound above it. */
  private static final double LEAST_TARGET = 1e-4;

  /** A node costs about as much as looking at so many options. */
  private static final long LOOKS_PER_NODE = 40;

  private static final double FLOATING_POINT_SLACK = 1e-9;

  private final PricedModel model;
  private final Team team;
  private final double poolPrice;
  private final RepKnapsack[] knapsacks;
  private final double[] firstPay;

  /**
   * @param prices of the relaxation
   * @param poolPrice ρ in cents per unit of pooled weight; infinity where nothing may be pooled
   */
  KnapsackBound(PricedModel model, Team team, DualPrices prices, double poolPrice) {
    this.model = model;
    this.team = team;
    this.poolPrice = poolPrice;
    this.knapsacks =
        Arrays.stream(team.reps())
            .mapToObj(rep -> knapsack(model, team, prices, rep))
            .toArray(RepKnapsack[]::new);
    this.firstPay = firstPay(prices);
  }

  private static RepKnapsack knapsack(PricedModel model, Team team, DualPrices prices, int rep) {
    var options = RepOptions.of(model, team, rep, prices.move());
    return new RepKnapsack(
        options,
        new RepDual(options, prices.potential(rep), prices.minute(rep), prices.account(rep)));
  }

  private double[] firstPay(DualPrices prices) {
    double[] pay = new double[team.units().length];
    boolean[] settled = new boolean[pay.length];
    double widest = 0;
    for (int i = 0; i < pay.length; i++) {
      double first = poolCents(i);
      double second = Double.POSITIVE_INFINITY;
      int unit = team.units()[i];
      for (int option = model.optionBegin(unit); option < model.optionEnd(unit); option++) {
        if (model.rep(option) != PricedModel.POOL) {
          double cost = prices.reducedCost(model, unit, option);
          second = StrictMath.min(second, StrictMath.max(first, cost));
          first = StrictMath.min(first, cost);
        }
      }
      settled[i] = second == Double.POSITIVE_INFINITY;
      pay[i] = settled[i] ? first : (first + second) / 2;
      widest = StrictMath.max(widest, settled[i] ? 0 : second - first);
    }
    for (int i = 0; i < pay.length; i++) {
      pay[i] += settled[i] ? widest + StrictMath.abs(pay[i]) : 0;
    }
    return pay;
  }

  /** What leaving the unit in the pool costs; infinite where it may not be left there. */
  private double poolCents(int position) {
    int unit = team.units()[position];
    return poolPrice < Double.POSITIVE_INFINITY && model.findOption(unit, PricedModel.POOL) >= 0
        ? poolPrice * model.poolWeight(unit)
        : Double.POSITIVE_INFINITY;
  }

  /** Payments the climb starts from, in cents, by position in the team. */
  double[] firstPayCents() {
    return firstPay.clone();
  }

  /**
   * Climbs and gives the highest bound met, in cents, certified but for the shared limits;
   * −infinity when stopped before the first was there.
   *
   * @param targetCents cost of a plan of the team, moves and pooled weight at their prices
   * @param onChoice told the option each unit takes in the sets of some iterations, in the order of
   *     the team: that of the rep who chose it, else of the one nearest to it; limits may be broken
   */
  double raise(double targetCents, Effort effort, Consumer<int[]> onChoice, BooleanSupplier stop) {
    double[] pay = firstPay.clone();
    double[] bestPay = pay;
    int[] bestMissing = null;
    double[] direction = new double[pay.length];
    double best = Double.NEGATIVE_INFINITY;
    double step = FIRST_STEP;
    int idle = 0;
    for (int i = 0; i < effort.iterations() && looks() < effort.looks(); i++) {
      double bound = boundCents(pay, effort.nodesPerKnapsack(), stop);
      if (bound == Double.NEGATIVE_INFINITY) {
        break;
      }
      idle = bound > best + SMALL_RISE * StrictMath.abs(targetCents - best) ? 0 : idle + 1;
      int[] missing = missingOwners(pay);
      if (i % CHOICE_INTERVAL == 0) {
        onChoice.accept(chosenOptions(pay));
      }
      if (bound > best) {
        best = bound;
        bestPay = pay.clone();
        bestMissing = missing;
      }
      if (idle == PATIENCE) {
        idle = 0;
        step *= STEP_SHRINKAGE;
        pay = bestPay.clone();
        missing = bestMissing;
        Arrays.fill(direction, 0);
      }
      double norm = deflect(direction, missing);
      if (norm == 0) {
        break;
      }
      double rise =
          StrictMath.max(targetCents - bound, LEAST_TARGET * StrictMath.abs(bound)) / norm;
      for (int unit = 0; unit < pay.length; unit++) {
        pay[unit] += step * rise * direction[unit];
      }
    }
    return best;
  }

  /**
   * The certified bound of any payments, in cents; −infinity when stopped.
   *
   * @param payCents by position in the team
   */
  double boundCents(double[] payCents, long nodesPerKnapsack, BooleanSupplier stop) {
    double sum = 0;
    double magnitude = 0;
    for (int i = 0; i < payCents.length; i++) {
      sum += payCents[i] + StrictMath.min(0, poolCents(i) - payCents[i]);
      magnitude += 2 * StrictMath.abs(payCents[i]);
    }
    for (RepKnapsack knapsack : knapsacks) {
      if (stop.getAsBoolean()) {
        return Double.NEGATIVE_INFINITY;
      }
      sum += knapsack.leastCents(payCents, nodesPerKnapsack) - RepKnapsack.ROUNDING_CENTS;
      magnitude += knapsack.magnitude();
    }
    return sum - FLOATING_POINT_SLACK * magnitude;
  }

  /** Owners missing to each unit in the last sets: 1 for none, −1 for two. */
  private int[] missingOwners(double[] pay) {
    int[] missing = new int[pay.length];
    for (int i = 0; i < pay.length; i++) {
      missing[i] = pay[i] > poolCents(i) ? 0 : 1;
    }
    for (RepKnapsack knapsack : knapsacks) {
      for (int i = 0; i < knapsack.options().size(); i++) {
        if (knapsack.isOwned(i)) {
          missing[knapsack.options().position()[i]]--;
        }
      }
    }
    return missing;
  }

  private int[] chosenOptions(double[] pay) {
    int[] chosen = new int[pay.length];
    double[] least = new double[pay.length];
    boolean[] owned = new boolean[pay.length];
    for (int i = 0; i < pay.length; i++) {
      boolean pooled = pay[i] > poolCents(i);
      chosen[i] = pooled ? model.findOption(team.units()[i], PricedModel.POOL) : -1;
      least[i] = pooled ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    for (int k = 0; k < knapsacks.length; k++) {
      RepKnapsack knapsack = knapsacks[k];
      for (int i = 0; i < knapsack.options().size(); i++) {
        int position = knapsack.options().position()[i];
        boolean owns = knapsack.isOwned(i);
        boolean nearer = knapsack.reducedCents(i) < least[position];
        if (owns && !owned[position] || owns == owned[position] && nearer) {
          owned[position] = owns;
          least[position] = knapsack.reducedCents(i);
          chosen[position] = model.findOption(team.units()[position], team.reps()[k]);
        }
      }
    }
    return chosen;
  }

  /** Turns the direction towards the supergradient; gives its squared length. */
  private static double deflect(double[] direction, int[] supergradient) {
    double norm = 0;
    for (int i = 0; i < direction.length; i++) {
      direction[i] = supergradient[i] + DEFLECTION * direction[i];
      norm += direction[i] * direction[i];
    }
    return norm;
  }

  /** Options looked at and nodes searched so far, as looks. */
  long looks() {
    return Arrays.stream(knapsacks)
        .mapToLong(knapsack -> knapsack.looks() + LOOKS_PER_NODE * knapsack.nodes())
        .sum();
  }
}
