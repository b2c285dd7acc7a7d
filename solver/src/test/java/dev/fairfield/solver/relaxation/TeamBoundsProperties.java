package dev.fairfield.solver.relaxation;

import static dev.fairfield.solver.relaxation.LowerBoundProperties.feasiblePlans;
import static dev.fairfield.solver.relaxation.LowerBoundProperties.randomModel;
import static dev.fairfield.solver.relaxation.LowerBoundProperties.randomPrices;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.solver.pricing.BalanceCost;
import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.relaxation.LowerBoundProperties.Feasible;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Bounds by whole units, against enumeration: no feasible plan costs less, whatever units pay. */
class TeamBoundsProperties {

  @Property(tries = 1_500, seed = "71")
  void boundCents_anyPayments_isAtMostTheCostOfEveryFeasiblePlan(@ForAll long seed) {
    var random = new Random(seed);
    PricedModel model = joined(random, false);
    List<Feasible> plans = feasiblePlans(model);
    DualPrices prices = randomPrices(random, model);
    double bound = prices.move() > 0 ? -prices.move() * model.maxMoves() : 0;
    for (Team team : Team.of(model)) {
      double[] pay =
          IntStream.range(0, team.units().length)
              .mapToDouble(i -> 3_000 * random.nextGaussian())
              .toArray();
      bound +=
          new KnapsackBound(model, team, prices, Double.POSITIVE_INFINITY)
              .boundCents(pay, random.nextInt(40), () -> false);
    }
    double sum = bound;

    assertThat(plans).allMatch(plan -> sum <= plan.costCents());
  }

  @Property(tries = 1_000, seed = "72")
  void cents_anyPrices_isAtMostTheCostOfEveryFeasiblePlan(@ForAll long seed) {
    var random = new Random(seed);
    PricedModel model = joined(random, false);
    DualPrices prices = randomPrices(random, model);

    long bound = bounds(random, model, prices).cents(0);

    assertThat(feasiblePlans(model)).allMatch(plan -> bound <= plan.costCents());
    assertThat(bound).isGreaterThanOrEqualTo(LowerBound.cents(model, prices, 0));
  }

  @Property(tries = 1_000, seed = "73")
  void cents_openPool_isAtMostTheCostOfEveryPlanThatPoolsNoMore(@ForAll long seed) {
    var random = new Random(seed);
    PricedModel model = joined(random, true);
    List<Feasible> plans = feasiblePlans(model);
    DualPrices prices = randomPrices(random, model);
    TeamBounds bounds = bounds(random, model, prices);
    plans.stream()
        .mapToLong(Feasible::pooledWeight)
        .distinct()
        .forEach(
            pooled -> {
              long bound = bounds.cents(pooled);

              assertThat(plans)
                  .filteredOn(plan -> plan.pooledWeight() <= pooled)
                  .allMatch(plan -> bound <= plan.costCents());
              assertThat(bound).isGreaterThanOrEqualTo(LowerBound.cents(model, prices, pooled));
            });
  }

  @Property(tries = 300, seed = "74")
  void cents_pricesOfTheRelaxation_isAtMostTheBestPlan(@ForAll long seed) {
    var random = new Random(seed);
    PricedModel model = joined(random, random.nextBoolean());
    var relaxed = new Relaxation(model, Relaxation.Settings.DEFAULT).solve(() -> false, b -> {});

    long bound = bounds(random, model, relaxed.prices()).cents(0);

    assertThat(feasiblePlans(model))
        .filteredOn(plan -> plan.pooledWeight() == 0)
        .allMatch(plan -> bound <= plan.costCents());
    assertThat(bound).isGreaterThanOrEqualTo(relaxed.lowerBoundCents());
  }

  /** At the start knapsacks of whole units give no less than the prices they start from. */
  @Property(tries = 1_000, seed = "75")
  void boundCents_firstPayments_isNotBelowTheBoundOfThePrices(@ForAll long seed) {
    var random = new Random(seed);
    PricedModel model = randomModel(random, false);
    DualPrices prices = randomPrices(random, model);
    double bound = prices.move() > 0 ? -prices.move() * model.maxMoves() : 0;
    for (Team team : Team.of(model)) {
      var knapsacks = new KnapsackBound(model, team, prices, Double.POSITIVE_INFINITY);
      bound += knapsacks.boundCents(knapsacks.firstPayCents(), 1_000, () -> false);
    }

    double byPrices = LowerBound.cents(model, prices, 0);
    Assume.that(byPrices > -1e12);
    assertThat(bound).isGreaterThanOrEqualTo(byPrices - 1 - 1e-6 * Math.abs(byPrices));
  }

