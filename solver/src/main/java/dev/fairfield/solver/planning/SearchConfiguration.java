package dev.fairfield.solver.planning;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.AcceptorType;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import dev.fairfield.solver.planning.SearchSettings.Temperature;
import java.util.List;

/** How Timefold is set up for the search. */
public final class SearchConfiguration {

  /** A cold search accepts hardly a move; a step limit then ends by the moves it tried. */
  private static final long MOST_MOVES_PER_STEP = 20;

  private SearchConfiguration() {}

  /** The planning classes alone. */
  static SolverConfig base() {
    return new SolverConfig()
        .withSolutionClass(TerritoryPlan.class)
        .withEntityClasses(PlanningUnit.class)
        .withEnvironmentMode(EnvironmentMode.NO_ASSERT);
  }

  /**
   * Simulated annealing over {@link BorderMoveIteratorFactory}, scored by {@link
   * TerritoryScoreCalculator}.
   */
  public static SolverConfig of(SearchSettings settings) {
    return of(base(), settings);
  }

  /**
   * The same on top of a configuration made elsewhere.
   *
   * @param base left as it is
   */
  static SolverConfig of(SolverConfig base, SearchSettings settings) {
    var annealing =
        new LocalSearchAcceptorConfig()
            .withAcceptorTypeList(List.of(AcceptorType.SIMULATED_ANNEALING))
            .withSimulatedAnnealingStartingTemperature(score(settings.start()));
    return of(base, settings, annealing, new LocalSearchForagerConfig().withAcceptedCountLimit(1));
  }

  /** The same with another acceptor and forager, to compare. */
  public static SolverConfig of(
      SearchSettings settings,
      LocalSearchAcceptorConfig acceptor,
      LocalSearchForagerConfig forager) {
    return of(base(), settings, acceptor, forager);
  }

  private static SolverConfig of(
      SolverConfig base,
      SearchSettings settings,
      LocalSearchAcceptorConfig acceptor,
      LocalSearchForagerConfig forager) {
    var search =
        new LocalSearchPhaseConfig()
            .withMoveSelectorConfig(
                new MoveIteratorFactoryConfig()
                    .withMoveIteratorFactoryClass(BorderMoveIteratorFactory.class))
            .withAcceptorConfig(acceptor)
            .withForagerConfig(forager)
            .withTerminationConfig(termination(settings));
    return new SolverConfig(base)
        .withScoreDirectorFactory(
            new ScoreDirectorFactoryConfig()
                .withIncrementalScoreCalculatorClass(TerritoryScoreCalculator.class))
        .withRandomSeed(settings.seed())
        .withPhases(search);
  }

  /** The same with every score checked by the constraints; hundreds of times slower. */
  static SolverConfig asserted(SearchSettings settings) {
    SolverConfig config = of(settings).withEnvironmentMode(EnvironmentMode.FULL_ASSERT);
    config
        .getScoreDirectorFactoryConfig()
        .setAssertionScoreDirectorFactory(
            new ScoreDirectorFactoryConfig()
                .withConstraintProviderClass(TerritoryConstraintProvider.class));
    return config;
  }

  private static TerminationConfig termination(SearchSettings settings) {
    var termination = new TerminationConfig();
    if (settings.timeLimit() != null) {
      termination.withMillisecondsSpentLimit(settings.timeLimit().toMillis());
    }
    if (settings.stepLimit() > 0) {
      termination.withStepCountLimit(settings.stepLimit());
      termination.withMoveCountLimit(MOST_MOVES_PER_STEP * settings.stepLimit());
    }
    return termination;
  }

  private static String score(Temperature start) {
    return HardMediumSoftLongScore.of(start.hardUnits(), start.pooledCents(), start.costCents())
        .toString();
  }
}
