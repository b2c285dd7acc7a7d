package dev.fairfield.simulator.evaluation;

import java.util.Arrays;

/** Hours and potential that covering adds to seats and takes off again, seat by seat. */
final class LoadChanges {

  private static final int END = -1;

  private final int[] head;
  private int count;
  private int[] next = new int[256];
  private double[] week = new double[256];
  private double[] hours = new double[256];
  private double[] potentialUsd = new double[256];

  LoadChanges(int seats) {
    head = new int[seats];
  }

  void clear() {
    Arrays.fill(head, END);
    count = 0;
  }

  /** Adds a change; those of a seat stay in order of time, and of adding within one week. */
  void add(int seat, double at, double ofHours, double ofPotentialUsd) {
    if (count == next.length) {
      next = Arrays.copyOf(next, 2 * count);
      week = Arrays.copyOf(week, 2 * count);
      hours = Arrays.copyOf(hours, 2 * count);
      potentialUsd = Arrays.copyOf(potentialUsd, 2 * count);
    }
    week[count] = at;
    hours[count] = ofHours;
    potentialUsd[count] = ofPotentialUsd;
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

  double hours(int change) {
    return hours[change];
  }

  double potentialUsd(int change) {
    return potentialUsd[change];
  }
}
