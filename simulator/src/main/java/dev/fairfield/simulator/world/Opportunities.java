package dev.fairfield.simulator.world;

import java.util.Arrays;

/**
 * Chances to sell that come up if an account is worked enough. A candidate becomes an opportunity
 * when its {@link #need} lies below the factor that whoever works the account puts in: a plan-free
 * way to thin a Poisson process. What is known of each stands side by side, {@link #FACTS} numbers
 * from index × FACTS on, among them what follows if the account stays in the same hands: most do.
 * Ordered by year, in each by account; arrays are reused and must not be changed by readers.
 */
public final class Opportunities {

  /** When it comes up; before 0 where it was open at the start. */
  public static final int WEEK = 0;

  /** When it is decided. */
  public static final int CLOSE = 1;

  /** Value, US dollars. */
  public static final int SIZE_USD = 2;

  /** It is won when this lies below the factor on the win rate, 1 if all goes well. */
  public static final int WIN_NEED = 3;

  /** Its value where it was open at the start of the quarter of its close, else 0. */
  public static final int CARRIED_USD = 4;

  /** Its value where it is won if all goes well, else 0. */
  public static final int WON_USD = 5;

  /** 1 where it is won if all goes well, else 0. */
  public static final int WON = 6;

  /** Numbers for each. */
  public static final int FACTS = 8;

  /** When one is decided that is still open at the horizon. */
  public static final double BEYOND = Double.NEGATIVE_INFINITY;

  private static final double PER_QUARTER = 1.0 / 13;
  private static final int QUARTER_SHIFT = 16;
  private static final int CLOSE_SHIFT = 24;
  private static final int WEEK_MASK = (1 << QUARTER_SHIFT) - 1;
  private static final int QUARTER_MASK = (1 << CLOSE_SHIFT - QUARTER_SHIFT) - 1;

  private final ValueGrid grid;
  private final double horizon;
  private final int quarters;
  private int count;
  private int[] account = new int[1024];
  private int[] times = new int[1024];
  private double[] need = new double[1024];
  private double[] week = new double[1024];
  private double[] decided = new double[1024];
  private double[] facts = new double[1024 * FACTS];

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
      times = Arrays.copyOf(times, larger);
      need = Arrays.copyOf(need, larger);
      week = Arrays.copyOf(week, larger);
      decided = Arrays.copyOf(decided, larger);
      facts = Arrays.copyOf(facts, larger * FACTS);
    }
  }

  void add(int owned, double atWeek, double atNeed, double close, double valueUsd, double winNeed) {
    double sizeUsd = grid.round(valueUsd);
    int at = count * FACTS;
    // Without branches: what is decided here is a coin that a processor cannot foresee.
    int early = atWeek < 0 ? 1 : 0;
    int firstQuarter = (int) (StrictMath.max(0, atWeek) * PER_QUARTER);
    int inside = close < horizon ? 1 : 0;
    int closeQuarter =
        inside * StrictMath.min(quarters, (int) (close * PER_QUARTER)) + (1 - inside) * quarters;
    int later = firstQuarter < closeQuarter ? 1 : 0;
    double carried = early | later;
    int isWon = winNeed < 1 ? 1 : 0;
    double won = isWon;
    account[count] = owned;
    need[count] = atNeed;
    week[count] = atWeek;
    decided[count] = close < horizon ? close : BEYOND;
    times[count++] =
        StrictMath.max(0, (int) atWeek)
            | firstQuarter << QUARTER_SHIFT
            | closeQuarter << CLOSE_SHIFT;
    facts[at + WEEK] = atWeek;
    facts[at + CLOSE] = close;
    facts[at + SIZE_USD] = sizeUsd;
    facts[at + WIN_NEED] = winNeed;
    facts[at + CARRIED_USD] = carried * sizeUsd;
    facts[at + WON_USD] = won * sizeUsd;
    facts[at + WON] = won;
  }

  public int count() {
    return count;
  }

  /** Index of the account of each. */
  public int[] account() {
    return account;
  }

  /** The whole weeks and quarters of each, for the methods below. */
  public int[] times() {
    return times;
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

  /** {@link #FACTS} numbers of each. */
  public double[] facts() {
    return facts;
  }

  /** The week it comes up in, from 0; 0 also where it was open at the start. */
  public static int wholeWeek(int times) {
    return times & WEEK_MASK;
  }

  /** The quarter it comes up in, from 0; 0 also where it was open at the start. */
  public static int firstQuarter(int times) {
    return times >> QUARTER_SHIFT & QUARTER_MASK;
  }

  /** The quarter of its close, from 0; the number of quarters where that is beyond the horizon. */
  public static int closeQuarter(int times) {
    return times >>> CLOSE_SHIFT;
  }

  /** The quarter a week lies in, from 0. */
  public static int quarter(double week) {
    return (int) (week * PER_QUARTER);
  }
}
