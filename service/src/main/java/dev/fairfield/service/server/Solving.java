package dev.fairfield.service.server;

import dev.fairfield.solver.plan.PlanSolver;
import dev.fairfield.solver.planning.SearchEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Timefold as its starter sets it up: the planning classes are found by scan, {@code
 * solverConfig.xml} names the constraints, and {@code timefold.solver.*} holds for scoring and for
 * every search. A search adds its moves, its annealing and its seed, which differ from one to the
 * next and which one solver of a container could not hold.
 */
@Configuration(proxyBeanMethods = false)
class Solving {

  @Bean
  SearchEngine searchEngine(TimefoldStarter starter) {
    return new SearchEngine(starter::configuration, starter::scoring);
  }

  @Bean
  PlanSolver planSolver(SearchEngine engine) {
    return new PlanSolver(System::nanoTime, engine);
  }
}
