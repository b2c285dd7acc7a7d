package dev.fairfield.simulator.evaluation;

import dev.fairfield.scenarios.scenario.LoadResponse;

/**
 * Response of sales to effort, (hours available ÷ hours required)^β within bounds (Albers, Mantrala
 * and Sridhar 2010), as a table of cubics with 32 cells to each doubling; relative error below
 * 1e-8.
 */
final class LoadCurve {

  private static final int CELL_BITS = 5;
  private static final int SHIFT = 52 - CELL_BITS;
  private static final int LOWEST_EXPONENT = -24;
  private static final int HIGHEST_EXPONENT = 24;
  private static final int CELLS = (HIGHEST_EXPONENT - LOWEST_EXPONENT) << CELL_BITS;
  private static final long FIRST = (1023L + LOWEST_EXPONENT) << CELL_BITS;

  private final double min;
  private final double max;
  private final double[] coefficients = new double[4 * CELLS];

  LoadCurve(LoadResponse response) {
    min = response.minResponse();
    max = response.maxResponse();
    for (int cell = 0; cell < CELLS; cell++) {
      double from = Double.longBitsToDouble((FIRST + cell) << SHIFT);
      double width = Double.longBitsToDouble((FIRST + cell + 1) << SHIFT) - from;
      double[] y = new double[4];
      for (int node = 0; node < 4; node++) {
        y[node] = StrictMath.pow(from + width * node / 3, response.elasticity());
      }
      double first = y[1] - y[0];
      double second = y[2] - 2 * y[1] + y[0];
      double third = y[3] - 3 * y[2] + 3 * y[1] - y[0];
      coefficients[4 * cell] = y[0];
      coefficients[4 * cell + 1] = 3 * first - 1.5 * second + third;
      coefficients[4 * cell + 2] = 4.5 * second - 4.5 * third;
      coefficients[4 * cell + 3] = 4.5 * third;
    }
  }

  /**
   * @param availableHours 0 or more
   * @param requiredHours 0 or more; at 0 the response is the greatest
   */
  double at(double availableHours, double requiredHours) {
    if (requiredHours == 0) {
      return max;
    }
    double ratio = availableHours / requiredHours;
    long bits = Double.doubleToRawLongBits(ratio);
    long cell = (bits >>> SHIFT) - FIRST;
    if (cell < 0) {
      return min;
    }
    if (cell >= CELLS) {
      return max;
    }
    double through =
        Double.longBitsToDouble(((bits << CELL_BITS) & 0xfffffffffffffL) | 0x3ff0000000000000L) - 1;
    int at = 4 * (int) cell;
    double[] c = coefficients;
    double value = c[at] + through * (c[at + 1] + through * (c[at + 2] + through * c[at + 3]));
    return value < min ? min : value > max ? max : value;
  }
}
