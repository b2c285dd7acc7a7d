package dev.fairfield.solver.planning;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.util.function.Supplier;

/**
 * Timefold as this process has set it up: what every search builds on, and what scores plans by the
 * constraints. Both are asked for when first needed.
 *
 * @param base planning classes, environment mode and limits that hold for every search
 * @param scoring scores by {@link TerritoryConstraintProvider}
 */
public record SearchEngine(
    Supplier<SolverConfig> base,
    Supplier<SolutionManager<TerritoryPlan, HardMediumSoftLongScore>> scoring) {

  /** Set up by this product alone. */
  public static SearchEngine standalone() {
    return new SearchEngine(
        SearchConfiguration::base,
        () ->
            SolutionManager.create(
                SolverFactory.create(
                    SearchConfiguration.base()
                        .withConstraintProviderClass(TerritoryConstraintProvider.class)
                        .withPhases(new LocalSearchPhaseConfig()))));
  }
}
