package dev.fairfield.simulator.random;

import org.apache.commons.math3.special.Gamma;

/** Quantile of the gamma law with scale 1, by Newton's steps on the incomplete gamma function. */
final class GammaQuantile {

  private static final double ACCURACY = 1e-13;
  private static final int MAX_STEPS = 200;

  private final double shape;
  private final double logGamma;

  /**
   * @param shape above 0
   */
  GammaQuantile(double shape) {
    this.shape = shape;
    this.logGamma = Gamma.logGamma(shape);
  }

  /**
   * @param tail the smaller of the probabilities below and above the quantile, above 0
   * @param upper whether it is the one above
   */
  double of(double tail, boolean upper) {
    double low = 0;
    double high = Double.POSITIVE_INFINITY;
    double x = start(tail, upper);
    for (int step = 0; step < MAX_STEPS; step++) {
      double reached =
          upper ? Gamma.regularizedGammaQ(shape, x) : Gamma.regularizedGammaP(shape, x);
      boolean tooLow = upper ? reached > tail : reached < tail;
      low = tooLow ? x : low;
      high = tooLow ? high : x;
      double next = newton(x, tail, reached, upper);
      if (!(next > low && next < high)) {
        next = high == Double.POSITIVE_INFINITY ? 2 * x : (low + high) / 2;
      }
      if (StrictMath.abs(next - x) <= ACCURACY * x) {
        return next;
      }
      x = next;
    }
    return x;
  }

  /**
   * Newton's step on the logarithm of the tail, which is nearly straight where the tail is small.
   */
  private double newton(double x, double tail, double reached, boolean upper) {
    double density = StrictMath.exp((shape - 1) * StrictMath.log(x) - x - logGamma);
    double slope = density / reached;
    double gap = StrictMath.log(tail / reached);
    return upper ? x - gap / slope : x * StrictMath.exp(gap / (slope * x));
  }

  /** Wilson and Hilferty's approximation, or the first term of the series near zero. */
  private double start(double tail, boolean upper) {
    double z = NormalQuantile.of(tail) * (upper ? -1 : 1);
    double root = 1 - 1 / (9 * shape) + z / (3 * StrictMath.sqrt(shape));
    if (root > 0.3) {
      return shape * root * root * root;
    }
    double lower = upper ? 1 - tail : tail;
    return StrictMath.exp((StrictMath.log(lower * shape) + logGamma) / shape);
  }
}
