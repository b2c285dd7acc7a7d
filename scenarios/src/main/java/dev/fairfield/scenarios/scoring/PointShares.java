package dev.fairfield.scenarios.scoring;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How many of the 100 points each criterion can give. */
final class PointShares {

  /** 100 points in hundredths. */
  static final int FULL_HUNDREDTHS = 10_000;

  private PointShares() {}

  /**
   * Hundredths of points in proportion to the weights, 100 points in all: the largest remainders
   * get what rounding down leaves, the earlier of equals first.
   */
  static int[] hundredths(List<Double> weights) {
    double largest = weights.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    double[] scaled = weights.stream().mapToDouble(weight -> weight / largest).toArray();
    double sum = Arrays.stream(scaled).sum();
    int[] shares = new int[scaled.length];
    double[] remainders = new double[scaled.length];
    int given = 0;
    for (int i = 0; i < scaled.length; i++) {
      double exact = scaled[i] / sum * FULL_HUNDREDTHS;
      shares[i] = (int) exact;
      remainders[i] = exact - shares[i];
      given += shares[i];
    }
    int left = FULL_HUNDREDTHS - given;
    IntStream.range(0, scaled.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> remainders[i]).reversed())
        .limit(left)
        .forEach(i -> shares[i]++);
    return shares;
  }
}