  @Property(tries = 1_000, seed = "76")
  void leastCents_searchedToTheEnd_isTheCheapestSetButForRounding(@ForAll long seed) {
    var random = new Random(seed);
    PricedModel model = randomModel(random, false);
    DualPrices prices = randomPrices(random, model);
    Team team = Team.of(model).get(0);
    int rep = team.reps()[0];
    RepOptions options = RepOptions.of(model, team, rep, prices.move());
    double[] pay =
        IntStream.range(0, team.units().length)
            .mapToDouble(i -> 5_000 * random.nextDouble())
            .toArray();

    double least =
        new RepKnapsack(options, new RepDual(options, 0, prices.minute(rep), 0))
            .leastCents(pay, 1_000);

    double cheapest = cheapestSet(options, pay);
    assertThat(least).isBetween(cheapest - 1e-3, cheapest + RepKnapsack.ROUNDING_CENTS + 1e-3);
  }

  private static double cheapestSet(RepOptions options, double[] pay) {
    double least = Double.POSITIVE_INFINITY;
    for (int set = 0; set < 1 << options.size(); set++) {
      double cost = 0;
      long potential = 0;
      long minutes = 0;
      long accounts = 0;
      for (int i = 0; i < options.size(); i++) {
        if ((set >> i & 1) == 1) {
          cost += options.costCents()[i] - pay[options.position()[i]];
          potential += options.potentialCents()[i];
          minutes += options.minutes()[i];
          accounts += options.accounts()[i];
        }
      }
      if (minutes <= options.capacityMinutes() && accounts <= options.maxAccounts()) {
        least = Math.min(least, cost + options.balance().cents(potential));
      }
    }
    return least;
  }

  /** From any plan, even one that breaks limits. */
  private static TeamBounds bounds(Random random, PricedModel model, DualPrices prices) {
    int[] plan =
        IntStream.range(0, model.unitCount())
            .map(
                unit ->
                    model.optionBegin(unit)
                        + random.nextInt(model.optionEnd(unit) - model.optionBegin(unit)))
            .toArray();
    var effort = new KnapsackBound.Effort(30, Long.MAX_VALUE, random.nextInt(60));
    return TeamBounds.of(model, prices, plan, effort, (units, options) -> {}, () -> false);
  }

  /** One random model, or two side by side that share nothing but the move limit and the pool. */
  private static PricedModel joined(Random random, boolean pool) {
    PricedModel first = randomModel(random, pool);
    PricedModel second = randomModel(random, pool);
    if (first.unitCount() + second.unitCount() > 6) {
      return first;
    }
    int units = first.unitCount() + second.unitCount();
    int reps = first.repCount() + second.repCount();
    int options = first.optionCount() + second.optionCount();
    var loads = new PricedModel.UnitLoads(new long[units], new int[units], new long[units]);
    var limits = new PricedModel.RepLimits(new long[reps], new long[reps], new BalanceCost[reps]);
    var choices =
        new PricedModel.Options(
            new int[units + 1],
            new int[options],
            new long[options],
            new int[options],
            new int[options]);
    copy(first, loads, limits, choices, 0, 0);
    copy(second, loads, limits, choices, first.unitCount(), first.repCount());
    return new PricedModel(loads, limits, choices, Math.max(first.maxMoves(), second.maxMoves()));
  }

  private static void copy(
      PricedModel from,
      PricedModel.UnitLoads loads,
      PricedModel.RepLimits limits,
      PricedModel.Options choices,
      int firstUnit,
      int firstRep) {
    for (int rep = 0; rep < from.repCount(); rep++) {
      limits.capacityMinutes()[firstRep + rep] = from.capacityMinutes(rep);
      limits.maxAccounts()[firstRep + rep] = from.maxAccounts(rep);
      limits.balance()[firstRep + rep] = from.balance(rep);
    }
    for (int unit = 0; unit < from.unitCount(); unit++) {
      loads.potentialCents()[firstUnit + unit] = from.potentialCents(unit);
      loads.accounts()[firstUnit + unit] = from.accounts(unit);
      loads.poolWeight()[firstUnit + unit] = from.poolWeight(unit);
      int begin = choices.begin()[firstUnit];
      for (int option = from.optionBegin(unit); option < from.optionEnd(unit); option++) {
        int rep = from.rep(option);
        choices.rep()[begin + option] = rep == PricedModel.POOL ? rep : firstRep + rep;
        choices.costCents()[begin + option] = from.costCents(option);
        choices.minutes()[begin + option] = from.minutes(option);
        choices.moves()[begin + option] = from.moves(option);
      }
    }
    int offset = choices.begin()[firstUnit];
    for (int unit = 0; unit < from.unitCount(); unit++) {
      choices.begin()[firstUnit + unit + 1] = offset + from.optionEnd(unit);
    }
  }
}
