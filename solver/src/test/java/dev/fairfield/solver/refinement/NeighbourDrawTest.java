package dev.fairfield.solver.refinement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.solver.pricing.BalanceCost;
import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.relaxation.DualPrices;
import dev.fairfield.solver.relaxation.Relaxation;
import dev.fairfield.solver.request.Prices;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NeighbourDrawTest {

  private static final int UNITS = 8;
  private static final int REPS = 4;
  private static final int DRAWS = 400;

  /** No limits and no balance: prices are 0, and regrets are differences of cost. */
  private static PricedModel model() {
    long[] cost = new long[UNITS * REPS];
    for (int option = 0; option < cost.length; option++) {
      cost[option] = new long[] {700, 9_000, 100, 8_000}[option % REPS] + option / REPS;
    }
    long[] unlimited = new long[REPS];
    Arrays.fill(unlimited, PricedModel.NO_LIMIT);
    int[] accounts = new int[UNITS];
    Arrays.fill(accounts, 1);
    BalanceCost[] balance = new BalanceCost[REPS];
    Arrays.fill(balance, new BalanceCost(0, Prices.DEFAULT));
    return new PricedModel(
        new PricedModel.UnitLoads(new long[UNITS], accounts, new long[UNITS]),
        new PricedModel.RepLimits(unlimited, unlimited, balance),
        new PricedModel.Options(
            IntStream.rangeClosed(0, UNITS).map(unit -> unit * REPS).toArray(),
            IntStream.range(0, UNITS * REPS).map(option -> option % REPS).toArray(),
            cost,
            IntStream.range(0, UNITS * REPS).map(option -> 60 + option).toArray(),
            new int[UNITS * REPS]),
        PricedModel.NO_LIMIT);
  }

  private static NeighbourDraw draw(PlanState plan) {
    DualPrices prices =
        new Relaxation(plan.model(), Relaxation.Settings.DEFAULT)
            .solve(() -> false, cents -> {})
            .prices();
    return new NeighbourDraw(
        plan, Candidates.of(plan.model(), prices, REPS), prices, new SplittableRandom(5));
  }

  private static PlanState allWithTheFirstRep() {
    return new PlanState(model(), IntStream.range(0, UNITS).map(unit -> unit * REPS).toArray());
  }

  private static int[][] allUnitsAreOfTheFirst() {
    int[][] unitsByRep = new int[REPS][0];
    unitsByRep[0] = IntStream.range(0, UNITS).toArray();
    return unitsByRep;
  }

  @Test
  void tune_planWithRegret_givesTheMeanRegret() {
    assertThat(draw(allWithTheFirstRep()).tune()).isEqualTo(600);
  }

  @Test
  void group_unitsThatGainFromOneRep_bringsThatRepIn() {
    NeighbourDraw draw = draw(allWithTheFirstRep());
    draw.tune();

    int[] partners = new int[REPS];
    for (int i = 0; i < DRAWS; i++) {
      int[] pair = draw.group(2, allUnitsAreOfTheFirst());
      if (pair[0] == 0) {
        partners[pair[1]]++;
      }
    }

    assertThat(partners[0]).isZero();
    assertThat(partners[2]).isGreaterThan(60).isGreaterThan(20 * (partners[1] + partners[3]));
  }

  @Test
  void group_asManyAsThereAre_namesEachRepOnce() {
    NeighbourDraw draw = draw(allWithTheFirstRep());
    draw.tune();

    assertThat(draw.group(REPS, allUnitsAreOfTheFirst())).containsExactlyInAnyOrder(0, 1, 2, 3);
  }
}
