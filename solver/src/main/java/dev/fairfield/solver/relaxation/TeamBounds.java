package dev.fairfield.solver.relaxation;

import dev.fairfield.solver.pricing.PricedModel;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * A lower bound put together from one bound a team, each the higher of two: what the prices of the
 * relaxation give, and what the reps' own choices of whole units give ({@link KnapsackBound}).
 * Teams share the move limit and the open pool alone; both are priced, so their bounds add up:
 *
 * <pre>
 * Σ over teams of max(bound by prices, bound by knapsacks) − ν M − ρ (pooled weight)
 * </pre>
 *
 * <p>Certified like {@link LowerBound}. Knapsacks are left out for a team whose prices alone come
 * within {@value #TIGHT_GAP} of the plan's cost, or with more than {@value #MOST_OPTIONS} options,
 * where units are small beside a share and nothing is to be won; and for a model that does not
 * store every option, since a set of whole units may hold any.
 */
public final class TeamBounds {

  /** A team's gap, as a fraction of its cost, below which knapsacks are left out. */
  public static final double TIGHT_GAP = 2e-4;

  /** Options of a team above which knapsacks are left out. */
  public static final int MOST_OPTIONS = 200_000;

  private static final double FLOATING_POINT_SLACK = 1e-9;
  private static final double NOT_BOUNDED = Double.NEGATIVE_INFINITY;

  /** Hears what reps choose while the bound of their team climbs. */
  public interface ChoiceListener {

    /**
     * A choice, close to a good plan of the team but not within all limits.
     *
     * @param units of one team; not to be changed
     * @param options of these units, in the same order
     */
    void chosen(int[] units, int[] options);
  }

  private final PricedModel model;
  private final DualPrices prices;
  private final long fixedPoolWeight;
  private final double poolPrice;
  private final double teamsCents;

  private TeamBounds(PricedModel model, DualPrices prices, long pooledWeight) {
    this.model = model;
    this.prices = prices;
    this.fixedPoolWeight = fixedPoolWeight(model);
    this.poolPrice = poolPrice(pooledWeight - fixedPoolWeight);
    this.teamsCents = 0;
  }

  private TeamBounds(TeamBounds of, double teamsCents) {
    this.model = of.model;
    this.prices = of.prices;
    this.fixedPoolWeight = of.fixedPoolWeight;
    this.poolPrice = of.poolPrice;
    this.teamsCents = teamsCents;
  }

  /**
   * Bounds every team.
   *
   * @param prices of the relaxation
   * @param optionByUnit a plan, whose cost steers the climb; the bound holds whatever it is
   * @param onChoice told each choice of whole units, to make plans from
   * @param stop asked every now and then; the bounds reached so far are then kept
   */
  public static TeamBounds of(
      PricedModel model,
      DualPrices prices,
      int[] optionByUnit,
      ChoiceListener onChoice,
      BooleanSupplier stop) {
    return of(model, prices, optionByUnit, KnapsackBound.Effort.DEFAULT, onChoice, stop);
  }

  static TeamBounds of(
      PricedModel model,
      DualPrices prices,
      int[] optionByUnit,
      KnapsackBound.Effort effort,
      ChoiceListener onChoice,
      BooleanSupplier stop) {
    long pooledWeight = 0;
    for (int unit = 0; unit < optionByUnit.length; unit++) {
      pooledWeight +=
          model.rep(optionByUnit[unit]) == PricedModel.POOL ? model.poolWeight(unit) : 0;
    }
    var bounds = new TeamBounds(model, prices, pooledWeight);
    if (!model.isComplete()) {
      return new TeamBounds(bounds, NOT_BOUNDED);
    }
    double sum = 0;
    List<Team> smallestFirst =
        Team.of(model).stream().sorted(Comparator.comparingInt(bounds::optionCount)).toList();
    for (Team team : smallestFirst) {
      sum += bounds.teamCents(team, optionByUnit, effort, onChoice, stop);
    }
    return new TeamBounds(bounds, sum);
  }

  /**
   * The bound in cents on plans that pool no more than this; never below that of the prices alone.
   *
   * @param pooledWeight medium score of the open pool; 0 when nothing is pooled
   */
  public long cents(long pooledWeight) {
    long byPrices = LowerBound.cents(model, prices, pooledWeight);
    long optionalWeight = pooledWeight - fixedPoolWeight;
    boolean pricedPool = poolPrice < Double.POSITIVE_INFINITY || optionalWeight <= 0;
    if (teamsCents == NOT_BOUNDED || !pricedPool) {
      return byPrices;
    }
    double limits = prices.move() > 0 ? prices.move() * model.maxMoves() : 0;
    limits += optionalWeight > 0 ? poolPrice * optionalWeight : 0;
    double slack = FLOATING_POINT_SLACK * (StrictMath.abs(teamsCents) + limits);
    return StrictMath.max(byPrices, (long) StrictMath.floor(teamsCents - limits - slack));
  }

  /** Moves and pooled weight at their prices, but not yet less what the limits allow. */
  private double teamCents(
      Team team,
      int[] optionByUnit,
      KnapsackBound.Effort effort,
      ChoiceListener onChoice,
      BooleanSupplier stop) {
    double byPrices = pricesCents(team);
    double plan = planCents(team, optionByUnit);
    boolean tight = plan >= byPrices && plan - byPrices <= TIGHT_GAP * StrictMath.abs(plan);
    if (tight || optionCount(team) > MOST_OPTIONS || stop.getAsBoolean()) {
      return byPrices;
    }
    var knapsacks = new KnapsackBound(model, team, prices, poolPrice);
    double byKnapsacks =
        knapsacks.raise(plan, effort, options -> onChoice.chosen(team.units(), options), stop);
    return StrictMath.max(byPrices, byKnapsacks);
  }

  /** The certified bound of the prices on the team. */
  private double pricesCents(Team team) {
    double sum = 0;
    double magnitude = 0;
    for (int unit : team.units()) {
      double least = StrictMath.min(leastCents(unit), poolCents(unit));
      sum += least;
      magnitude += StrictMath.abs(least);
    }
    for (int rep : team.reps()) {
      double conjugate =
          model
              .balance(rep)
              .leastCostAtPrice(prices.potential(rep), model.eligiblePotentialCents(rep));
      double limits =
          (prices.minute(rep) > 0 ? prices.minute(rep) * model.capacityMinutes(rep) : 0)
              + (prices.account(rep) > 0 ? prices.account(rep) * model.maxAccounts(rep) : 0);
      sum += conjugate - limits - RepKnapsack.ROUNDING_CENTS;
      magnitude += StrictMath.abs(conjugate) + limits;
    }
    return sum - FLOATING_POINT_SLACK * magnitude;
  }

  /** What the plan costs the team, moves and pooled weight at their prices. */
  private double planCents(Team team, int[] optionByUnit) {
    double sum = 0;
    long[] potential = new long[model.repCount()];
    for (int unit : team.units()) {
      int option = optionByUnit[unit];
      if (model.rep(option) == PricedModel.POOL) {
        sum += poolPrice < Double.POSITIVE_INFINITY ? poolPrice * model.poolWeight(unit) : 0;
      } else {
        sum += model.costCents(option) + prices.move() * model.moves(option);
        potential[model.rep(option)] += model.potentialCents(unit);
      }
    }
    for (int rep : team.reps()) {
      sum += model.balance(rep).cents(potential[rep]);
    }
    return sum;
  }

  private int optionCount(Team team) {
    return Arrays.stream(team.units())
        .map(unit -> model.optionEnd(unit) - model.optionBegin(unit))
        .sum();
  }

  private double leastCents(int unit) {
    double least = Double.POSITIVE_INFINITY;
    for (int option = model.optionBegin(unit); option < model.optionEnd(unit); option++) {
      if (model.rep(option) != PricedModel.POOL) {
        least = StrictMath.min(least, prices.reducedCost(model, unit, option));
      }
    }
    return least;
  }

  private double poolCents(int unit) {
    return poolPrice < Double.POSITIVE_INFINITY && isPoolable(model, unit)
        ? poolPrice * model.poolWeight(unit)
        : Double.POSITIVE_INFINITY;
  }

  private static boolean isPoolable(PricedModel model, int unit) {
    return model.findOption(unit, PricedModel.POOL) >= 0;
  }

  /** Weight of the units that only the pool may have: every plan pools it. */
  private static long fixedPoolWeight(PricedModel model) {
    return IntStream.range(0, model.unitCount())
        .filter(unit -> !Team.hasRep(model, unit) && isPoolable(model, unit))
        .mapToLong(model::poolWeight)
        .sum();
  }

  /**
   * The price of pooled weight that raises the bound of the prices most: units worth more than it
   * weigh more than may be pooled. Infinite when nothing more may be pooled.
   */
  private double poolPrice(long optionalWeight) {
    if (optionalWeight <= 0) {
      return Double.POSITIVE_INFINITY;
    }
    double[] least = new double[model.unitCount()];
    Arrays.setAll(least, this::leastCents);
    int[] byPrice =
        IntStream.range(0, least.length)
            .filter(unit -> isPoolable(model, unit) && Team.hasRep(model, unit) && least[unit] > 0)
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer unit) -> -least[unit] / model.poolWeight(unit)))
            .mapToInt(Integer::intValue)
            .toArray();
    long weightAbove = 0;
    for (int unit : byPrice) {
      weightAbove += model.poolWeight(unit);
      if (weightAbove > optionalWeight) {
        return least[unit] / model.poolWeight(unit);
      }
    }
    return 0;
  }
}
