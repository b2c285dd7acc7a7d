package dev.fairfield.simulator.world;

import dev.fairfield.simulator.random.CounterDraws;
import java.util.Arrays;

/**
 * Chances to sell that come up if an account is worked enough. A candidate becomes an opportunity
 * when its {@link #need} lies below the factor that whoever works the account puts in: a plan-free
 * way to thin a Poisson process. What else is to know of it is drawn when first asked for, under a
 * key of its own. Ordered by year, in each by account; arrays are reused and must not be changed by
 * readers.
 */
public final class Opportunities {

  static final int GAP = 1;
  static final int TIME = 2;
  private static final int SIZE = 3;
  private static final int CYCLE = 4;
  private static final int MARK = 5;
  private static final double QUARTER_WEEKS = 13;

  private final SimulationModel model;
  private final boolean resale;
  private int count;
  private int[] account = new int[1024];
  private int[] keyAccount = new int[1024];
  private long[] counter = new long[1024];
  private double[] week = new double[1024];
  private double[] need = new double[1024];
  private boolean[] known = new boolean[1024];
  private double[] sizeUsd = new double[1024];
  private double[] closeWeek = new double[1024];
  private double[] winNeed = new double[1024];
  private long[] keysByAccount;
  private long worldKey;

  Opportunities(SimulationModel model, boolean resale) {
    this.model = model;
    this.resale = resale;
  }

  /**
   * @param keys what each account's draws are keyed by
   */
  void clear(long ofWorld, long[] keys) {
    worldKey = ofWorld;
    keysByAccount = keys;
    count = 0;
  }

  /**
   * Adds a candidate.
   *
   * @param owned the account it belongs to
   * @param drawn the account it is drawn for, another one after a merger
   * @param at counter of its draws, to which purposes are added
   */
  void add(int owned, int drawn, long at, double atWeek, double atNeed) {
    if (count == account.length) {
      grow();
    }
    account[count] = owned;
    keyAccount[count] = drawn;
    counter[count] = at;
    week[count] = atWeek;
    need[count] = atNeed;
    known[count++] = false;
  }

  /** Adds an opportunity of which all is known. */
  void addKnown(int owned, double atWeek, double value, double closesAt, double mark) {
    add(owned, owned, 0, atWeek, 0);
    int index = count - 1;
    known[index] = true;
    sizeUsd[index] = value;
    closeWeek[index] = closesAt;
    winNeed[index] = mark;
  }

  private void grow() {
    int larger = 2 * count;
    account = Arrays.copyOf(account, larger);
    keyAccount = Arrays.copyOf(keyAccount, larger);
    counter = Arrays.copyOf(counter, larger);
    week = Arrays.copyOf(week, larger);
    need = Arrays.copyOf(need, larger);
    known = Arrays.copyOf(known, larger);
    sizeUsd = Arrays.copyOf(sizeUsd, larger);
    closeWeek = Arrays.copyOf(closeWeek, larger);
    winNeed = Arrays.copyOf(winNeed, larger);
  }

  public int count() {
    return count;
  }

  /** Index of the account of each. */
  public int[] account() {
    return account;
  }

  /** When each comes up; before 0 for those open at the start. */
  public double[] week() {
    return week;
  }

  /** The factor from which on each is an opportunity. */
  public double[] need() {
    return need;
  }

  /** The account it was drawn for, another one after a merger. */
  int keyAccount(int index) {
    return keyAccount[index];
  }

  long counter(int index) {
    return counter[index];
  }

  /** US dollars. */
  public double sizeUsd(int index) {
    know(index);
    return sizeUsd[index];
  }

  /** When it is decided if it comes up at its own week. */
  public double closeWeek(int index) {
    know(index);
    return closeWeek[index];
  }

  /** It is won when this lies below the factor on the win rate, 1 if all goes well. */
  public double winNeed(int index) {
    know(index);
    return winNeed[index];
  }

  private void know(int index) {
    if (!known[index]) {
      drawMarks(index);
    }
  }

  private void drawMarks(int index) {
    int drawn = keyAccount[index];
    long key = CounterDraws.key(worldKey, keysByAccount[drawn]);
    DealLaw law = model.deals(drawn);
    double cycle = law.cycleWeeks(resale, CounterDraws.unit(key, counter[index] + CYCLE));
    double size = law.sizeUsd(CounterDraws.unit(key, counter[index] + SIZE));
    double mark = CounterDraws.unit(key, counter[index] + MARK) / law.winRate(resale);
    double close = week[index] + cycle;
    sizeUsd[index] = size;
    winNeed[index] = mark;
    if (!model.accounts().calm[account[index]]) {
      Climate climate = model.climate(account[index]);
      sizeUsd[index] = size * climate.sizeFactor(resale, week[index]);
      winNeed[index] = mark / climate.winFactor(close);
    }
    closeWeek[index] = close;
    known[index] = true;
  }

  /** The quarter a week lies in, from 0. */
  public static int quarter(double week) {
    return (int) (week / QUARTER_WEEKS);
  }
}
