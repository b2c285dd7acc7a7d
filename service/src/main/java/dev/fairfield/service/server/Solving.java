package dev.fairfield.service.server;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.config.solver.SolverConfig;
import dev.fairfield.solver.plan.PlanSolver;
import dev.fairfield.solver.planning.SearchEngine;
import dev.fairfield.solver.planning.TerritoryPlan;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Timefold as its starter sets it up: the planning classes are found by scan, {@code
 * solverConfig.xml} names the constraints, and {@code timefold.solver.*} holds for scoring and for
 * every search. A search adds its moves, its annealing and its seed, which differ from one to the
 * next and which one solver of a container could not hold. Both are made when first needed.
 */
@Configuration(proxyBeanMethods = false)
@EntityScan(basePackageClasses = TerritoryPlan.class)
class Solving {

  @Bean
  SearchEngine searchEngine(
      ObjectProvider<SolverConfig> configuration,
      ObjectProvider<SolutionManager<TerritoryPlan, HardMediumSoftLongScore>> scoring) {
    return new SearchEngine(configuration::getObject, scoring::getObject);
  }

  @Bean
  PlanSolver planSolver(SearchEngine engine) {
    return new PlanSolver(System::nanoTime, engine);
  }
}
