package dev.fairfield.scenarios.scoring;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Area under the ROC curve: the chance that a won opportunity is ranked above a lost one, a tie
 * counting half (Mann–Whitney).
 */
final class Auc {

  private Auc() {}

  /**
   * The area.
   *
   * @return 0 to 1; NaN when all or none are won
   */
  static double of(double[] probabilities, boolean[] won) {
    Integer[] order = new Integer[probabilities.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> probabilities[i]));
    double rankSum = 0;
    long wins = 0;
    int start = 0;
    while (start < order.length) {
      int end = start;
      while (end < order.length && probabilities[order[end]] == probabilities[order[start]]) {
        end++;
      }
      double rank = (start + 1 + end) / 2.0;
      for (int i = start; i < end; i++) {
        if (won[order[i]]) {
          rankSum += rank;
          wins++;
        }
      }
      start = end;
    }
    long losses = probabilities.length - wins;
    return (rankSum - wins * (wins + 1) / 2.0) / ((double) wins * losses);
  }

  /**
   * Standard error of an area (Hanley, McNeil, "The Meaning and Use of the Area under a ROC Curve",
   * 1982).
   */
  static double standardError(double area, long wins, long losses) {
    double q1 = area / (2 - area);
    double q2 = 2 * area * area / (1 + area);
    double variance =
        (area * (1 - area) + (wins - 1) * (q1 - area * area) + (losses - 1) * (q2 - area * area))
            / ((double) wins * losses);
    return StrictMath.sqrt(StrictMath.max(0, variance));
  }
}
