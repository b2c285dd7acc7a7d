package dev.fairfield.simulator.evaluation;

import java.util.Arrays;

/** Who covers each account of a vacancy from when on, as a list of changes in order of time. */
final class CoverChanges {

  private static final int END = -1;

  private int slots;
  private int[] first = new int[4096];
  private int[] last = new int[4096];
  private int count;
  private int[] next = new int[4096];
  private double[] week = new double[4096];
  private int[] cover = new int[4096];

  void clear() {
    slots = 0;
    count = 0;
  }

  /** Slots for so many accounts, without changes; the first of them. */
  int reserve(int accounts) {
    int from = slots;
    slots += accounts;
    if (slots > first.length) {
      first = Arrays.copyOf(first, 2 * slots);
      last = Arrays.copyOf(last, 2 * slots);
    }
    Arrays.fill(first, from, slots, END);
    return from;
  }

  /** From the week on, not before the last change, the account of the slot has this cover. */
  void add(int slot, double from, int by) {
    if (count == next.length) {
      next = Arrays.copyOf(next, 2 * count);
      week = Arrays.copyOf(week, 2 * count);
      cover = Arrays.copyOf(cover, 2 * count);
    }
    week[count] = from;
    cover[count] = by;
    next[count] = END;
    if (first[slot] == END) {
      first[slot] = count;
    } else {
      next[last[slot]] = count;
    }
    last[slot] = count++;
  }

  /** The earliest change of a slot; −1 where there is none. */
  int first(int slot) {
    return first[slot];
  }

  int next(int change) {
    return next[change];
  }

  double week(int change) {
    return week[change];
  }

  int cover(int change) {
    return cover[change];
  }
}
