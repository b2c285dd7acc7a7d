package dev.fairfield.simulator.evaluation;

import java.util.Arrays;

/**
 * Who covers each group of accounts in a vacancy from when on, as a list of changes in order of
 * time. A group whose accounts part ways gets a slot for each of them.
 */
final class CoverChanges {

  private static final int END = -1;
  private static final int WHOLE = -1;

  private int slots;
  private int[] first = new int[4096];
  private int[] last = new int[4096];
  private int[] parts = new int[4096];
  private int count;
  private int[] next = new int[4096];
  private double[] week = new double[4096];
  private int[] cover = new int[4096];

  void clear() {
    slots = 0;
    count = 0;
  }

  /** Slots for so many groups, without changes; the first of them. */
  int reserve(int groups) {
    int from = slots;
    slots += groups;
    if (slots > first.length) {
      first = Arrays.copyOf(first, 2 * slots);
      last = Arrays.copyOf(last, 2 * slots);
      parts = Arrays.copyOf(parts, 2 * slots);
    }
    Arrays.fill(first, from, slots, END);
    Arrays.fill(parts, from, slots, WHOLE);
    return from;
  }

  /** Gives each account of a slot a slot of its own, with the changes so far; the first of them. */
  int split(int slot, int accounts) {
    int from = reserve(accounts);
    parts[slot] = from;
    for (int part = from; part < from + accounts; part++) {
      for (int change = first[slot]; change != END; change = next[change]) {
        add(part, week[change], cover[change]);
      }
    }
    return from;
  }

  /** The slot of an account by its place in the group. */
  int slotOf(int slot, int place) {
    return parts[slot] == WHOLE ? slot : parts[slot] + place;
  }

  boolean isSplit(int slot) {
    return parts[slot] != WHOLE;
  }

  /** From the week on, not before the last change, the accounts of the slot have this cover. */
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

  /** Who has the slot now; {@link Tenancy#NOBODY} at first. */
  int current(int slot) {
    return first[slot] == END ? Tenancy.NOBODY : cover[last[slot]];
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
