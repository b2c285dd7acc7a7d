package dev.fairfield.simulator.statistics;

import org.apache.commons.math3.distribution.TDistribution;

/** Quantiles of Student's t distribution. */
final class StudentT {

  private StudentT() {}

  /** The value that is exceeded with probability 1 − probability; accurate to 1e-9. */
  static double quantile(double probability, int degreesOfFreedom) {
    return new TDistribution(null, degreesOfFreedom).inverseCumulativeProbability(probability);
  }

  /** The factor of the standard error in a two-sided interval of the given level. */
  static double twoSided(double level, int degreesOfFreedom) {
    return quantile(1 - (1 - level) / 2, degreesOfFreedom);
  }
}
