package dev.fairfield.service.cli;

import dev.fairfield.solver.plan.SolveLimits;
import java.time.Duration;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options that say how long each solve of a study may take. */
final class StudyLimitOptions {

  private static final Duration DEFAULT_TIME_LIMIT = Duration.ofSeconds(6);

  @Option(
      names = "--time-limit",
      paramLabel = "TIME",
      description = "Time for each solve of a study (default: 6s).")
  private Duration timeLimit;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description = "Steps for each solve instead of a time limit: the same answer each time.")
  private Integer steps;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of search and perturbation (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads of the local search (default: all cores).")
  private Integer threads;

  SolveLimits limits(CommandSpec spec) {
    return LimitOptions.limits(
        spec, new LimitOptions.Given(timeLimit, steps, seed, threads), DEFAULT_TIME_LIMIT);
  }

  long seed() {
    return seed;
  }
}
