package dev.fairfield.solver.planning;

import ai.timefold.solver.core.api.score.analysis.ConstraintAnalysis;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.solver.ScoreAnalysisFetchPolicy;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.AcceptorType;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import dev.fairfield.scenarios.model.AccountUnit;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.solver.request.PlanRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Timefold on one book: scores any plan by the constraints and improves a plan by local search over
 * contested units.
 */
public final class TerritorySearch {

  private static final long ASK_TO_STOP_EVERY_MILLIS = 50;

  /** A cold search accepts hardly a move; a step limit then ends by the moves it tried. */
  private static final long MOST_MOVES_PER_STEP = 20;

  private final List<AccountUnit> units;
  private final TerritoryPlanBuilder builder;
  private final EnvironmentMode environmentMode;

  /**
   * @param units in the order used by all index arrays of this class
   * @param pins account id to the rep that must own it
   */
  public TerritorySearch(
      Book book, PlanRequest request, List<AccountUnit> units, Map<String, String> pins) {
    this(book, request, units, pins, EnvironmentMode.NO_ASSERT);
  }

  TerritorySearch(
      Book book,
      PlanRequest request,
      List<AccountUnit> units,
      Map<String, String> pins,
      EnvironmentMode environmentMode) {
    this.units = units;
    this.builder = new TerritoryPlanBuilder(book, request, pins);
    this.environmentMode = environmentMode;
  }

  /**
   * Scores a plan.
   *
   * @param repByUnit rep index of each unit, −1 for none
   */
  public PlanScore score(int[] repByUnit) {
    TerritoryPlan plan =
        plan(repByUnit, new int[units.size()][0], new int[0], builder.moveLimits());
    var solutions =
        SolutionManager.<TerritoryPlan, HardMediumSoftLongScore>create(
            SolverFactory.create(config().withPhases(new LocalSearchPhaseConfig())));
    var analysis = solutions.analyze(plan, ScoreAnalysisFetchPolicy.FETCH_SHALLOW);
    Map<String, Long> unitsByConstraint = new TreeMap<>();
    for (ConstraintAnalysis<HardMediumSoftLongScore> of : analysis.constraintAnalyses()) {
      HardMediumSoftLongScore score = of.score();
      unitsByConstraint.put(
          of.constraintRef().constraintName(),
          -score.hardScore() - score.mediumScore() - score.softScore());
    }
    HardMediumSoftLongScore total = analysis.score();
    return new PlanScore(
        -total.hardScore(), -total.mediumScore(), -total.softScore(), unitsByConstraint);
  }

  /**
   * Improves a plan; the result never scores worse than the start.
   *
   * @param repByUnit rep index of each unit, −1 for none
   * @param candidates rep indexes each contested unit may go to, most promising first
   * @param contested the units whose owner may change
   * @param moveLimit most accounts that may have changed owner, in place of the request's
   * @param onImproved told the cost of each better plan that keeps all hard rules, in cents
   * @param stop asked every now and then
   * @return rep index of each unit, −1 for none
   */
  public int[] improve(
      int[] repByUnit,
      int[][] candidates,
      int[] contested,
      SearchSettings settings,
      OptionalLong moveLimit,
      Consumer<Long> onImproved,
      BooleanSupplier stop) {
    if (contested.length == 0) {
      return repByUnit.clone();
    }
    Solver<TerritoryPlan> solver =
        SolverFactory.<TerritoryPlan>create(config(settings)).buildSolver();
    solver.addEventListener(
        event -> {
          var score = (HardMediumSoftLongScore) event.getNewBestScore();
          if (score.hardScore() == 0) {
            onImproved.accept(-score.softScore());
          }
        });
    var watch = new StopWatch(solver, stop);
    watch.start();
    List<MoveLimit> limits = moveLimit.stream().mapToObj(MoveLimit::new).toList();
    TerritoryPlan best = solver.solve(plan(repByUnit, candidates, contested, limits));
    watch.interrupt();
    return best.getUnits().stream()
        .mapToInt(unit -> unit.getRep() == null ? -1 : unit.getRep().index())
        .toArray();
  }

