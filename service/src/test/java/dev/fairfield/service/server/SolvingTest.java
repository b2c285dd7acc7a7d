package dev.fairfield.service.server;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import dev.fairfield.service.testing.ServiceTest;
import dev.fairfield.solver.planning.PlanningUnit;
import dev.fairfield.solver.planning.SearchEngine;
import dev.fairfield.solver.planning.TerritoryConstraintProvider;
import dev.fairfield.solver.planning.TerritoryPlan;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Whether searches rest on what Timefold's starter has set up. */
@ServiceTest
class SolvingTest {

  @Autowired private SearchEngine engine;
  @Autowired private TimefoldStarter starter;

  @Test
  void engine_ofTheService_isTheStarters() {
    SolverConfig configuration = engine.base().get();

    assertThat(configuration).isSameAs(starter.configuration());
    assertThat((Object) engine.scoring().get()).isSameAs(starter.scoring());
    assertThat(configuration.getSolutionClass()).isEqualTo(TerritoryPlan.class);
    assertThat(configuration.getEntityClassList()).containsExactly(PlanningUnit.class);
    assertThat(configuration.getEnvironmentMode()).isEqualTo(EnvironmentMode.NO_ASSERT);
    assertThat(configuration.getScoreDirectorFactoryConfig().getConstraintProviderClass())
        .isEqualTo(TerritoryConstraintProvider.class);
  }

  @Test
  void settings_ofTimefold_holdForEverySearch() {
    var environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "given",
                Map.of(
                    "timefold.solver.environment-mode", "PHASE_ASSERT",
                    "timefold.solver.termination.unimproved-spent-limit", "7s")));
    var configured = new TimefoldStarter(environment);
    try {
      SolverConfig configuration = configured.configuration();

      assertThat(configuration.getEnvironmentMode()).isEqualTo(EnvironmentMode.PHASE_ASSERT);
      assertThat(configuration.getTerminationConfig().getUnimprovedSpentLimit()).hasSeconds(7);
    } finally {
      configured.close();
    }
  }
}
