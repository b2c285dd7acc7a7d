package dev.fairfield.simulator.random;

/**
 * Draws by key and counter: the outputs of SplitMix64 (Steele, Lea and Flood, 2014) seeded with the
 * key, any of which can be had without those before it. Two draws with different keys or counters
 * are independent for all that is done with them here; a draw never depends on what else was drawn.
 */
public final class CounterDraws {

  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;
  private static final double UNIT = 0x1.0p-52;

  private CounterDraws() {}

  /**
   * The draw with the given counter.
   *
   * @param counter 1 or more; 1 is what SplitMix64 yields first
   */
  public static long bits(long key, long counter) {
    return mix(key + counter * GOLDEN_GAMMA);
  }

  /**
   * The draws of several keys, at a fraction of the work of one after the other: a processor mixes
   * some of them at once.
   *
   * @param count keys from the first on
   * @param into overwritten from the first on
   */
  public static void bits(long[] keys, int count, long counter, long[] into) {
    long step = counter * GOLDEN_GAMMA;
    for (int i = 0; i < count; i++) {
      into[i] = mix(keys[i] + step);
    }
  }

  /**
   * A key whose draws go on from a counter: its draw n is draw counter + n of the key given, its
   * draw 0 the one with this counter.
   */
  public static long from(long key, long counter) {
    return key + counter * GOLDEN_GAMMA;
  }

  /** The draw as a number above 0 and below 1. */
  public static double unit(long key, long counter) {
    return unit(bits(key, counter));
  }

  /** The middle of one of 2^52 equal cells: above 0 and below 1, exactly. */
  public static double unit(long bits) {
    return ((bits >>> 12) + 0.5) * UNIT;
  }

  /**
   * Some bits of a draw as a number above 0 and below 1: parts that do not overlap are draws of
   * their own, in cells of 2^−width.
   *
   * @param lowest place of the lowest bit taken, from 0
   * @param width bits taken, 1 to 52
   */
  public static double part(long bits, int lowest, int width) {
    long cell = (bits >>> lowest) & ((1L << width) - 1);
    return (cell + 0.5) * Double.longBitsToDouble((1023L - width) << 52);
  }

  /** A key from two; which is first matters not, so each must be mixed already. */
  public static long key(long mixed, long mixedToo) {
    return mix(mixed ^ mixedToo);
  }

  /** The finaliser of SplitMix64 ("mix13" of David Stafford): one to one, spreads every bit. */
  public static long mix(long bits) {
    long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
