package dev.fairfield.benchmarks.quality;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.AccountUnit;
import dev.fairfield.solver.planning.PlanningUnit;
import dev.fairfield.solver.planning.TerritoryConstraintProvider;
import dev.fairfield.solver.planning.TerritoryPlan;
import dev.fairfield.solver.planning.TerritorySearch;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.pricing.PricedModel;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Timefold as it comes: our rules and planning classes, no phase configured (so construction
 * heuristic, then local search with late acceptance), every unit without an owner at first and free
 * to go to any eligible rep. Assertions are off, as in the engine.
 */
final class TimefoldDefaultPlan {

  private TimefoldDefaultPlan() {}

  /**
   * Account id to rep id; units left without an owner are absent.
   *
   * @param timeLimit for solving, beside the time it takes to build the solver
   */
  static Map<String, String> of(PricedBook priced, Duration timeLimit, long seed) {
    SolverConfig config =
        new SolverConfig()
            .withSolutionClass(TerritoryPlan.class)
            .withEntityClasses(PlanningUnit.class)
            .withConstraintProviderClass(TerritoryConstraintProvider.class)
            .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
            .withRandomSeed(seed)
            .withTerminationSpentLimit(timeLimit);
    TerritoryPlan start =
        new TerritorySearch(priced.book(), priced.request(), priced.units(), priced.pins())
            .unassigned(eligibleReps(priced.model()));
    return owners(priced, SolverFactory.<TerritoryPlan>create(config).buildSolver().solve(start));
  }

  private static int[][] eligibleReps(PricedModel model) {
    int[][] reps = new int[model.unitCount()][];
    Arrays.setAll(
        reps,
        unit ->
            IntStream.range(model.optionBegin(unit), model.optionEnd(unit))
                .map(model::rep)
                .filter(rep -> rep != PricedModel.POOL)
                .toArray());
    return reps;
  }

  private static Map<String, String> owners(PricedBook priced, TerritoryPlan plan) {
    Map<String, AccountUnit> unitsById = new HashMap<>();
    priced.units().forEach(unit -> unitsById.put(unit.id(), unit));
    Map<String, String> owners = new TreeMap<>();
    for (PlanningUnit unit : plan.getUnits()) {
      if (unit.getRep() != null) {
        for (Account account : unitsById.get(unit.getId()).members()) {
          owners.put(account.id(), unit.getRep().id());
        }
      }
    }
    return owners;
  }
}
