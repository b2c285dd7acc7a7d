package dev.fairfield.simulator.kpi;

import java.util.Arrays;

/** How evenly attainment and potential per hour lie over the seats of each scope. */
final class SeatSpread {

  /** So few are sorted by insertion. */
  private static final int FEW = 64;

  /** Numbers of a scope, side by side. */
  private static final int STRIDE = 8;

  private static final int COUNT = 0;
  private static final int SUM = 1;
  private static final int RANKED = 2;
  private static final int HOUR_COUNT = 3;
  private static final int HOUR_SUM = 4;
  private static final int HOUR_SQUARES = 5;

  private final ScopeSums scopes;
  private final int seats;
  private final long[] keys;
  private final double[] attainment;
  private final double[] perHour;
  private int[] order;
  private int[] merged;
  private final double[] sums;

  SeatSpread(ScopeSums scopes, int seats) {
    this.scopes = scopes;
    this.seats = seats;
    keys = new long[seats];
    attainment = new double[seats];
    perHour = new double[seats];
    order = new int[seats];
    merged = new int[seats];
    sums = new double[STRIDE * scopes.scopes()];
  }

  /** NaN where a seat has none. */
  void add(int seat, double ofAttainment, double potentialPerHour) {
    attainment[seat] = ofAttainment;
    perHour[seat] = potentialPerHour;
  }

  /** Works out how evenly what was added lies. */
  void finish() {
    Arrays.fill(sums, 0);
    sort();
    for (int seat : order) {
      int[] of = scopes.scopesOf(seat);
      double x = attainment[seat];
      if (!Double.isNaN(x)) {
        for (int scope : of) {
          int at = STRIDE * scope;
          double rank = sums[at + COUNT] + 1;
          sums[at + COUNT] = rank;
          sums[at + SUM] += x;
          sums[at + RANKED] += rank * x;
        }
      }
      double v = perHour[seat];
      if (Double.isFinite(v)) {
        for (int scope : of) {
          int at = STRIDE * scope;
          sums[at + HOUR_COUNT]++;
          sums[at + HOUR_SUM] += v;
          sums[at + HOUR_SQUARES] += v * v;
        }
      }
    }
  }

  /** 0 where nobody has attained anything. */
  double giniOfAttainment(int scope) {
    int at = STRIDE * scope;
    double n = sums[at + COUNT];
    double sum = sums[at + SUM];
    return sum > 0 ? 2 * sums[at + RANKED] / (n * sum) - (n + 1) / n : 0;
  }

  /** 0 where there is no potential. */
  double cvOfPotentialPerHour(int scope) {
    int at = STRIDE * scope;
    double n = sums[at + HOUR_COUNT];
    double mean = sums[at + HOUR_SUM] / n;
    double variance = sums[at + HOUR_SQUARES] / n - mean * mean;
    return mean > 0 ? StrictMath.sqrt(StrictMath.max(0, variance)) / mean : 0;
  }

  /** By attainment, NaN last; equals keep the order of their indexes. */
  private void sort() {
    if (seats <= FEW) {
      sortByInsertion();
    } else {
      sortByMerging();
    }
  }

  private void sortByInsertion() {
    for (int seat = 0; seat < seats; seat++) {
      long key = sortable(attainment[seat]);
      int to = seat;
      for (; to > 0 && keys[to - 1] > key; to--) {
        keys[to] = keys[to - 1];
        order[to] = order[to - 1];
      }
      keys[to] = key;
      order[to] = seat;
    }
  }

  /** A number that is in the same order as by {@link Double#compare}. */
  private static long sortable(double value) {
    long bits = Double.doubleToLongBits(value);
    return bits ^ (bits >> 63 & Long.MAX_VALUE);
  }

  private void sortByMerging() {
    for (int seat = 0; seat < seats; seat++) {
      order[seat] = seat;
    }
    for (int width = 1; width < seats; width *= 2) {
      for (int from = 0; from < seats; from += 2 * width) {
        merge(from, StrictMath.min(seats, from + width), StrictMath.min(seats, from + 2 * width));
      }
      int[] sorted = merged;
      merged = order;
      order = sorted;
    }
  }

  private void merge(int from, int middle, int end) {
    int left = from;
    int right = middle;
    for (int place = from; place < end; place++) {
      boolean takeLeft =
          right >= end
              || left < middle
                  && Double.compare(attainment[order[left]], attainment[order[right]]) <= 0;
      merged[place] = takeLeft ? order[left++] : order[right++];
    }
  }
}
