package dev.fairfield.simulator.evaluation;

import java.util.Arrays;

/**
 * Spans of vacancies in which no account changes its cover, in the order in which they are dealt:
 * when each starts, how many accounts change or have nobody, and who covers how many.
 */
final class CoverPhases {

  private int count;
  private double[] start = new double[32];
  private int[] uncovered = new int[32];
  private int[] changes = new int[32];
  private int[] firstCover = new int[33];
  private int covers;
  private int[] coverSeat = new int[256];
  private int[] coverAccounts = new int[256];

  void clear() {
    count = 0;
    covers = 0;
    firstCover[0] = 0;
  }

  /** Phases so far. */
  int count() {
    return count;
  }

  /** Begins a phase; what is added next is the phase's. */
  void begin(double week) {
    if (count == start.length) {
      start = Arrays.copyOf(start, 2 * count);
      uncovered = Arrays.copyOf(uncovered, 2 * count);
      changes = Arrays.copyOf(changes, 2 * count);
      firstCover = Arrays.copyOf(firstCover, 2 * count + 1);
    }
    start[count] = week;
    uncovered[count] = 0;
    changes[count++] = 0;
  }

  void addUncovered(int accounts) {
    uncovered[count - 1] += accounts;
  }

  void addChanges(int accounts) {
    changes[count - 1] += accounts;
  }

  /** Lists who covers in the phase, when all of it is dealt. */
  void listCovers(CoverLoads held) {
    for (int i = 0; i < held.size(); i++) {
      int seat = held.seat(i);
      if (held.accounts(seat) > 0) {
        if (covers == coverSeat.length) {
          coverSeat = Arrays.copyOf(coverSeat, 2 * covers);
          coverAccounts = Arrays.copyOf(coverAccounts, 2 * covers);
        }
        coverSeat[covers] = seat;
        coverAccounts[covers++] = held.accounts(seat);
      }
    }
    firstCover[count] = covers;
  }

  double start(int phase) {
    return start[phase];
  }

  /** Accounts nobody works in the phase. */
  int uncovered(int phase) {
    return uncovered[phase];
  }

  /** Accounts that get a cover, or another one, as the phase starts. */
  int changes(int phase) {
    return changes[phase];
  }

  /** Seats that cover in the phase are those from here to the first of the next phase. */
  int firstCover(int phase) {
    return firstCover[phase];
  }

  int coverSeat(int cover) {
    return coverSeat[cover];
  }

  /** Accounts the seat covers in the phase. */
  int coverAccounts(int cover) {
    return coverAccounts[cover];
  }
}
