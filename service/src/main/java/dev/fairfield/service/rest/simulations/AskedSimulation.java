package dev.fairfield.service.rest.simulations;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.fairfield.simulator.comparison.SimulationSettings;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What an accepted simulation is to do, as the database keeps it: all that decides its result
 * beside its input files.
 *
 * @param plans the baseline first
 * @param scenario name of the scenario
 * @param scenarioTitle what people call it
 * @param replications futures; null with a precision
 * @param precision relative half-width; null with replications
 * @param limit most futures that a precision may take
 * @param indifferenceZoneCents as asked for; null for that of the scenario
 * @param illustrative whether dollar figures stand for no real money
 * @param partReplications futures of one part; 0: done by one node at once
 * @param timeLimitSeconds after which what was simulated is compared
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AskedSimulation(
    List<AskedPlan> plans,
    String scenario,
    String scenarioTitle,
    Integer replications,
    Double precision,
    int limit,
    double confidence,
    Long indifferenceZoneCents,
    long seed,
    boolean studies,
    boolean illustrative,
    int partReplications,
    long timeLimitSeconds) {

  /**
   * A plan of a simulation.
   *
   * @param id of the plan, or {@code today}
   * @param name in the report
   */
  record AskedPlan(String id, String name) {}

  AskedSimulation {
    plans = List.copyOf(plans);
  }

  List<String> planNames() {
    return plans.stream().map(AskedPlan::name).toList();
  }

  SimulationSettings settings(int threads) {
    return new SimulationSettings(
        seed,
        replications == null ? OptionalInt.empty() : OptionalInt.of(replications),
        precision == null ? OptionalDouble.empty() : OptionalDouble.of(precision),
        limit,
        threads,
        confidence,
        studies,
        false);
  }
}
