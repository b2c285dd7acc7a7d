package dev.fairfield.simulator.evaluation;

import java.util.function.IntPredicate;

/**
 * What the covers of one vacancy carry at the moment, by seat. Changes are told to {@link
 * LoadChanges} when they happen, and taken off when the vacancy ends.
 */
final class CoverLoads {

  private final LoadChanges loads;
  private final int[] listed;
  private final boolean[] isListed;
  private final boolean[] gone;
  private final CoverLoad[] held;
  private final CoverLoad[] added;
  private int size;

  CoverLoads(int seats, LoadChanges loads) {
    this.loads = loads;
    listed = new int[seats];
    isListed = new boolean[seats];
    gone = new boolean[seats];
    held = new CoverLoad[seats];
    added = new CoverLoad[seats];
    for (int seat = 0; seat < seats; seat++) {
      held[seat] = new CoverLoad();
      added[seat] = new CoverLoad();
    }
  }

  /** A vacancy begins, no account of it covered. */
  void begin() {
    for (int i = 0; i < size; i++) {
      int seat = listed[i];
      isListed[seat] = false;
      held[seat].clear();
      gone[seat] = false;
    }
    size = 0;
  }

  /** Covers that have left carry nothing from this week on. */
  void release(double week, IntPredicate hasLeft) {
    for (int i = 0; i < size; i++) {
      int seat = listed[i];
      gone[seat] = hasLeft.test(seat);
      if (gone[seat] && held[seat].accounts > 0) {
        loads.add(seat, week, held[seat], -1);
        held[seat].clear();
      }
    }
  }

  /** Whether the seat has left. */
  boolean isGone(int seat) {
    return gone[seat];
  }

  /** What the seat takes on at this week; {@link #commit} makes it count. */
  CoverLoad taking(int seat) {
    if (!isListed[seat]) {
      isListed[seat] = true;
      listed[size++] = seat;
    }
    return added[seat];
  }

  /** Hours of work taken on at this week so far. */
  double addedHours(int seat) {
    return added[seat].hours;
  }

  /** Potential taken on at this week so far, US dollars. */
  double addedPotentialUsd(int seat) {
    return added[seat].potentialUsd;
  }

  /** What was taken since the last time counts from this week on. */
  void commit(double week) {
    for (int i = 0; i < size; i++) {
      int seat = listed[i];
      if (added[seat].accounts > 0) {
        loads.add(seat, week, added[seat], 1);
        held[seat].add(added[seat]);
        added[seat].clear();
      }
    }
  }

  /** The vacancy ends, and with it all that its covers carry. */
  void end(double week) {
    for (int i = 0; i < size; i++) {
      int seat = listed[i];
      if (held[seat].accounts > 0) {
        loads.add(seat, week, held[seat], -1);
      }
    }
  }

  /** Seats that cover or have covered. */
  int size() {
    return size;
  }

  int seat(int index) {
    return listed[index];
  }

  /** Accounts the seat covers now. */
  int accounts(int seat) {
    return held[seat].accounts;
  }
}
