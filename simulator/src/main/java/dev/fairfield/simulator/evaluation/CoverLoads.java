package dev.fairfield.simulator.evaluation;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * What the covers of one vacancy carry at the moment: hours, potential and accounts by seat.
 * Changes are told to {@link LoadChanges} when they happen, and taken off when the vacancy ends.
 */
final class CoverLoads {

  private final LoadChanges loads;
  private final int[] listed;
  private final boolean[] isListed;
  private final boolean[] gone;
  private final int[] accounts;
  private final double[] hours;
  private final double[] potentialUsd;
  final double[] addedHours;
  final double[] addedPotentialUsd;
  private int size;
  private int[] coverByPlace = new int[256];

  CoverLoads(int seats, LoadChanges loads) {
    this.loads = loads;
    listed = new int[seats];
    isListed = new boolean[seats];
    gone = new boolean[seats];
    accounts = new int[seats];
    hours = new double[seats];
    potentialUsd = new double[seats];
    addedHours = new double[seats];
    addedPotentialUsd = new double[seats];
  }

  /** A vacancy of so many accounts begins, none of them covered. */
  void begin(int count) {
    for (int i = 0; i < size; i++) {
      int seat = listed[i];
      isListed[seat] = false;
      accounts[seat] = 0;
      hours[seat] = 0;
      potentialUsd[seat] = 0;
      gone[seat] = false;
    }
    size = 0;
    if (coverByPlace.length < count) {
      coverByPlace = new int[2 * count];
    }
    Arrays.fill(coverByPlace, 0, count, Tenancy.NOBODY);
  }

  /** Covers that have left carry nothing from this week on. */
  void release(double week, IntPredicate hasLeft) {
    for (int i = 0; i < size; i++) {
      int seat = listed[i];
      gone[seat] = hasLeft.test(seat);
      if (gone[seat] && accounts[seat] > 0) {
        loads.add(seat, week, -hours[seat], -potentialUsd[seat]);
        accounts[seat] = 0;
        hours[seat] = 0;
        potentialUsd[seat] = 0;
      }
    }
  }

  /** Whether the account at a place has a cover who is there. */
  boolean isCovered(int place) {
    int cover = coverByPlace[place];
    return cover != Tenancy.NOBODY && !gone[cover];
  }

  /** Who covered it until now, or {@link Tenancy#NOBODY}. */
  int coverBefore(int place) {
    return coverByPlace[place];
  }

  /**
   * The account at a place gets a cover.
   *
   * @param cover a seat that is there, or {@link Tenancy#NOBODY}
   */
  void take(int place, int cover, double ofHours, double ofPotentialUsd) {
    coverByPlace[place] = cover;
    if (cover == Tenancy.NOBODY) {
      return;
    }
    if (!isListed[cover]) {
      isListed[cover] = true;
      listed[size++] = cover;
    }
    accounts[cover]++;
    addedHours[cover] += ofHours;
    addedPotentialUsd[cover] += ofPotentialUsd;
  }

  /** What was taken since the last time counts from this week on. */
  void commit(double week) {
    for (int i = 0; i < size; i++) {
      int seat = listed[i];
      if (addedHours[seat] != 0 || addedPotentialUsd[seat] != 0) {
        loads.add(seat, week, addedHours[seat], addedPotentialUsd[seat]);
        hours[seat] += addedHours[seat];
        potentialUsd[seat] += addedPotentialUsd[seat];
        addedHours[seat] = 0;
        addedPotentialUsd[seat] = 0;
      }
    }
  }

  /** The vacancy ends, and with it all that its covers carry. */
  void end(double week) {
    for (int i = 0; i < size; i++) {
      int seat = listed[i];
      if (accounts[seat] > 0) {
        loads.add(seat, week, -hours[seat], -potentialUsd[seat]);
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
    return accounts[seat];
  }
}
