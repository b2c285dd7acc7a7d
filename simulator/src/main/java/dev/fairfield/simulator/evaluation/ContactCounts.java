package dev.fairfield.simulator.evaluation;

/**
 * How long leads wait for their first contact, in cells of time: contacted after, lost after (never
 * contacted), or still waiting at the horizon after so many hours. Cells are 8 to each doubling,
 * from 1/64 hour on. Counts of replications add up in any order to the same sums.
 */
public final class ContactCounts {

  /** How a wait ended. */
  public enum Ending {
    CONTACTED,
    LOST,
    CENSORED
  }

  private static final int CELL_BITS = 3;
  private static final int SHIFT = 52 - CELL_BITS;
  private static final int DOUBLINGS = 24;
  private static final int LOWEST_EXPONENT = -6;

  /** Cells of time. */
  public static final int CELLS = (DOUBLINGS << CELL_BITS) + 1;

  private static final int BEFORE_FIRST = (int) lowest() - 1;
  private static final int CONTACTED = Ending.CONTACTED.ordinal() * CELLS;
  private static final int LOST = Ending.LOST.ordinal() * CELLS;
  private static final int CENSORED = Ending.CENSORED.ordinal() * CELLS;
  private static final int ENDINGS = Ending.values().length;

  private final long[] counts = new long[ENDINGS * CELLS];

  void countContacted(double hours) {
    counts[CONTACTED + cell(hours)]++;
  }

  void countLost(double hours) {
    counts[LOST + cell(hours)]++;
  }

  void countCensored(double hours) {
    counts[CENSORED + cell(hours)]++;
  }

  private static int cell(double hours) {
    int place = (int) (Double.doubleToRawLongBits(hours) >>> SHIFT) - BEFORE_FIRST;
    return StrictMath.max(0, StrictMath.min(CELLS - 1, place));
  }

  private static long lowest() {
    return (1023L + LOWEST_EXPONENT) << CELL_BITS;
  }

  /** Where a cell starts, in hours; 0 for the first. */
  public static double cellStartHours(int cell) {
    return cell == 0 ? 0 : Double.longBitsToDouble((lowest() + cell - 1) << SHIFT);
  }

  /** Leads whose wait ended so within the cell. */
  public long count(Ending ending, int cell) {
    return counts[ending.ordinal() * CELLS + cell];
  }

  /** Adds the counts of another. */
  public void add(ContactCounts other) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += other.counts[i];
    }
  }

  /** All counts in an order of their own, for {@link #of}. */
  public long[] toArray() {
    return counts.clone();
  }

  /**
   * Counts as {@link #toArray} gave them.
   *
   * @throws IllegalArgumentException for another number of counts
   */
  public static ContactCounts of(long[] counts) {
    var copy = new ContactCounts();
    if (counts.length != copy.counts.length) {
      throw new IllegalArgumentException(
          "%d counts; %d are needed.".formatted(counts.length, copy.counts.length));
    }
    System.arraycopy(counts, 0, copy.counts, 0, copy.counts.length);
    return copy;
  }
}
