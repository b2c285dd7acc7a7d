package dev.fairfield.scenarios.generate;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * A separate stream of random numbers for each purpose and id. Callers draw doubles only: how
 * {@code nextDouble} follows from the bits is the same in every JDK since 17.
 *
 * @param seed the seed of the whole book
 */
record KeyedRandom(long seed) {

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  /** The stream of one purpose and one id; the same key gives the same stream. */
  RandomGenerator stream(String purpose, String id) {
    return new SplittableRandom(mix(seed ^ mix(hash(purpose + "/" + id))));
  }

  /** The first number of a stream, from 0 (inclusive) to 1 (exclusive). */
  double draw(String purpose, String id) {
    return stream(purpose, id).nextDouble();
  }

  /** FNV-1a over UTF-16 units: {@link String#hashCode} has too few bits for keys. */
  private static long hash(String text) {
    long hash = FNV_OFFSET;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * FNV_PRIME;
    }
    return hash;
  }

  /** The finaliser of MurmurHash3, which spreads neighbouring keys over all 64 bits. */
  private static long mix(long bits) {
    long mixed = (bits ^ (bits >>> 33)) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ (mixed >>> 33);
  }
}
