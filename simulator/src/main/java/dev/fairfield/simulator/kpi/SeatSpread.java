package dev.fairfield.simulator.kpi;

import java.util.Arrays;

/** How evenly attainment and potential per hour lie over the seats of each scope. */
final class SeatSpread {

  /** So few are sorted by counting. */
  private static final int FEW = 64;

  private final ScopeSums scopes;
  private final int seats;
  private final long[] keys;
  private final double[] attainment;
  private final double[] perHour;
  private int[] order;
  private int[] merged;
  private final double[] count;
  private final double[] sum;
  private final double[] ranked;
  private final double[] hourCount;
  private final double[] hourSum;
  private final double[] hourSquares;

  SeatSpread(ScopeSums scopes, int seats) {
    this.scopes = scopes;
    this.seats = seats;
    keys = new long[seats];
    attainment = new double[seats];
    perHour = new double[seats];
    order = new int[seats];
    merged = new int[seats];
    count = new double[scopes.scopes()];
    sum = new double[count.length];
    ranked = new double[count.length];
    hourCount = new double[count.length];
    hourSum = new double[count.length];
    hourSquares = new double[count.length];
  }

  void clear() {
    Arrays.fill(count, 0);
    Arrays.fill(sum, 0);
    Arrays.fill(ranked, 0);
    Arrays.fill(hourCount, 0);
    Arrays.fill(hourSum, 0);
    Arrays.fill(hourSquares, 0);
  }

  /** NaN where a seat has none. */
  void add(int seat, double ofAttainment, double potentialPerHour) {
    attainment[seat] = ofAttainment;
    perHour[seat] = potentialPerHour;
  }

  void finish() {
    sort();
    for (int seat : order) {
      int[] of = scopes.scopesOf(seat);
      double x = attainment[seat];
      if (!Double.isNaN(x)) {
        for (int scope : of) {
          double rank = count[scope] + 1;
          count[scope] = rank;
          sum[scope] += x;
          ranked[scope] += rank * x;
        }
      }
      double v = perHour[seat];
      if (Double.isFinite(v)) {
        double square = v * v;
        for (int scope : of) {
          hourCount[scope]++;
          hourSum[scope] += v;
          hourSquares[scope] += square;
        }
      }
    }
  }

  /** 0 where nobody has attained anything. */
  double giniOfAttainment(int scope) {
    double n = count[scope];
    return sum[scope] > 0 ? 2 * ranked[scope] / (n * sum[scope]) - (n + 1) / n : 0;
  }

  /** 0 where there is no potential. */
  double cvOfPotentialPerHour(int scope) {
    double mean = hourSum[scope] / hourCount[scope];
    double variance = hourSquares[scope] / hourCount[scope] - mean * mean;
    return mean > 0 ? StrictMath.sqrt(StrictMath.max(0, variance)) / mean : 0;
  }

  /** By attainment, NaN last; equals keep the order of their indexes. */
  private void sort() {
    if (seats <= FEW) {
      sortByCounting();
    } else {
      sortByMerging();
    }
  }

  /** The place of a seat is the number of those before it: no branch hangs on the attainment. */
  private void sortByCounting() {
    for (int seat = 0; seat < seats; seat++) {
      keys[seat] = sortable(attainment[seat]);
    }
    for (int seat = 0; seat < seats; seat++) {
      long key = keys[seat];
      int place = 0;
      for (int other = 0; other < seat; other++) {
        place += keys[other] <= key ? 1 : 0;
      }
      for (int other = seat + 1; other < seats; other++) {
        place += keys[other] < key ? 1 : 0;
      }
      order[place] = seat;
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
