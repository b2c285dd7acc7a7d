package dev.fairfield.service.server;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.spring.boot.autoconfigure.TimefoldSolverAutoConfiguration;
import ai.timefold.solver.spring.boot.autoconfigure.TimefoldSolverBeanFactory;
import dev.fairfield.solver.planning.TerritoryPlan;
import jakarta.annotation.PreDestroy;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.stereotype.Component;

/**
 * Timefold's starter in a context of its own, opened by the first solve: it reads its configuration
 * as XML against a schema, which would keep every start of the service waiting. Thread-safe.
 */
@Component
class TimefoldStarter {

  private final ConfigurableEnvironment environment;
  private AnnotationConfigApplicationContext context;

  TimefoldStarter(ConfigurableEnvironment environment) {
    this.environment = environment;
  }

  /** What every search builds on. */
  SolverConfig configuration() {
    return context().getBean(SolverConfig.class);
  }

  /** What scores plans by the constraints. */
  SolutionManager<TerritoryPlan, HardMediumSoftLongScore> scoring() {
    return context()
        .<SolutionManager<TerritoryPlan, HardMediumSoftLongScore>>getBeanProvider(
            ResolvableType.forClass(SolutionManager.class))
        .getObject();
  }

  private synchronized AnnotationConfigApplicationContext context() {
    if (context == null) {
      var opened = new AnnotationConfigApplicationContext();
      opened.setEnvironment(environment);
      opened.register(Starter.class);
      opened.refresh();
      context = opened;
    }
    return context;
  }

  @PreDestroy
  synchronized void close() {
    if (context != null) {
      context.close();
    }
  }

  /** What the starter finds. */
  @Configuration(proxyBeanMethods = false)
  @AutoConfigurationPackage(basePackageClasses = TerritoryPlan.class)
  @ImportAutoConfiguration({TimefoldSolverAutoConfiguration.class, TimefoldSolverBeanFactory.class})
  static class Starter {}
}
