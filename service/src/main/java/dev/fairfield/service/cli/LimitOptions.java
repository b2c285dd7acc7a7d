package dev.fairfield.service.cli;

import dev.fairfield.solver.plan.SolveLimits;
import java.time.Duration;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say how long to solve. */
final class LimitOptions {

  private static final Duration DEFAULT_TIME_LIMIT = Duration.ofSeconds(30);

  @Option(
      names = "--time-limit",
      paramLabel = "TIME",
      description = "Time to solve, such as 30s or 2m (default: 30s).")
  private Duration timeLimit;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description = "Steps of local search instead of a time limit: the same plan each time.")
  private Integer steps;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of the search (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads of the local search (default: all cores).")
  private Integer threads;

  SolveLimits limits(CommandSpec spec) {
    return limits(spec, new Given(timeLimit, steps, seed, threads), DEFAULT_TIME_LIMIT);
  }

  /** The limits as typed; null where nothing was. */
  record Given(Duration timeLimit, Integer steps, long seed, Integer threads) {}

  /**
   * @param otherwise the time limit when neither time nor steps are given
   */
  static SolveLimits limits(CommandSpec spec, Given given, Duration otherwise) {
    Duration timeLimit = given.timeLimit();
    Integer steps = given.steps();
    Integer threads = given.threads();
    if (timeLimit != null && steps != null) {
      throw new ParameterException(spec.commandLine(), "Give --time-limit or --steps, not both.");
    }
    if (steps != null && steps < 0) {
      throw new ParameterException(
          spec.commandLine(), "--steps is " + steps + "; 0 or more is allowed.");
    }
    if (threads != null && threads < 1) {
      throw new ParameterException(
          spec.commandLine(), "--threads is " + threads + "; 1 or more is allowed.");
    }
    SolveLimits limits =
        steps != null
            ? SolveLimits.ofSteps(steps, given.seed())
            : SolveLimits.ofTime(timeLimit == null ? otherwise : timeLimit, given.seed());
    return limits.withThreads(
        threads == null ? Runtime.getRuntime().availableProcessors() : threads);
  }
}
