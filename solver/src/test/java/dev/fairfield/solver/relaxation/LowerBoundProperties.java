package dev.fairfield.solver.relaxation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.solver.pricing.BalanceCost;
import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.request.Prices;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Weak duality, by enumeration: whatever the prices, no feasible plan costs less than the bound.
 */
class LowerBoundProperties {

  /** A plan that keeps all hard rules. */
  record Feasible(long costCents, long pooledWeight) {}

  @Property(tries = 1_500, seed = "61")
  void cents_anyPrices_isAtMostTheCostOfEveryFeasiblePlan(@ForAll long seed) {
    var random = new Random(seed);
    PricedModel model = randomModel(random, false);
    List<Feasible> plans = feasiblePlans(model);
    for (int i = 0; i < 3; i++) {
      long bound = LowerBound.cents(model, randomPrices(random, model), 0);

      assertThat(plans).allMatch(plan -> bound <= plan.costCents());
    }
  }

  @Property(tries = 1_500, seed = "62")
  void cents_openPool_isAtMostTheCostOfEveryPlanThatPoolsNoMore(@ForAll long seed) {
    var random = new Random(seed);
    PricedModel model = randomModel(random, true);
    List<Feasible> plans = feasiblePlans(model);
    DualPrices prices = randomPrices(random, model);
    plans.stream()
        .mapToLong(Feasible::pooledWeight)
        .distinct()
        .forEach(
            pooled -> {
              long bound = LowerBound.cents(model, prices, pooled);

              assertThat(plans)
                  .filteredOn(plan -> plan.pooledWeight() <= pooled)
                  .allMatch(plan -> bound <= plan.costCents());
            });
  }

  /** A unit that only the pool may have changes nothing but the weight every plan pools. */
  @Example
  void cents_unitNobodyMayOwn_boundsAsWithoutIt() {
    PricedModel with =
        model(new long[] {900, 50}, new int[] {0, 2, 3}, new int[] {0, 1, PricedModel.POOL});
    PricedModel without = model(new long[] {900}, new int[] {0, 2}, new int[] {0, 1});

    assertThat(LowerBound.cents(without, DualPrices.zero(without), 0)).isPositive();
    for (long pooled : new long[] {0, 50}) {
      assertThat(LowerBound.cents(with, DualPrices.zero(with), pooled))
          .isEqualTo(LowerBound.cents(without, DualPrices.zero(without), 0));
    }
  }

  private static PricedModel model(long[] potential, int[] begin, int[] rep) {
    int units = potential.length;
    long[] cost = new long[rep.length];
    Arrays.setAll(cost, option -> rep[option] == PricedModel.POOL ? 0 : 700 + option);
    BalanceCost[] balance = {
      new BalanceCost(450, Prices.DEFAULT), new BalanceCost(450, Prices.DEFAULT)
    };
    return new PricedModel(
        new PricedModel.UnitLoads(potential, new int[units], potential),
        new PricedModel.RepLimits(
            new long[2], new long[] {PricedModel.NO_LIMIT, PricedModel.NO_LIMIT}, balance),
        new PricedModel.Options(begin, rep, cost, new int[rep.length], new int[rep.length]),
        PricedModel.NO_LIMIT);
  }

  /** Prices from the relaxation itself; the bound must also be worth something. */
  @Property(tries = 150, seed = "63")
  void solve_randomModel_boundIsAtMostTheBestPlanAndNoWorseThanFreePrices(@ForAll long seed) {
    PricedModel model = randomModel(new Random(seed), false);
    List<Feasible> plans = feasiblePlans(model);

    var result = new Relaxation(model, Relaxation.Settings.DEFAULT).solve(() -> false, bound -> {});

    assertThat(plans).allMatch(plan -> result.lowerBoundCents() <= plan.costCents());
    assertThat(result.lowerBoundCents())
        .isGreaterThanOrEqualTo(LowerBound.cents(model, DualPrices.zero(model), 0));
  }

  static PricedModel randomModel(Random random, boolean pool) {
    int units = 1 + random.nextInt(5);
    int reps = 1 + random.nextInt(3);
    long scale = random.nextBoolean() ? 10_000 : 50;
    var loads =
        new PricedModel.UnitLoads(
            random.longs(units, 0, scale).toArray(),
            random.ints(units, 1, 4).toArray(),
            new long[units]);
    Arrays.setAll(loads.poolWeight(), unit -> Math.max(1, loads.potentialCents()[unit]));
    var balance = new BalanceCost[reps];
    Arrays.setAll(balance, rep -> randomBalance(random, scale));
    var limits =
        new PricedModel.RepLimits(
            random.longs(reps, 0, 300).toArray(),
            random
                .longs(reps, 0, 8)
                .map(limit -> limit > 5 ? PricedModel.NO_LIMIT : limit)
                .toArray(),
            balance);
    long maxMoves = random.nextBoolean() ? PricedModel.NO_LIMIT : random.nextInt(5);
    return new PricedModel(
        loads, limits, randomOptions(random, loads.accounts(), reps, scale, pool), maxMoves);
  }

