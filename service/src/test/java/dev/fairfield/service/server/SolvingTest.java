package dev.fairfield.service.server;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.config.solver.SolverConfig;
import dev.fairfield.service.testing.ServiceTest;
import dev.fairfield.solver.planning.PlanningUnit;
import dev.fairfield.solver.planning.SearchEngine;
import dev.fairfield.solver.planning.TerritoryConstraintProvider;
import dev.fairfield.solver.planning.TerritoryPlan;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whether searches rest on what Timefold's starter has set up. */
@ServiceTest
class SolvingTest {

  @Autowired private SearchEngine engine;
  @Autowired private SolverConfig configuration;
  @Autowired private SolutionManager<?, ?> scoring;

  @Test
  void engine_ofTheService_isTheStarters() {
    assertThat(engine.base().get()).isSameAs(configuration);
    assertThat((Object) engine.scoring().get()).isSameAs(scoring);
    assertThat(configuration.getSolutionClass()).isEqualTo(TerritoryPlan.class);
    assertThat(configuration.getEntityClassList()).containsExactly(PlanningUnit.class);
    assertThat(configuration.getScoreDirectorFactoryConfig().getConstraintProviderClass())
        .isEqualTo(TerritoryConstraintProvider.class);
  }
}
