package dev.fairfield.simulator.statistics;

import java.util.Arrays;

/**
 * Puts some of the order statistics of many outcomes into their places, as sorting would, without
 * sorting the rest: quickselect (Hoare 1961) in three parts, so that equal outcomes do no harm.
 */
final class OrderStatistics {

  /** Shorter stretches are sorted. */
  private static final int SHORT = 32;

  private OrderStatistics() {}

  /**
   * Orders values so that each wanted place holds what it would hold if all were sorted.
   *
   * @param values no NaN among them
   * @param places wanted, from 0, in ascending order
   */
  static void place(double[] values, int[] places) {
    place(values, 0, values.length, places, 0, places.length);
  }

  private static void place(
      double[] values, int from, int to, int[] places, int firstPlace, int endPlace) {
    if (firstPlace == endPlace) {
      return;
    }
    if (to - from <= SHORT) {
      Arrays.sort(values, from, to);
      return;
    }
    double pivot = pivot(values, from, to);
    int below = from;
    int above = to;
    int next = from;
    while (next < above) {
      double value = values[next];
      if (value < pivot) {
        values[next++] = values[below];
        values[below++] = value;
      } else if (value > pivot) {
        values[next] = values[--above];
        values[above] = value;
      } else {
        next++;
      }
    }
    int firstEqual = firstPlace;
    while (firstEqual < endPlace && places[firstEqual] < below) {
      firstEqual++;
    }
    int firstAbove = firstEqual;
    while (firstAbove < endPlace && places[firstAbove] < above) {
      firstAbove++;
    }
    place(values, from, below, places, firstPlace, firstEqual);
    place(values, above, to, places, firstAbove, endPlace);
  }

  /** The median of three medians of three, spread over the stretch. */
  private static double pivot(double[] values, int from, int to) {
    int step = (to - from) / 9;
    double[] medians = new double[3];
    for (int i = 0; i < medians.length; i++) {
      int at = from + step * (3 * i + 1);
      medians[i] = median(values[at - step], values[at], values[at + step]);
    }
    return median(medians[0], medians[1], medians[2]);
  }

  private static double median(double a, double b, double c) {
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  }
}
