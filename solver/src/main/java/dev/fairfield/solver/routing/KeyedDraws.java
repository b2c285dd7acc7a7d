package dev.fairfield.solver.routing;

import dev.fairfield.scenarios.model.StableHash;

/**
 * Random numbers keyed by seed, number of the lead and purpose: a draw depends on no other draw.
 */
record KeyedDraws(long seed) {

  private static final double TWO_TO_MINUS_53 = 0x1.0p-53;

  /** At least 0 and below 1. */
  double uniform(int number, String purpose) {
    long bits = StableHash.mix(StableHash.mix(seed ^ StableHash.of(purpose)) + number);
    return (bits >>> 11) * TWO_TO_MINUS_53;
  }
}
