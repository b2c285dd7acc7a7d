package dev.fairfield.simulator.kpi;

import java.util.Arrays;

/** How evenly attainment and potential per hour lie over the seats of each scope. */
final class SeatSpread {

  private final ScopeSums scopes;
  private final int seats;
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

  /** Merge sort by attainment; equals keep the order of their indexes. */
  private void sort() {
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
