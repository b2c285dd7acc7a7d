package dev.fairfield.simulator.evaluation;

import java.util.Arrays;

/** What covering adds to seats and takes off again, seat by seat. */
final class LoadChanges {

  private static final int END = -1;

  /** Numbers of a change, side by side: the week, what comes or goes a year. */
  private static final int STRIDE = 8;

  private static final int WEEK = 0;
  private static final int HOURS = 1;
  private static final int POTENTIAL_USD = 2;
  private static final int TRAVEL_HOURS = 3;
  private static final int TRAVEL_USD = 4;

  private final int[] head;
  private int count;
  private int[] next = new int[256];
  private double[] facts = new double[STRIDE * 256];

  LoadChanges(int seats) {
    head = new int[seats];
  }

  void clear() {
    Arrays.fill(head, END);
    count = 0;
  }

  /**
   * Adds a change, the given load times the factor; those of a seat stay in order of time, and of
   * adding within one week.
   */
  void add(int seat, double at, CoverLoad load, double factor) {
    if (count == next.length) {
      next = Arrays.copyOf(next, 2 * count);
      facts = Arrays.copyOf(facts, 2 * facts.length);
    }
    int of = STRIDE * count;
    facts[of + WEEK] = at;
    facts[of + HOURS] = factor * load.hours;
    facts[of + POTENTIAL_USD] = factor * load.potentialUsd;
    facts[of + TRAVEL_HOURS] = factor * load.travelHours;
    facts[of + TRAVEL_USD] = factor * load.travelUsd;
    int before = END;
    int after = head[seat];
    while (after != END && week(after) <= at) {
      before = after;
      after = next[after];
    }
    next[count] = after;
    if (before == END) {
      head[seat] = count;
    } else {
      next[before] = count;
    }
    count++;
  }

  /** The earliest change of a seat; −1 where there is none. */
  int first(int seat) {
    return head[seat];
  }

  int next(int change) {
    return next[change];
  }

  double week(int change) {
    return facts[STRIDE * change + WEEK];
  }

  /** Work of the accounts, hours a year. */
  double hours(int change) {
    return facts[STRIDE * change + HOURS];
  }

  double potentialUsd(int change) {
    return facts[STRIDE * change + POTENTIAL_USD];
  }

  /** Hours a year under way to the accounts. */
  double travelHours(int change) {
    return facts[STRIDE * change + TRAVEL_HOURS];
  }

  /** What that travel costs, US dollars a year. */
  double travelUsd(int change) {
    return facts[STRIDE * change + TRAVEL_USD];
  }
}
