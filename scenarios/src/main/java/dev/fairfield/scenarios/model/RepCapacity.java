package dev.fairfield.scenarios.model;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How much a rep can carry.
 *
 * @param capacityMinutes selling time a year, in minutes
 * @param maxAccounts most accounts the rep may own; empty: no limit
 * @param targetShare weight of the rep's share of the team's potential, given for all reps of a
 *     team or for none; empty: capacity is the weight
 */
public record RepCapacity(
    long capacityMinutes, OptionalInt maxAccounts, OptionalDouble targetShare) {

  public RepCapacity {
    if (capacityMinutes < 0) {
      throw new IllegalArgumentException(
          "The capacity of %d minutes is negative; 0 or more is allowed."
              .formatted(capacityMinutes));
    }
    if (maxAccounts.isPresent() && maxAccounts.getAsInt() < 0) {
      throw new IllegalArgumentException(
          "The account limit %d is negative; 0 or more is allowed."
              .formatted(maxAccounts.getAsInt()));
    }
    if (targetShare.isPresent() && !(targetShare.getAsDouble() >= 0)) {
      throw new IllegalArgumentException(
          "The target share %s is negative; 0 or more is allowed."
              .formatted(targetShare.getAsDouble()));
    }
  }

  /** The same with other selling time, in minutes a year. */
  public RepCapacity withMinutes(long minutes) {
    return new RepCapacity(minutes, maxAccounts, targetShare);
  }

  /** The same with another account limit; empty: no limit. */
  public RepCapacity withMaxAccounts(OptionalInt limit) {
    return new RepCapacity(capacityMinutes, limit, targetShare);
  }

  /** The same with another weight of the rep's share; empty: capacity is the weight. */
  public RepCapacity withTargetShare(OptionalDouble weight) {
    return new RepCapacity(capacityMinutes, maxAccounts, weight);
  }
}
