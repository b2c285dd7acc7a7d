package dev.fairfield.simulator.evaluation;

/**
 * What becomes of an opportunity under a plan, in one number: the row for which it counts while it
 * is open, the row for which it counts when it is decided, how often it changes hands until then,
 * and whether it is lost although it would be won if all went well. All else is the same under
 * every plan.
 */
final class Fate {

  /** It does not come up. */
  static final int NONE = -1;

  /** As many changes of hands or more are not told apart. */
  static final int MANY = 7;

  private static final int ROW_BITS = 14;

  /** Rows that can be told apart: those of the seats and nobody's. */
  static final int MOST_ROWS = 1 << ROW_BITS;

  private static final int ROW_MASK = (1 << ROW_BITS) - 1;
  private static final int CHANGES_SHIFT = 2 * ROW_BITS;
  private static final int LOST_SHIFT = CHANGES_SHIFT + 3;

  private Fate() {}

  /** It stays in one pair of hands from first to last. */
  static int inHandsOf(int row) {
    return row | row << ROW_BITS;
  }

  /**
   * @param holder row of the seat that the plan gives the account
   * @param closer row of the seat that works the account when it is decided
   * @param changes of hands while it is open, 0 or more
   * @param isLost though it would be won if all went well
   */
  static int of(int holder, int closer, int changes, boolean isLost) {
    return holder
        | closer << ROW_BITS
        | StrictMath.min(MANY, changes) << CHANGES_SHIFT
        | (isLost ? 1 : 0) << LOST_SHIFT;
  }

  static int holder(int fate) {
    return fate & ROW_MASK;
  }

  static int closer(int fate) {
    return fate >> ROW_BITS & ROW_MASK;
  }

  /** Whether two that come up change hands as often, and are both lost by it or both not. */
  static boolean isKeptAlike(int one, int other) {
    return (one ^ other) >>> CHANGES_SHIFT == 0;
  }

  /** Changes of hands, at most {@link #MANY}. */
  static int changes(int fate) {
    return fate >> CHANGES_SHIFT & MANY;
  }

  /** 1, or 0 where it is lost although it would be won if all went well. */
  static int kept(int fate) {
    return 1 - (fate >>> LOST_SHIFT);
  }
}
