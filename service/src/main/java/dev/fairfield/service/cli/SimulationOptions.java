package dev.fairfield.service.cli;

import dev.fairfield.simulator.comparison.SimulationSettings;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say how much to simulate. */
final class SimulationOptions {

  private static final Pattern PERCENT = Pattern.compile("([0-9]{1,2}(?:\\.[0-9]{1,6})?) ?%");
  private static final double FINEST_PERCENT = 0.01;
  private static final double PERCENT_OF_ONE = 100;

  @Option(
      names = "--replications",
      paramLabel = "N",
      description = "Futures to simulate (default: 3200).")
  private Long replications;

  @Option(
      names = "--precision",
      paramLabel = "PERCENT",
      description =
          "Simulate until bookings and differences are known to this share of bookings, such as 0.5%%.")
  private String precision;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of the futures (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(names = "--threads", paramLabel = "N", description = "Threads (default: all cores).")
  private Integer threads;

  @Option(
      names = "--detail",
      paramLabel = "rep",
      description = "Rows of single reps in replications.csv.gz, too.")
  private String detail;

  @Option(
      names = "--quick",
      description = "Only the comparison: no drivers, resilience, headcount and reconciliation.")
  private boolean quick;

  /**
   * What was typed.
   *
   * @throws ParameterException for what is not allowed
   */
  SimulationSettings settings(CommandSpec spec) {
    if (replications != null && precision != null) {
      throw refused(spec, "Give --replications or --precision, not both.");
    }
    SimulationSettings settings =
        precision == null
            ? SimulationSettings.ofReplications(
                requireReplications(
                    spec,
                    replications == null ? SimulationSettings.DEFAULT_REPLICATIONS : replications),
                seed)
            : SimulationSettings.ofPrecision(precision(spec), seed);
    if (threads != null && threads < 1) {
      throw refused(spec, "--threads is " + threads + "; 1 or more is allowed.");
    }
    settings =
        settings.withThreads(
            threads == null ? Runtime.getRuntime().availableProcessors() : threads);
    if (detail != null && !detail.equals("rep")) {
      throw refused(spec, "--detail is '%s'; rep is allowed.".formatted(detail));
    }
    settings = detail == null ? settings : settings.withRepDetail();
    return quick ? settings.withoutStudies() : settings;
  }

  /** So many futures with the usual seed on all cores. */
  static SimulationSettings ofReplications(CommandSpec spec, long replications) {
    return SimulationSettings.ofReplications(
            requireReplications(spec, replications), SimulationSettings.DEFAULT_SEED)
        .withThreads(Runtime.getRuntime().availableProcessors());
  }

  private static int requireReplications(CommandSpec spec, long replications) {
    if (replications < 2 || replications > SimulationSettings.MAX_REPLICATIONS) {
      throw refused(
          spec,
          "--replications is %d; 2 to %d are allowed."
              .formatted(replications, SimulationSettings.MAX_REPLICATIONS));
    }
    return (int) replications;
  }

  private double precision(CommandSpec spec) {
    Matcher matcher = PERCENT.matcher(precision.strip());
    double percent = matcher.matches() ? Double.parseDouble(matcher.group(1)) : 0;
    if (percent < FINEST_PERCENT) {
      throw refused(
          spec,
          "--precision is '%s'; allowed is 0.01%% to 99%%, with the percent sign, such as 0.5%%."
              .formatted(precision));
    }
    return percent / PERCENT_OF_ONE;
  }

  private static ParameterException refused(CommandSpec spec, String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
