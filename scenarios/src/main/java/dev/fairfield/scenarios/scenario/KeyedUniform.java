package dev.fairfield.scenarios.scenario;

import dev.fairfield.scenarios.model.StableHash;

/** Uniform numbers fixed by an id and a purpose. */
final class KeyedUniform {

  private static final double STEP = 0x1.0p-53;

  private KeyedUniform() {}

  /** A number above 0 and below 1: the middle of one of 2^53 equal steps. */
  static double draw(String id, String purpose) {
    long bits = StableHash.of(id + "/" + purpose);
    return StrictMath.min(((bits >>> 11) + 0.5) * STEP, 1 - STEP);
  }
}
