package dev.fairfield.solver.routing;

/**
 * How fine a routing table is.
 *
 * @param mostLoss share of an area's potential that may lie with other reps than its owner before
 *     the area is split into smaller ones, 0 to 1
 */
public record TableSettings(double mostLoss) {

  /** A state or county stays whole where one rep holds 95 % of its potential. */
  public static final TableSettings DEFAULT = new TableSettings(0.05);

  public TableSettings {
    if (!(mostLoss >= 0 && mostLoss <= 1)) {
      throw new IllegalArgumentException("mostLoss is %s; 0 to 1 is allowed.".formatted(mostLoss));
    }
  }
}
