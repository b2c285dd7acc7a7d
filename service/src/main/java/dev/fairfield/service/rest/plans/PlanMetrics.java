package dev.fairfield.service.rest.plans;

import dev.fairfield.solver.plan.SolvedPlan;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Figures of the solver for operators. */
@Component
class PlanMetrics {

  private final MeterRegistry registry;
  private final DistributionSummary gaps;

  PlanMetrics(MeterRegistry registry) {
    this.registry = registry;
    this.gaps =
        DistributionSummary.builder("fairfield.plan.gap")
            .description("Gap between a plan's cost and its proven bound, as a fraction")
            .register(registry);
  }

  void solved(Duration took, SolvedPlan plan) {
    Timer.builder("fairfield.plan.solve")
        .description("Time of a solve")
        .tag("outcome", plan.outcome().name())
        .register(registry)
        .record(took);
    plan.gap().ifPresent(gaps::record);
  }
}
