package dev.fairfield.simulator.statistics;

/**
 * What a choice among plans must achieve: if the best plan leads by at least delta, it is chosen
 * with at least the given probability. Both are fixed before the first replication.
 *
 * @param delta smallest difference worth telling apart, in the unit of the outcomes, above 0
 * @param level probability of correct selection, strictly between 0 and 1
 */
public record IndifferenceZone(double delta, double level) {

  /**
   * @throws IllegalArgumentException for a value out of range
   */
  public IndifferenceZone {
    Requirements.requirePositive("Indifference delta", delta);
    Requirements.requireLevel(level);
  }
}
