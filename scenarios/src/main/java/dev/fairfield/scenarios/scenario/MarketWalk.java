package dev.fairfield.scenarios.scenario;

/**
 * How regional demand drifts: the logarithm of a region's level is a random walk whose mean level
 * stays 1.
 *
 * @param annualSd standard deviation of the logarithm after a year, 0 or more
 * @param stepWeeks weeks between two steps, above 0
 */
public record MarketWalk(double annualSd, double stepWeeks) {

  public static final MarketWalk DEFAULT = new MarketWalk(0.08, 4);

  public MarketWalk {
    Bounds.notNegative("annualSd", annualSd);
    Bounds.positive("stepWeeks", stepWeeks);
  }
}
