package dev.fairfield.service.rest.simulations;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** What operators may watch: the rate of the counter is replications per second of this node. */
@Component
class SimulationMetrics {

  private final Counter replications;

  SimulationMetrics(MeterRegistry registry) {
    this.replications =
        Counter.builder("fairfield.simulation.replications")
            .description("Futures simulated by this node, each with all plans of its simulation.")
            .register(registry);
  }

  void replicated(int number) {
    replications.increment(number);
  }
}
