package dev.fairfield.simulator.world;

import dev.fairfield.simulator.random.CounterDraws;

/**
 * The draws of demand in one world: a key for each account, and counters by what is drawn, year and
 * number. A screen of 12 bits for each kind, all out of one number, holds the leading bits of the
 * kind's first draw of a year: most accounts are known to have nothing without a draw of their own.
 */
final class DemandDraws {

  /** What accounts are drawn for. The order is part of what a seed means. */
  enum Kind {
    NEW_SALE,
    RESALE,
    LEAD,
    OPEN_NEW_SALE,
    OPEN_RESALE,
    YEAR,
    SCREEN
  }

  static final double BLOCK_WEEKS = 52;

  /** What one screen bit more would tell. */
  static final double SCREEN_UNIT = 0x1.0p-12;

  /** Counters of one number: as many draws it may have. */
  static final long STEP = 8;

  static final int SCREEN_BITS = 12;
  static final long SCREEN_MASK = (1L << SCREEN_BITS) - 1;
  private static final int FIRST_SCREEN = 4;
  private static final int KIND_SHIFT = 52;
  private static final int BLOCK_SHIFT = 36;

  private final long[] accountKeys;
  private final long[] keys;
  private final long[] screens;

  DemandDraws(AccountTable accounts) {
    accountKeys = accounts.keys;
    keys = new long[accountKeys.length];
    screens = new long[accountKeys.length];
  }

  void begin(long worldKey) {
    for (int account = 0; account < keys.length; account++) {
      keys[account] = CounterDraws.key(worldKey, accountKeys[account]);
    }
  }

  /** Keys by account. */
  long[] keys() {
    return keys;
  }

  /** Screens by account; those of the first year are the keys themselves. */
  long[] screens(int block) {
    if (block == 0) {
      return keys;
    }
    long counter = counter(Kind.SCREEN, block, 0);
    for (int account = 0; account < keys.length; account++) {
      screens[account] = CounterDraws.bits(keys[account], counter);
    }
    return screens;
  }

  /** How far the screen of a kind has to be shifted down. */
  static int shift(Kind kind) {
    return FIRST_SCREEN + SCREEN_BITS * kind.ordinal();
  }

  /** The screen of a kind as a whole number below 2^12: the first draw lies in this cell. */
  static double cell(long screen, int shift) {
    return (screen >>> shift) & SCREEN_MASK;
  }

  /** The counter of the first draw of a number; it has {@link #STEP} of them. */
  static long counter(Kind kind, int block, int number) {
    return ((long) kind.ordinal() << KIND_SHIFT)
        + ((long) block << BLOCK_SHIFT)
        + number * STEP
        + 1;
  }
}
