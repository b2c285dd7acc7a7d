package dev.fairfield.simulator.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.DoublePredicate;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * Compares what replications yield with what is known. A mean passes within {@link #LIMIT} standard
 * errors; a right simulator fails one such check in 16,000 seeds, and the seeds are fixed.
 */
final class Oracle {

  static final double LIMIT = 4;

  private Oracle() {}

  static void assertMean(String what, double[] values, double expected) {
    assertMean(what, values, expected, 0);
  }

  /**
   * @param values independent of each other
   * @param allowance known error of the figure itself, such as rounding of a published number
   */
  static void assertMean(String what, double[] values, double expected, double allowance) {
    var summary = new SummaryStatistics();
    Arrays.stream(values).forEach(summary::addValue);
    double error = summary.getStandardDeviation() / Math.sqrt(values.length);
    double z = (summary.getMean() - expected) / error;
    assertThat(Math.abs(summary.getMean() - expected))
        .as("%s: %s expected, %s got, z %s", what, expected, summary.getMean(), z)
        .isLessThanOrEqualTo(LIMIT * error + allowance);
  }

  /** The variance of values whose mean is known. */
  static void assertVariance(String what, double[] values, double mean, double expected) {
    assertMean(
        what,
        Arrays.stream(values).map(value -> (value - mean) * (value - mean)).toArray(),
        expected);
  }

  /** The share of values that something holds for. */
  static void assertShare(
      String what, double[] values, DoublePredicate holds, double expected, double allowance) {
    assertMean(
        what,
        Arrays.stream(values).map(value -> holds.test(value) ? 1 : 0).toArray(),
        expected,
        allowance);
  }
}
