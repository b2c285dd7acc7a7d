package dev.fairfield.solver.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import dev.fairfield.solver.planning.SearchSettings.Temperature;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.request.Prices;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The incremental score against the constraints, which say what is right. */
class ScoreAgreementTest {

  private static final int BOOKS = 20;
  private static final int MOVES = 40;
  private static final int REPS_OF_A_TEAM = 4;

  private final SolutionManager<TerritoryPlan, HardMediumSoftLongScore> constraints =
      SolutionManager.create(
          SolverFactory.<TerritoryPlan>create(
              SearchConfiguration.base()
                  .withConstraintProviderClass(TerritoryConstraintProvider.class)
                  .withPhases(new LocalSearchPhaseConfig())));

  /** A plan at random, with every fourth unit in the pool where it may be. */
  private static int[] randomOwners(PricedModel model, Random random) {
    int[] owners = new int[model.unitCount()];
    Arrays.setAll(
        owners,
        unit ->
            model.rep(
                random.nextInt(4) == 0
                    ? model.optionEnd(unit) - 1
                    : random.nextInt(model.optionBegin(unit), model.optionEnd(unit))));
    return owners;
  }

  /** Two of three units of the first team; candidates also where they break a rule. */
  private static SubPlan part(PricedBook priced, int[] owners) {
    int[] reps = IntStream.range(0, REPS_OF_A_TEAM).toArray();
    int[] units =
        IntStream.range(0, priced.units().size())
            .filter(unit -> priced.units().get(unit).team().equals(priced.reps().get(0).team()))
            .filter(unit -> unit % 3 != 0)
            .toArray();
    int[][] candidates = new int[units.length][];
    Arrays.fill(candidates, reps);
    return new SubPlan(reps, units, candidates, OptionalLong.of(15));
  }

  private static TerritorySearch search(PricedBook priced) {
    return new TerritorySearch(priced.book(), priced.request(), priced.units(), priced.pins());
  }

  @Test
  void score_afterRandomMovesInASubPlan_isThatOfTheConstraints() {
    long hard = 0;
    long pooled = 0;
    for (int seed = 0; seed < BOOKS; seed++) {
      PricedBook priced = EveryRuleBook.priced(seed);
      var random = new Random(seed);
      int[] owners = randomOwners(priced.model(), random);
      TerritorySearch search = search(priced);
      TerritoryPlan plan = search.solution(search.wholePlan(owners), part(priced, owners));
      var calculator = new TerritoryScoreCalculator();
      calculator.resetWorkingSolution(plan);
      for (int move = 0; move < MOVES; move++) {
        HardMediumSoftLongScore score = calculator.calculateScore();
        assertThat(score).as("book %d, move %d", seed, move).isEqualTo(constraints.update(plan));
        hard += score.hardScore() < 0 ? 1 : 0;
        pooled += score.mediumScore() < 0 ? 1 : 0;
        PlanningUnit unit = plan.getUnits().get(random.nextInt(plan.getUnits().size()));
        calculator.beforeVariableChanged(unit, "rep");
        List<PlanningRep> candidates = unit.getCandidates();
        int choice = random.nextInt(candidates.size() + 1);
        unit.setRep(choice < candidates.size() ? candidates.get(choice) : null);
        calculator.afterVariableChanged(unit, "rep");
      }
    }
    assertThat(hard).isGreaterThan(BOOKS * MOVES / 2);
    assertThat(pooled).isGreaterThan(BOOKS * MOVES / 2);
  }

  @Test
  void wholePlan_randomPlans_costsAndBreaksWhatTheConstraintsSay() {
    for (int seed = 0; seed < BOOKS; seed++) {
      PricedBook priced = EveryRuleBook.priced(seed);
      int[] owners = randomOwners(priced.model(), new Random(seed));
      PlanScore score = search(priced).score(owners);
      WholePlan whole = search(priced).wholePlan(owners);

      assertThat(whole.costCents()).as("book %d", seed).isEqualTo(score.costCents());
      assertThat(whole.hardUnits()).as("book %d", seed).isEqualTo(score.hardUnits());
    }
  }

  /** The balance rounds alike whichever power function was fast enough. */
  @Test
  void balancedValue_manyLoads_roundsAsTheStrictPower() {
    var random = new Random(7);
    Prices prices = Prices.DEFAULT;
    for (int i = 0; i < 200_000; i++) {
      double share = 1 + random.nextInt(1_000_000_000) * (1 + random.nextInt(300));
      long potential = Math.round(share * (0.5 + random.nextDouble()));
      double index = potential / share;
      double beta = prices.balance().elasticity();
      double lost = (1 - beta) * index + beta - StrictMath.pow(index, 1 - beta);
      assertThat(new LoadCost(share, prices).balancedValueCents(potential))
          .isEqualTo(Math.round(share * Math.max(0, lost)));
    }
  }

  @Test
  void improve_everyRuleOn_everyScoreOfTheSearchPassesTheConstraints() {
    assumeTrue(
        Boolean.getBoolean("fairfield.fullAssert"),
        "A search with all assertions takes a minute: run it with -Dfairfield.fullAssert=true.");
    for (int seed = 0; seed < 4; seed++) {
      PricedBook priced = EveryRuleBook.priced(seed);
      int[] owners = randomOwners(priced.model(), new Random(seed));
      TerritorySearch search = search(priced);
      var settings = new SearchSettings(null, 300, seed, new Temperature(500, 50_000, 5_000));
      var solver =
          SolverFactory.<TerritoryPlan>create(SearchConfiguration.asserted(settings)).buildSolver();
      TerritoryPlan start = search.solution(search.wholePlan(owners), part(priced, owners));
      TerritoryPlan best = solver.solve(start);

      assertThat(best.getScore()).isGreaterThan(constraints.update(start));
      assertThat(constraints.update(best)).isEqualTo(best.getScore());
    }
  }
}
