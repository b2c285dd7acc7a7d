package dev.fairfield.service.rest.simulations;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.fairfield.service.rest.simulations.SimulationConverter.Accepted;
import dev.fairfield.service.simulations.SimulationInputs;
import dev.fairfield.service.web.ApiProblem;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Simulations read from the database and made ready; those used last stay in memory for a while.
 */
@Component
class PreparedSimulations {

  private static final Duration KEPT = Duration.ofMinutes(10);

  private final SimulationStore store;
  private final SimulationFiles files;
  private final Cache<String, Accepted> readyById;
  private final Cache<String, ReplayableSimulation> replayableById;

  PreparedSimulations(SimulationStore store, SimulationFiles files, SimulationLimits limits) {
    this.store = store;
    this.files = files;
    this.readyById = cache(limits);
    this.replayableById = cache(limits);
  }

  private static <T> Cache<String, T> cache(SimulationLimits limits) {
    return Caffeine.newBuilder().maximumSize(limits.cached()).expireAfterAccess(KEPT).build();
  }

  /** Keeps what was made ready to be checked. */
  void put(String id, Accepted accepted) {
    readyById.put(id, accepted);
  }

  /**
   * A simulation ready to be run.
   *
   * @throws ApiProblem 404 when there is none
   */
  Accepted get(String id) {
    return readyById.get(id, this::read);
  }

  /** A finished simulation ready to be replayed. */
  ReplayableSimulation getReplayable(String id) {
    return replayableById.get(id, key -> ReplayableSimulation.of(files.getStored(key)));
  }

  void forget(String id) {
    readyById.invalidate(id);
    replayableById.invalidate(id);
  }

  private Accepted read(String id) {
    AskedSimulation asked =
        store.find(id).orElseThrow(() -> ApiProblem.notFound("simulation", id)).asked();
    SimulationInputs inputs = files.getInputs(id, asked.planNames());
    return new Accepted(asked, inputs, inputs.simulation());
  }
}