  private static BalanceCost randomBalance(Random random, long scale) {
    Prices defaults = Prices.DEFAULT;
    return new BalanceCost(
        random.nextInt(5) == 0 ? 0 : random.nextDouble() * 2 * scale,
        new Prices(
            defaults.travel(),
            new Prices.Balance(0.05 + 0.9 * random.nextDouble()),
            new Prices.Band(random.nextInt(3) * random.nextDouble(), random.nextDouble()),
            defaults.handover(),
            defaults.fit(),
            random.nextInt(3) * random.nextDouble()));
  }

  /** Any subset of reps for each unit; with a pool a unit may have no rep at all. */
  private static PricedModel.Options randomOptions(
      Random random, int[] accounts, int reps, long scale, boolean pool) {
    int[] begin = new int[accounts.length + 1];
    List<Integer> rep = new ArrayList<>();
    for (int unit = 0; unit < accounts.length; unit++) {
      boolean pooling = pool && random.nextInt(4) > 0;
      for (int candidate = 0; candidate < reps; candidate++) {
        if (random.nextInt(4) > 0
            || !pooling && candidate == reps - 1 && rep.size() == begin[unit]) {
          rep.add(candidate);
        }
      }
      if (pooling) {
        rep.add(PricedModel.POOL);
      }
      begin[unit + 1] = rep.size();
    }
    int[] options = rep.stream().mapToInt(Integer::intValue).toArray();
    long[] cost = new long[options.length];
    int[] minutes = new int[options.length];
    int[] moves = new int[options.length];
    for (int unit = 0; unit < accounts.length; unit++) {
      for (int option = begin[unit]; option < begin[unit + 1]; option++) {
        if (options[option] != PricedModel.POOL) {
          cost[option] = random.nextLong(scale);
          minutes[option] = random.nextInt(100);
          moves[option] = random.nextInt(accounts[unit] + 1);
        }
      }
    }
    return new PricedModel.Options(begin, options, cost, minutes, moves);
  }

  static DualPrices randomPrices(Random random, PricedModel model) {
    DualPrices prices = DualPrices.zero(model);
    for (int i = 0; i < prices.values().length; i++) {
      double price =
          random.nextInt(3) == 0 ? 0 : random.nextGaussian() * (random.nextBoolean() ? 1 : 50);
      prices.values()[i] = prices.isFree(i) ? price / 10 : Math.abs(price);
    }
    return prices;
  }

  static List<Feasible> feasiblePlans(PricedModel model) {
    List<Feasible> plans = new ArrayList<>();
    int[] chosen = new int[model.unitCount()];
    enumerate(model, chosen, 0, plans);
    return plans;
  }

  private static void enumerate(PricedModel model, int[] chosen, int unit, List<Feasible> plans) {
    if (unit == chosen.length) {
      addIfFeasible(model, chosen, plans);
      return;
    }
    for (int option = model.optionBegin(unit); option < model.optionEnd(unit); option++) {
      chosen[unit] = option;
      enumerate(model, chosen, unit + 1, plans);
    }
  }

  private static void addIfFeasible(PricedModel model, int[] chosen, List<Feasible> plans) {
    long[] potential = new long[model.repCount()];
    long[] minutes = new long[model.repCount()];
    long[] accounts = new long[model.repCount()];
    long cost = 0;
    long moves = 0;
    long pooled = 0;
    for (int unit = 0; unit < chosen.length; unit++) {
      int rep = model.rep(chosen[unit]);
      cost += model.costCents(chosen[unit]);
      moves += model.moves(chosen[unit]);
      if (rep == PricedModel.POOL) {
        pooled += model.poolWeight(unit);
      } else {
        potential[rep] += model.potentialCents(unit);
        minutes[rep] += model.minutes(chosen[unit]);
        accounts[rep] += model.accounts(unit);
      }
    }
    boolean feasible = moves <= model.maxMoves();
    for (int rep = 0; rep < potential.length; rep++) {
      cost += model.balance(rep).cents(potential[rep]);
      feasible &= minutes[rep] <= model.capacityMinutes(rep);
      feasible &= accounts[rep] <= model.maxAccounts(rep);
    }
    if (feasible) {
      plans.add(new Feasible(cost, pooled));
    }
  }
}
