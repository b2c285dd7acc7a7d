package dev.fairfield.simulator.comparison;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How plans are compared.
 *
 * @param seed of all random numbers
 * @param replications worlds to simulate; empty: as many as the precision takes
 * @param precision half-width of the interval of the difference in bookings to the baseline, as a
 *     fraction of the baseline's bookings; empty: a fixed number of replications
 * @param threads that simulate; their number changes no result
 * @param confidence of intervals, strictly between 0 and 1
 * @param studies whether to look beyond the plans as given: resilience, headcount, drivers
 * @param repDetail whether figures of single reps are kept by replication and quarter
 */
public record SimulationSettings(
    long seed,
    OptionalInt replications,
    OptionalDouble precision,
    int threads,
    double confidence,
    boolean studies,
    boolean repDetail) {

  public static final long DEFAULT_SEED = 1;

  /** Enough for the mean of the worst tenth of futures to have an interval. */
  public static final int DEFAULT_REPLICATIONS = 4_000;

  /** Most worlds of one comparison. */
  public static final int MAX_REPLICATIONS = 100_000;

  public static final double DEFAULT_CONFIDENCE = 0.95;

  /**
   * @throws IllegalArgumentException for a value out of range
   */
  public SimulationSettings {
    if (replications.isPresent() == precision.isPresent()) {
      throw new IllegalArgumentException("Give replications or a precision, and only one of them.");
    }
    replications.ifPresent(SimulationSettings::requireReplications);
    precision.ifPresent(SimulationSettings::requirePrecision);
    if (threads < 1) {
      throw new IllegalArgumentException("%d threads; 1 or more is allowed.".formatted(threads));
    }
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException(
          "The confidence %s is not between 0 and 1.".formatted(confidence));
    }
  }

  private static void requireReplications(int replications) {
    if (replications < 2 || replications > MAX_REPLICATIONS) {
      throw new IllegalArgumentException(
          "%d replications; 2 to %d are allowed.".formatted(replications, MAX_REPLICATIONS));
    }
  }

  private static void requirePrecision(double precision) {
    if (!(precision > 0 && precision < 1)) {
      throw new IllegalArgumentException(
          "The precision %s is not between 0 and 1; 0.005 is half a percent.".formatted(precision));
    }
  }

  /** A fixed number of worlds, one thread, all studies. */
  public static SimulationSettings ofReplications(int replications, long seed) {
    return new SimulationSettings(
        seed,
        OptionalInt.of(replications),
        OptionalDouble.empty(),
        1,
        DEFAULT_CONFIDENCE,
        true,
        false);
  }

  /** As many worlds as a precision takes, one thread, all studies. */
  public static SimulationSettings ofPrecision(double precision, long seed) {
    return new SimulationSettings(
        seed,
        OptionalInt.empty(),
        OptionalDouble.of(precision),
        1,
        DEFAULT_CONFIDENCE,
        true,
        false);
  }

  /** The same on so many threads. */
  public SimulationSettings withThreads(int number) {
    return new SimulationSettings(
        seed, replications, precision, number, confidence, studies, repDetail);
  }

  /** The same without a look beyond the plans as given. */
  public SimulationSettings withoutStudies() {
    return new SimulationSettings(
        seed, replications, precision, threads, confidence, false, repDetail);
  }

  /** The same with the figures of single reps. */
  public SimulationSettings withRepDetail() {
    return new SimulationSettings(
        seed, replications, precision, threads, confidence, studies, true);
  }
}
