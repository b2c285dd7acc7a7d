package dev.fairfield.scenarios.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Compares predicted with actual win rates, decile by decile. */
final class Calibration {

  private static final int DECILES = 10;
  private static final double Z_95 = 1.959963984540054;

  private Calibration() {}

  static List<CalibrationRow> of(FitData data, double[] probabilities) {
    Integer[] order = new Integer[data.size()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(
        order,
        Comparator.<Integer>comparingDouble(row -> probabilities[row])
            .thenComparing(row -> data.rows().get(row).opportunityId()));
    List<CalibrationRow> rows = new ArrayList<>();
    for (int decile = 0; decile < DECILES; decile++) {
      int start = (int) ((long) decile * order.length / DECILES);
      int end = (int) ((long) (decile + 1) * order.length / DECILES);
      if (end > start) {
        rows.add(row(decile + 1, Arrays.asList(order).subList(start, end), data, probabilities));
      }
    }
    return rows;
  }

  private static CalibrationRow row(
      int decile, List<Integer> members, FitData data, double[] probabilities) {
    int count = members.size();
    long won = members.stream().filter(row -> data.won()[row]).count();
    double predicted = members.stream().mapToDouble(row -> probabilities[row]).sum() / count;
    double rate = (double) won / count;
    double z2 = Z_95 * Z_95;
    double centre = (rate + z2 / (2 * count)) / (1 + z2 / count);
    double half =
        Z_95
            * StrictMath.sqrt(rate * (1 - rate) / count + z2 / (4.0 * count * count))
            / (1 + z2 / count);
    return new CalibrationRow(
        decile,
        count,
        won,
        predicted,
        rate,
        StrictMath.max(0, centre - half),
        StrictMath.min(1, centre + half));
  }
}
