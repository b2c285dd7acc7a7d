package dev.fairfield.simulator.world;

import dev.fairfield.simulator.random.CounterDraws;
import java.util.Arrays;

/**
 * Leads that come in by themselves, in order of time. A contacted one becomes an opportunity when
 * {@link #convertNeed} lies below the factor of its response time. Arrays are reused and must not
 * be changed by readers.
 */
public final class InboundLeads {

  static final int REACTION = 3;
  static final int PATIENCE = 4;
  static final int SERVICE = 5;
  static final int CONVERT = 6;
  private static final int SIZE = 7;
  private static final int CYCLE = 8;
  private static final int MARK = 9;

  private final SimulationModel model;
  private final long[] keys;
  int count;
  int[] account = new int[1024];
  int[] keyAccount = new int[1024];
  long[] counter = new long[1024];
  double[] week = new double[1024];
  double[] reactionWeeks = new double[1024];
  double[] patienceWeeks = new double[1024];
  double[] serviceHours = new double[1024];
  double[] convertNeed = new double[1024];
  private long worldKey;

  InboundLeads(SimulationModel model) {
    this.model = model;
    this.keys = model.accounts().leadKeys;
  }

  void clear(long ofWorld, int capacity) {
    worldKey = ofWorld;
    count = 0;
    if (capacity > account.length) {
      int larger = capacity + capacity / 2;
      account = Arrays.copyOf(account, larger);
      keyAccount = Arrays.copyOf(keyAccount, larger);
      counter = Arrays.copyOf(counter, larger);
      week = Arrays.copyOf(week, larger);
      reactionWeeks = Arrays.copyOf(reactionWeeks, larger);
      patienceWeeks = Arrays.copyOf(patienceWeeks, larger);
      serviceHours = Arrays.copyOf(serviceHours, larger);
      convertNeed = Arrays.copyOf(convertNeed, larger);
    }
  }

  long drawKey(int drawn) {
    return CounterDraws.key(worldKey, keys[drawn]);
  }

  public int count() {
    return count;
  }

  /** Index of the account of each. */
  public int[] account() {
    return account;
  }

  /** When each comes in. */
  public double[] week() {
    return week;
  }

  /** From a free hour to the contact. */
  public double[] reactionWeeks() {
    return reactionWeeks;
  }

  /** How long each waits before it is lost; infinite where leads wait without end. */
  public double[] patienceWeeks() {
    return patienceWeeks;
  }

  /** Hours of work the contact takes. */
  public double[] serviceHours() {
    return serviceHours;
  }

  /** The factor of response time from which on each becomes an opportunity. */
  public double[] convertNeed() {
    return convertNeed;
  }

  private double unit(int index, int purpose) {
    return CounterDraws.unit(drawKey(keyAccount[index]), counter[index] + purpose);
  }

  /** US dollars, of the opportunity that comes up at a week. */
  public double sizeUsd(int index, double atWeek) {
    double size = model.deals(keyAccount[index]).sizeUsd(unit(index, SIZE));
    Climate climate = model.climate(account[index]);
    return climate.isCalm() ? size : size * climate.sizeFactor(false, atWeek);
  }

  /** From opportunity to decision. */
  public double cycleWeeks(int index) {
    return model.deals(keyAccount[index]).cycleWeeks(false, unit(index, CYCLE));
  }

  /** The opportunity is won when this lies below the factor on the win rate. */
  public double winNeed(int index, double atCloseWeek) {
    double mark = unit(index, MARK) / model.deals(keyAccount[index]).winRate(false);
    Climate climate = model.climate(account[index]);
    return climate.isCalm() ? mark : mark / climate.winFactor(atCloseWeek);
  }
}
