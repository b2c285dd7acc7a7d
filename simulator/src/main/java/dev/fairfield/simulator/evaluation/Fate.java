package dev.fairfield.simulator.evaluation;

/**
 * What becomes of an opportunity under a plan, in one number: the row for which it counts while it
 * is open, the row for which it counts when it is decided, and whether it is lost although it would
 * be won if all went well. All else is the same under every plan.
 */
final class Fate {

  /** It does not come up. */
  static final int NONE = -1;

  private static final int ROW_BITS = 15;

  /** Rows that can be told apart: those of the seats and nobody's. */
  static final int MOST_ROWS = 1 << ROW_BITS;

  private static final int ROW_MASK = (1 << ROW_BITS) - 1;
  private static final int LOST = 1 << 2 * ROW_BITS;

  private Fate() {}

  /** It stays in one pair of hands from first to last. */
  static int inHandsOf(int row) {
    return row | row << ROW_BITS;
  }

  /**
   * @param holder row of the seat that the plan gives the account
   * @param closer row of the seat that works the account when it is decided
   * @param isLost though it would be won if all went well
   */
  static int of(int holder, int closer, boolean isLost) {
    return holder | closer << ROW_BITS | (isLost ? LOST : 0);
  }

  static int holder(int fate) {
    return fate & ROW_MASK;
  }

  static int closer(int fate) {
    return fate >> ROW_BITS & ROW_MASK;
  }

  /** 1, or 0 where it is lost although it would be won if all went well. */
  static int kept(int fate) {
    return 1 - (fate >>> 2 * ROW_BITS);
  }
}
