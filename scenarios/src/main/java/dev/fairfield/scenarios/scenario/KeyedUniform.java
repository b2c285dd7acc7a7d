package dev.fairfield.scenarios.scenario;

/** Uniform numbers fixed by an id and a purpose. */
final class KeyedUniform {

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;
  private static final double STEP = 0x1.0p-53;

  private KeyedUniform() {}

  /** A number above 0 and below 1: the middle of one of 2^53 equal steps. */
  static double draw(String id, String purpose) {
    long bits = mix(hash(id + "/" + purpose));
    return StrictMath.min(((bits >>> 11) + 0.5) * STEP, 1 - STEP);
  }

  /** FNV-1a over UTF-16 units. */
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
