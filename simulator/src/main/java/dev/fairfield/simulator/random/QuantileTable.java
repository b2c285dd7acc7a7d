package dev.fairfield.simulator.random;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A quantile function as a table of cubics: 16 cells for each halving of the probability, towards 0
 * and towards 1, so that both tails are as fine as the middle. Relative error below 1e-6 for the
 * laws offered here; a handful of operations, the same bits on every machine. A uniform draw
 * through it gives the variate (inversion).
 */
public final class QuantileTable {

  private static final int CELL_BITS = 4;
  private static final int CELLS_PER_HALVING = 1 << CELL_BITS;
  private static final int SHIFT = 52 - CELL_BITS;
  private static final int HALVINGS = 53;

  /** One more than the halvings hold, for a probability of one half. */
  private static final int CELLS = HALVINGS * CELLS_PER_HALVING + 1;

  /** Cells of both halves, as many as a mask of bits tells apart. */
  private static final int CELL_MASK = (1 << 11) - 1;

  private static final long FIRST = (1023L - 1 - HALVINGS) << CELL_BITS;
  private static final double[] NODES = {0, 1.0 / 3, 2.0 / 3, 1};

  /** Tables kept for use by other scenarios; far more than one comparison needs. */
  private static final int MOST_KEPT = 256;

  private static final Map<Double, QuantileTable> GAMMA_BY_SHAPE = new ConcurrentHashMap<>();
  private static final Map<Lognormal, QuantileTable> LOGNORMALS = new ConcurrentHashMap<>();
  private static final QuantileTable NORMAL =
      new QuantileTable((tail, upper) -> NormalQuantile.of(tail) * (upper ? -1 : 1));
  private static final QuantileTable EXPONENTIAL =
      new QuantileTable((tail, upper) -> upper ? -StrictMath.log(tail) : -StrictMath.log1p(-tail));

  /** A constant, so that nothing has to be loaded or checked to read it. */
  private static final double[] EXPONENTIAL_COEFFICIENTS = EXPONENTIAL.coefficients;

  private final double[] coefficients = new double[4 * (CELL_MASK + 1)];

  /** A quantile by its tail, so that no digits are lost near 1. */
  private interface TailQuantile {

    /**
     * @param tail the smaller of the probabilities below and above the quantile
     * @param upper whether it is the one above
     */
    double of(double tail, boolean upper);
  }

  private record Lognormal(double median, double sigma) {}

  private QuantileTable(TailQuantile quantile) {
    for (int cell = 0; cell < 2 * CELLS; cell++) {
      boolean upper = cell >= CELLS;
      long place = FIRST + cell - (upper ? CELLS : 0);
      double from = Double.longBitsToDouble(place << SHIFT);
      double width = Double.longBitsToDouble((place + 1) << SHIFT) - from;
      double[] values = new double[NODES.length];
      for (int node = 0; node < NODES.length; node++) {
        values[node] = quantile.of(from + width * NODES[node], upper);
      }
      cubic(values, width, 4 * cell);
    }
  }

  /**
   * The cubic through four equidistant values, in powers of the way into the cell. The width is a
   * power of two, so that dividing by it loses nothing.
   */
  private void cubic(double[] y, double width, int at) {
    double first = y[1] - y[0];
    double second = y[2] - 2 * y[1] + y[0];
    double third = y[3] - 3 * y[2] + 3 * y[1] - y[0];
    coefficients[at] = y[0];
    coefficients[at + 1] = (3 * first - 1.5 * second + third) / width;
    coefficients[at + 2] = (4.5 * second - 4.5 * third) / width / width;
    coefficients[at + 3] = 4.5 * third / width / width / width;
  }

  /** Standard normal law. */
  public static QuantileTable normal() {
    return NORMAL;
  }

  /** Exponential law of mean 1. */
  public static QuantileTable exponential() {
    return EXPONENTIAL;
  }

  /**
   * Gamma law of mean 1.
   *
   * @param shape above 0; the coefficient of variation is 1 ÷ √shape
   */
  public static QuantileTable gamma(double shape) {
    return kept(GAMMA_BY_SHAPE)
        .computeIfAbsent(
            shape,
            key -> {
              var quantile = new GammaQuantile(key);
              return new QuantileTable((tail, upper) -> quantile.of(tail, upper) / key);
            });
  }

  /**
   * Lognormal law.
   *
   * @param median above 0
   * @param sigma standard deviation of the logarithm, 0 or more
   */
  public static QuantileTable lognormal(double median, double sigma) {
    return kept(LOGNORMALS)
        .computeIfAbsent(
            new Lognormal(median, sigma),
            law ->
                new QuantileTable(
                    (tail, upper) ->
                        median
                            * StrictMath.exp(sigma * NormalQuantile.of(tail) * (upper ? -1 : 1))));
  }

  private static <K> Map<K, QuantileTable> kept(Map<K, QuantileTable> tables) {
    if (tables.size() >= MOST_KEPT) {
      tables.clear();
    }
    return tables;
  }

  /**
   * Lognormal law of mean 1.
   *
   * @param cv standard deviation over mean, 0 or more
   */
  public static QuantileTable lognormalMeanOne(double cv) {
    double variance = StrictMath.log1p(cv * cv);
    return lognormal(StrictMath.exp(-variance / 2), StrictMath.sqrt(variance));
  }

  /**
   * The value below which a variate lies with this probability.
   *
   * @param probability from 2^-53 to 1 − 2^-53, as {@link CounterDraws#unit} yields
   */
  public double at(double probability) {
    // No branch: which half a draw lies in is a coin that a processor cannot foresee.
    long lower = Double.doubleToRawLongBits(probability - 0.5) >> 63;
    long tail =
        (Double.doubleToRawLongBits(probability) & lower)
            | (Double.doubleToRawLongBits(1 - probability) & ~lower);
    return atTail(coefficients, Double.longBitsToDouble(tail), ~lower);
  }

  /**
   * The value at a draw of some bits: what {@link #at} yields for the middle of their cell, as
   * {@link CounterDraws#part} tells it, in fewer steps.
   *
   * @param bits the draw is the topmost of them
   * @param width bits that count, 1 to 52
   */
  public double atTop(long bits, int width) {
    return atTail(coefficients, tail(bits, width), bits >> 63);
  }

  /** The value of the exponential law of mean 1 at a draw of some bits, faster than any other. */
  public static double exponentialAtTop(long bits, int width) {
    return atTail(EXPONENTIAL_COEFFICIENTS, tail(bits, width), bits >> 63);
  }

  /** The bits of a draw in the upper half, all turned over, are those of its tail. */
  private static double tail(long bits, int width) {
    double middle = ((bits ^ bits >> 63) >>> (64 - width)) + 0.5;
    return middle * Double.longBitsToDouble((1023L - width) << 52);
  }

  private static double atTail(double[] c, double tail, long upper) {
    long cell = Double.doubleToRawLongBits(tail) >>> SHIFT;
    double into = tail - Double.longBitsToDouble(cell << SHIFT);
    int at = 4 * ((int) cell - (int) FIRST + (CELLS & (int) upper) & CELL_MASK);
    return c[at] + into * (c[at + 1] + into * (c[at + 2] + into * c[at + 3]));
  }
}
