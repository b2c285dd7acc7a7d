package dev.fairfield.simulator.statistics;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.distribution.TDistribution;

/** Quantiles of Student's t distribution. */
final class StudentT {

  /** Quantiles kept, far more than one comparison asks for: each takes an iteration to find. */
  private static final int MOST_KEPT = 1_000;

  private static final Map<Point, Double> KEPT = new ConcurrentHashMap<>();

  private record Point(double probability, int degreesOfFreedom) {}

  private StudentT() {}

  /** The value that is exceeded with probability 1 − probability; accurate to 1e-9. */
  static double quantile(double probability, int degreesOfFreedom) {
    if (KEPT.size() >= MOST_KEPT) {
      KEPT.clear();
    }
    return KEPT.computeIfAbsent(
        new Point(probability, degreesOfFreedom),
        of ->
            new TDistribution(null, of.degreesOfFreedom())
                .inverseCumulativeProbability(of.probability()));
  }

  /** The factor of the standard error in a two-sided interval of the given level. */
  static double twoSided(double level, int degreesOfFreedom) {
    return quantile(1 - (1 - level) / 2, degreesOfFreedom);
  }
}
