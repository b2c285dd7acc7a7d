package dev.fairfield.simulator.statistics;

/** How lopsided outcomes are, and how many of them a t interval then needs. */
final class Skewness {

  private Skewness() {}

  /**
   * Replications for the t interval of a mean to hold about its level: 28 + 25·G² with G the
   * skewness (Sugden, Smith and Jones 2000, after Cochran's 25·G²). With n outcomes at hand G is at
   * most √n, so a single spike asks for far more than n.
   *
   * @param outcomes finite, at least one
   * @return 28 for outcomes that do not vary
   */
  static long fewestReplications(double[] outcomes) {
    double skewness = of(outcomes);
    return (long) Math.ceil(28 + 25 * skewness * skewness);
  }

  /** Third central moment ÷ second to the power of 1.5; 0 for outcomes that do not vary. */
  static double of(double[] outcomes) {
    int n = outcomes.length;
    double mean = CompensatedSum.of(outcomes) / n;
    CompensatedSum squares = new CompensatedSum();
    CompensatedSum cubes = new CompensatedSum();
    for (double outcome : outcomes) {
      double deviation = outcome - mean;
      squares.add(deviation * deviation);
      cubes.add(deviation * deviation * deviation);
    }
    double variance = squares.value() / n;
    double roundingVariance = 1e-30 * mean * mean;
    return variance <= roundingVariance ? 0 : cubes.value() / n / (variance * Math.sqrt(variance));
  }
}
