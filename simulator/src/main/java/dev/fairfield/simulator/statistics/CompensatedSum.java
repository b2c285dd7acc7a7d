package dev.fairfield.simulator.statistics;

/**
 * A running sum that also carries what rounding lost (Neumaier 1974). Its error does not grow with
 * the number of terms; adding in the same order gives the same bytes. Not thread-safe.
 */
public final class CompensatedSum {

  private double sum;
  private double lost;

  /** Sum of all values in index order. */
  public static double of(double[] values) {
    CompensatedSum total = new CompensatedSum();
    for (double value : values) {
      total.add(value);
    }
    return total.value();
  }

  /** Adds a finite value. */
  public void add(double value) {
    double next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? (sum - next) + value : (value - next) + sum;
    sum = next;
  }

  /** The sum so far, 0 at first. */
  public double value() {
    return sum + lost;
  }
}
