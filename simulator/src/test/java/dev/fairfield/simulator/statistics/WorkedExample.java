package dev.fairfield.simulator.statistics;

/**
 * Four systems in ten replications each, from Banks, Carson, Nelson and Nicol, Discrete-Event
 * System Simulation (2005), as printed with its results in section 5.7.3 of Rossetti's KSL book.
 */
final class WorkedExample {

  static final double[] ONE = {
    63.72, 32.24, 40.28, 36.94, 36.29, 56.94, 34.10, 63.36, 49.29, 87.20
  };
  static final double[] TWO = {
    63.06, 31.78, 40.32, 37.71, 36.79, 57.93, 33.39, 62.92, 47.67, 80.79
  };
  static final double[] THREE = {
    57.74, 29.65, 36.52, 35.71, 33.81, 51.54, 31.39, 57.24, 42.63, 67.27
  };
  static final double[] FOUR = {
    62.63, 31.56, 39.87, 37.35, 36.65, 57.15, 33.30, 62.21, 47.46, 79.60
  };

  private WorkedExample() {}

  static double[][] all() {
    return new double[][] {ONE, TWO, THREE, FOUR};
  }
}
