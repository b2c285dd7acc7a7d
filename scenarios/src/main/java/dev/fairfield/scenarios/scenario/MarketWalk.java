package dev.fairfield.scenarios.scenario;

/**
 * How regional demand drifts: the logarithm of a region's level is a random walk whose mean level
 * stays 1.
 *
 * @param annualSd standard deviation of the logarithm after a year, 0 to 5
 * @param stepWeeks weeks between two steps, 0.25 to 520
 */
public record MarketWalk(double annualSd, double stepWeeks) {

  public static final MarketWalk DEFAULT = new MarketWalk(0.08, 4);

  private static final double MIN_STEP_WEEKS = 0.25;

  public MarketWalk {
    Bounds.between("annualSd", annualSd, 0, Bounds.MAX_SIGMA);
    Bounds.between("stepWeeks", stepWeeks, MIN_STEP_WEEKS, Bounds.MAX_WEEKS);
  }
}
