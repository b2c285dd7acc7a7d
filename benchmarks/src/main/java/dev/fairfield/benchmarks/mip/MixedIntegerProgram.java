package dev.fairfield.benchmarks.mip;

import java.util.List;

/**
 * Minimise constant + Σ cost · x over lower ≤ x ≤ upper and the rows. Infinite limits are {@link
 * Double#POSITIVE_INFINITY} and its negative.
 *
 * @param constant part of the objective that no column decides
 */
public record MixedIntegerProgram(double constant, List<Column> columns, List<Row> rows) {

  public MixedIntegerProgram {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** One variable; its lower limit is 0. */
  public record Column(double cost, double upper, boolean integer) {

    static Column binary(double cost) {
      return new Column(cost, 1, true);
    }
  }

  /** lower ≤ Σ coefficient · column ≤ upper, the columns given by their index. */
  public record Row(double lower, double upper, int[] columns, double[] coefficients) {}

  /** The objective at given values of all columns. */
  public double objective(double[] values) {
    double sum = constant;
    for (int column = 0; column < values.length; column++) {
      sum += columns.get(column).cost() * values[column];
    }
    return sum;
  }
}
