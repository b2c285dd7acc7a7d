package dev.fairfield.scenarios.generate;

import dev.fairfield.scenarios.model.StableHash;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * A separate stream of random numbers for each purpose and id. Callers draw doubles only: how
 * {@code nextDouble} follows from the bits is the same in every JDK since 17.
 *
 * @param seed the seed of the whole book
 */
record KeyedRandom(long seed) {

  /** The stream of one purpose and one id; the same key gives the same stream. */
  RandomGenerator stream(String purpose, String id) {
    return new SplittableRandom(StableHash.mix(seed ^ StableHash.of(purpose + "/" + id)));
  }

  /** The first number of a stream, from 0 (inclusive) to 1 (exclusive). */
  double draw(String purpose, String id) {
    return stream(purpose, id).nextDouble();
  }
}
