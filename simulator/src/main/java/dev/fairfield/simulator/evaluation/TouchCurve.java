package dev.fairfield.simulator.evaluation;

/**
 * How many of a set of accounts are expected to be touched by the work of a quarter: Σ 1 −
 * e^(−k·h·x) over their yearly hours h, touches per hour k and the part x of a year's work done.
 * Tabled with cubics that meet value and slope at each node.
 */
final class TouchCurve {

  private static final int CELLS = 32;
  private static final double MOST = 0.25;

  private final double[] value = new double[CELLS + 1];
  private final double[] slope = new double[CELLS + 1];

  /**
   * @param touchesPerYear touches of each account in a year in which all its hours are worked
   */
  TouchCurve(double[] touchesPerYear) {
    for (int node = 0; node <= CELLS; node++) {
      double x = MOST * node / CELLS;
      for (double touches : touchesPerYear) {
        double missed = StrictMath.exp(-touches * x);
        value[node] += 1 - missed;
        slope[node] += touches * missed * MOST / CELLS;
      }
    }
  }

  /**
   * @param work part of a year's work, 0 to 0.25
   */
  double at(double work) {
    double place = StrictMath.min(work / MOST, 1) * CELLS;
    int cell = StrictMath.min(CELLS - 1, (int) place);
    double t = place - cell;
    double rise = value[cell + 1] - value[cell];
    double bendLeft = slope[cell] - rise;
    double bendRight = rise - slope[cell + 1];
    return value[cell] + t * (rise + (1 - t) * ((1 - t) * bendLeft + t * bendRight));
  }
}
