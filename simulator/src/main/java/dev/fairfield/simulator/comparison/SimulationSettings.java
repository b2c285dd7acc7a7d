package dev.fairfield.simulator.comparison;

import dev.fairfield.simulator.statistics.StoppingRule;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How plans are compared.
 *
 * @param seed of all random numbers
 * @param replications worlds to simulate; empty: as many as the precision takes
 * @param precision half-width of the interval of the difference in bookings to the baseline, as a
 *     fraction of the baseline's bookings; empty: a fixed number of replications
 * @param limit most worlds that a precision may take
 * @param threads that simulate; their number changes no result
 * @param confidence of intervals, strictly between 0 and 1
 * @param studies whether to look beyond the plans as given: resilience, headcount, drivers
 * @param repDetail whether figures of single reps are kept by replication and quarter
 */
public record SimulationSettings(
    long seed,
    OptionalInt replications,
    OptionalDouble precision,
    int limit,
    int threads,
    double confidence,
    boolean studies,
    boolean repDetail) {

  public static final long DEFAULT_SEED = 1;

  /** Enough for the mean of the worst tenth of futures to have an interval. */
  public static final int DEFAULT_REPLICATIONS = 3_200;

  /** Most worlds of one comparison. */
  public static final int MAX_REPLICATIONS = 100_000;

  /** Worlds before a precision is looked at for the first time. */
  public static final int FIRST_CHECK = 256;

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
    if (limit < FIRST_CHECK || limit > MAX_REPLICATIONS) {
      throw new IllegalArgumentException(
          "At most %d replications; %d to %d are allowed."
              .formatted(limit, FIRST_CHECK, MAX_REPLICATIONS));
    }
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
        MAX_REPLICATIONS,
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
        MAX_REPLICATIONS,
        1,
        DEFAULT_CONFIDENCE,
        true,
        false);
  }

  /** The same with at most so many worlds for a precision. */
  public SimulationSettings withLimit(int most) {
    return new SimulationSettings(
        seed, replications, precision, most, threads, confidence, studies, repDetail);
  }

  /** The same with intervals of another confidence. */
  public SimulationSettings withConfidence(double level) {
    return new SimulationSettings(
        seed, replications, precision, limit, threads, level, studies, repDetail);
  }

  /** The most worlds there can be. */
  public int mostReplications() {
    return replications.orElse(limit);
  }

  /** When a precision is reached; empty for a fixed number of replications. */
  Optional<StoppingRule> stoppingRule() {
    return precision.isPresent()
        ? Optional.of(new StoppingRule(precision.getAsDouble(), FIRST_CHECK, confidence, limit))
        : Optional.empty();
  }

  /** Up to which world to go, after so many, before looking at what there is. */
  public int nextCheck(int replications) {
    return stoppingRule().map(rule -> rule.nextCheck(replications)).orElse(mostReplications());
  }

  /** The same on so many threads. */
  public SimulationSettings withThreads(int number) {
    return new SimulationSettings(
        seed, replications, precision, limit, number, confidence, studies, repDetail);
  }

  /** The same without a look beyond the plans as given. */
  public SimulationSettings withoutStudies() {
    return new SimulationSettings(
        seed, replications, precision, limit, threads, confidence, false, repDetail);
  }

  /** The same with the figures of single reps. */
  public SimulationSettings withRepDetail() {
    return new SimulationSettings(
        seed, replications, precision, limit, threads, confidence, studies, true);
  }
}
