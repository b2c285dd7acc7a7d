package dev.fairfield.simulator.evaluation;

import java.util.Arrays;

/** What covering adds to seats and takes off again, seat by seat. */
final class LoadChanges {

  private static final int END = -1;

  private final int[] head;
  private int count;
  private int[] next = new int[256];
  private double[] week = new double[256];
  private double[] hours = new double[256];
  private double[] potentialUsd = new double[256];
  private double[] travelHours = new double[256];
  private double[] travelUsd = new double[256];

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
      grow();
    }
    week[count] = at;
    hours[count] = factor * load.hours;
    potentialUsd[count] = factor * load.potentialUsd;
    travelHours[count] = factor * load.travelHours;
    travelUsd[count] = factor * load.travelUsd;
    int before = END;
    int after = head[seat];
    while (after != END && week[after] <= at) {
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

  private void grow() {
    int larger = 2 * count;
    next = Arrays.copyOf(next, larger);
    week = Arrays.copyOf(week, larger);
    hours = Arrays.copyOf(hours, larger);
    potentialUsd = Arrays.copyOf(potentialUsd, larger);
    travelHours = Arrays.copyOf(travelHours, larger);
    travelUsd = Arrays.copyOf(travelUsd, larger);
  }

  /** The earliest change of a seat; −1 where there is none. */
  int first(int seat) {
    return head[seat];
  }

  int next(int change) {
    return next[change];
  }

  double week(int change) {
    return week[change];
  }

  /** Work of the accounts, hours a year. */
  double hours(int change) {
    return hours[change];
  }

  double potentialUsd(int change) {
    return potentialUsd[change];
  }

  /** Hours a year under way to the accounts. */
  double travelHours(int change) {
    return travelHours[change];
  }

  /** What that travel costs, US dollars a year. */
  double travelUsd(int change) {
    return travelUsd[change];
  }
}
