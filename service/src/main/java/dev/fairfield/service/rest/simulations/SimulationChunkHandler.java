package dev.fairfield.service.rest.simulations;

import dev.fairfield.service.jobs.ChunkHandler;
import dev.fairfield.service.jobs.JobKind;
import dev.fairfield.service.rest.simulations.SimulationConverter.Accepted;
import dev.fairfield.simulator.comparison.ReplicationBytes;
import dev.fairfield.simulator.comparison.ReplicationParts;
import dev.fairfield.simulator.comparison.SimulationSettings;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** Simulates the replications of one part. */
@Component
class SimulationChunkHandler implements ChunkHandler {

  private static final byte[] NOTHING = {};

  private final PreparedSimulations simulations;
  private final SimulationMetrics metrics;

  SimulationChunkHandler(PreparedSimulations simulations, SimulationMetrics metrics) {
    this.simulations = simulations;
    this.metrics = metrics;
  }

  @Override
  public JobKind kind() {
    return JobKind.SIMULATION;
  }

  @Override
  public byte[] run(String jobId, int number, BooleanSupplier stop) {
    Accepted simulation = simulations.get(jobId);
    SimulationSettings settings = simulation.asked().settings(1);
    var parts = ReplicationParts.of(settings, simulation.asked().partReplications());
    int from = parts.from(number);
    int to = parts.to(number);
    return simulation
        .simulation()
        .replicate(settings, from, to, stop)
        .map(
            batch -> {
              metrics.replicated(to - from);
              return ReplicationBytes.of(batch);
            })
        .orElse(NOTHING);
  }
}
