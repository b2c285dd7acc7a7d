package dev.fairfield.simulator.world;

import java.util.Arrays;

/**
 * Chances to sell that come up if an account is worked enough. A candidate becomes an opportunity
 * when its {@link #need} lies below the factor that whoever works the account puts in: a plan-free
 * way to thin a Poisson process. Beside its facts stands what follows if the account stays in the
 * same hands: most do. Ordered by year, in each by number, then by account; arrays are reused and
 * must not be changed by readers.
 */
public final class Opportunities {

  /** When one is decided that is still open at the horizon. */
  public static final double BEYOND = Double.NEGATIVE_INFINITY;

  private static final double PER_QUARTER = 1.0 / 13;
  private static final int QUARTER_SHIFT = 10;
  private static final int CLOSE_SHIFT = 17;
  private static final int WON_SHIFT = 24;
  private static final int CARRIED_SHIFT = 25;
  private static final int WEEK_MASK = (1 << QUARTER_SHIFT) - 1;
  private static final int QUARTER_MASK = (1 << CLOSE_SHIFT - QUARTER_SHIFT) - 1;

  private final ValueGrid grid;
  private final double horizon;
  private final int quarters;
  private int count;
  private int[] account = new int[1024];
  private int[] course = new int[1024];
  private double[] need = new double[1024];
  private double[] week = new double[1024];
  private double[] decided = new double[1024];
  private double[] sizeUsd = new double[1024];
  private double[] winNeed = new double[1024];
  private double[] expectedUsd = new double[1024];

  Opportunities(SimulationModel model) {
    grid = model.valueGrid();
    horizon = model.horizonWeeks();
    quarters = model.quarters();
  }

  void clear() {
    count = 0;
  }

  /** Makes room for so many more. */
  void reserve(int more) {
    if (count + more > account.length) {
      int larger = 2 * (count + more);
      account = Arrays.copyOf(account, larger);
      course = Arrays.copyOf(course, larger);
      need = Arrays.copyOf(need, larger);
      week = Arrays.copyOf(week, larger);
      decided = Arrays.copyOf(decided, larger);
      sizeUsd = Arrays.copyOf(sizeUsd, larger);
      winNeed = Arrays.copyOf(winNeed, larger);
      expectedUsd = Arrays.copyOf(expectedUsd, larger);
    }
  }

  /**
   * Adds one that comes up within the horizon; there must be room.
   *
   * @param ofWinNeed it is won when this lies below the factor on the win rate, 1 if all goes well
   * @param ofExpectedUsd win rate × mean value, if all goes well
   */
  void add(
      int owned,
      double atWeek,
      double atNeed,
      double close,
      double valueUsd,
      double ofWinNeed,
      double ofExpectedUsd) {
    int firstQuarter = (int) (atWeek * PER_QUARTER);
    int closeQuarter = closeQuarter(close);
    // 1 or 0 by the sign of a difference, no branch: a processor cannot foresee it.
    int carried = (firstQuarter - closeQuarter) >>> 31;
    course[count] =
        (int) atWeek
            | firstQuarter << QUARTER_SHIFT
            | closeQuarter << CLOSE_SHIFT
            | carried << CARRIED_SHIFT;
    write(owned, atWeek, atNeed, close, valueUsd, ofWinNeed, ofExpectedUsd);
  }

  /** Adds one that was open at the start; there must be room. */
  void addOpen(int owned, double close, double valueUsd, double ofWinNeed, double ofExpectedUsd) {
    course[count] = closeQuarter(close) << CLOSE_SHIFT | 1 << CARRIED_SHIFT;
    write(owned, -1, 0, close, valueUsd, ofWinNeed, ofExpectedUsd);
  }

  private int closeQuarter(double close) {
    return close < horizon ? StrictMath.min(quarters, (int) (close * PER_QUARTER)) : quarters;
  }

  /** Writes all but the course, of which the outcome is still to be told. */
  private void write(
      int owned,
      double atWeek,
      double atNeed,
      double close,
      double valueUsd,
      double ofWinNeed,
      double ofExpectedUsd) {
    int won = ofWinNeed < 1 ? 1 : 0;
    course[count] |= won << WON_SHIFT;
    account[count] = owned;
    need[count] = atNeed;
    week[count] = atWeek;
    decided[count] = close < horizon ? close : BEYOND;
    sizeUsd[count] = grid.round(valueUsd);
    winNeed[count] = ofWinNeed;
    expectedUsd[count++] = ofExpectedUsd;
  }

  public int count() {
    return count;
  }

  /** Index of the account of each. */
  public int[] account() {
    return account;
  }

  /** Weeks, quarters and outcome of each, for the methods below. */
  public int[] course() {
    return course;
  }

  /** The factor from which on each is an opportunity. */
  public double[] need() {
    return need;
  }

  /** When each comes up; before 0 where it was open at the start. */
  public double[] week() {
    return week;
  }

  /** When each is decided; {@link #BEYOND} where that is not within the horizon. */
  public double[] decided() {
    return decided;
  }

  /** Value of each, US dollars. */
  public double[] sizeUsd() {
    return sizeUsd;
  }

  /** Each is won when this lies below the factor on the win rate, 1 if all goes well. */
  public double[] winNeed() {
    return winNeed;
  }

  /**
   * What each is worth on average before its value and outcome are known, US dollars: win rate ×
   * mean value, if all goes well.
   */
  public double[] expectedUsd() {
    return expectedUsd;
  }

  /** The week it comes up in, from 0; 0 also where it was open at the start. */
  public static int wholeWeek(int course) {
    return course & WEEK_MASK;
  }

  /** The quarter it comes up in, from 0; 0 also where it was open at the start. */
  public static int firstQuarter(int course) {
    return course >> QUARTER_SHIFT & QUARTER_MASK;
  }

  /** The quarter of its close, from 0; the number of quarters where that is beyond the horizon. */
  public static int closeQuarter(int course) {
    return course >> CLOSE_SHIFT & QUARTER_MASK;
  }

  /** 1 where it is won if all goes well, else 0. */
  public static int won(int course) {
    return course >> WON_SHIFT & 1;
  }

  /** 1 where it was open at the start of the quarter of its close, else 0. */
  public static int carried(int course) {
    return course >>> CARRIED_SHIFT;
  }

  /** The quarter a week lies in, from 0. */
  public static int quarter(double week) {
    return (int) (week * PER_QUARTER);
  }
}