  /**
   * The plan before any unit has an owner, for a solver configured elsewhere, such as the peer in
   * the benchmarks.
   *
   * @param candidates rep indexes each unit may go to
   */
  public TerritoryPlan unassigned(int[][] candidates) {
    int[] repByUnit = new int[units.size()];
    Arrays.fill(repByUnit, -1);
    return plan(repByUnit, candidates, new int[0], builder.moveLimits());
  }

  private TerritoryPlan plan(
      int[] repByUnit, int[][] candidates, int[] contested, List<MoveLimit> moveLimits) {
    List<PlanningRep> reps = builder.reps();
    List<PlanningUnit> planningUnits = new ArrayList<>(units.size());
    for (int i = 0; i < repByUnit.length; i++) {
      List<PlanningRep> choices = new ArrayList<>(candidates[i].length);
      for (int rep : candidates[i]) {
        choices.add(reps.get(rep));
      }
      if (repByUnit[i] >= 0 && !choices.contains(reps.get(repByUnit[i]))) {
        choices.add(reps.get(repByUnit[i]));
      }
      PlanningUnit unit = builder.unit(units.get(i), choices);
      unit.setRep(repByUnit[i] < 0 ? null : reps.get(repByUnit[i]));
      planningUnits.add(unit);
    }
    return new TerritoryPlan(
        reps,
        moveLimits,
        builder.areaShares(units),
        planningUnits,
        Neighbourhood.of(planningUnits, contested));
  }

  private SolverConfig config() {
    return new SolverConfig()
        .withSolutionClass(TerritoryPlan.class)
        .withEntityClasses(PlanningUnit.class)
        .withConstraintProviderClass(TerritoryConstraintProvider.class)
        .withEnvironmentMode(environmentMode);
  }

  /** Annealing: late acceptance is reported to stall when it starts from an excellent plan. */
  private SolverConfig config(SearchSettings settings) {
    var termination = new TerminationConfig();
    if (settings.timeLimit() != null) {
      termination.withMillisecondsSpentLimit(settings.timeLimit().toMillis());
    }
    if (settings.stepLimit() > 0) {
      termination.withStepCountLimit(settings.stepLimit());
      termination.withMoveCountLimit(MOST_MOVES_PER_STEP * settings.stepLimit());
    }
    var search =
        new LocalSearchPhaseConfig()
            .withMoveSelectorConfig(
                new MoveIteratorFactoryConfig()
                    .withMoveIteratorFactoryClass(BorderMoveIteratorFactory.class))
            .withAcceptorConfig(
                new LocalSearchAcceptorConfig()
                    .withAcceptorTypeList(List.of(AcceptorType.SIMULATED_ANNEALING))
                    .withSimulatedAnnealingStartingTemperature(
                        HardMediumSoftLongScore.of(
                                settings.start().hardUnits(),
                                settings.start().pooledCents(),
                                settings.start().costCents())
                            .toString()))
            .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1))
            .withTerminationConfig(termination);
    return config().withRandomSeed(settings.seed()).withPhases(search);
  }

  /** Passes a wish to stop on to the solver. */
  private static final class StopWatch extends Thread {

    private final Solver<TerritoryPlan> solver;
    private final BooleanSupplier stop;

    StopWatch(Solver<TerritoryPlan> solver, BooleanSupplier stop) {
      super("fairfield-stop-watch");
      this.solver = solver;
      this.stop = stop;
      setDaemon(true);
    }

    @Override
    public void run() {
      try {
        while (!stop.getAsBoolean()) {
          Thread.sleep(ASK_TO_STOP_EVERY_MILLIS);
        }
        solver.terminateEarly();
      } catch (InterruptedException searchEnded) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
