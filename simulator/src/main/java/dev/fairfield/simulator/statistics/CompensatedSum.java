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
    // What rounding loses, exactly and without a branch (Knuth's two-sum).
    double next = sum + value;
    double taken = next - sum;
    lost += (sum - (next - taken)) + (value - taken);
    sum = next;
  }

  /** The sum so far, 0 at first. */
  public double value() {
    return sum + lost;
  }
}
