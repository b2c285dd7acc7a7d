package dev.fairfield.service.rest.plans;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How plans are solved and how many stay in memory.
 *
 * @param solverThreads of one solve; 0 for all cores but one, so that requests are still answered
 * @param cachedAccounts accounts of the priced plans kept in memory, about 8 kB of heap each for 40
 *     reps. The plan used last stays whatever its size
 */
@ConfigurationProperties("fairfield.plans")
record PlanSettings(
    @DefaultValue("0") int solverThreads, @DefaultValue("100000") long cachedAccounts) {

  PlanSettings {
    if (solverThreads < 0) {
      throw new IllegalArgumentException(
          "fairfield.plans.solver-threads is %d; it must be 0 or more.".formatted(solverThreads));
    }
  }

  /** At least 1. */
  int threads() {
    return solverThreads > 0
        ? solverThreads
        : Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
  }
}
