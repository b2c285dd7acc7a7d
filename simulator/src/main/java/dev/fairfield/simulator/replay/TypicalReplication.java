package dev.fairfield.simulator.replay;

import dev.fairfield.simulator.comparison.Comparison;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The replication that stands for a comparison when one is told in full.
 *
 * @param replication number of the world, from 0
 * @param why it and not another, in plain words
 */
public record TypicalReplication(int replication, String why) {

  /**
   * Of several plans the replication whose difference between the leading plan, or the runner-up
   * where the baseline leads, and the baseline is nearest to the median difference; of one plan
   * that nearest to its median.
   */
  public static TypicalReplication of(Comparison comparison) {
    double[][] outcomes =
        IntStream.range(0, comparison.plans().size())
            .mapToObj(plan -> comparison.outcomes().values(plan, comparison.primary()))
            .toArray(double[][]::new);
    if (outcomes.length == 1) {
      return new TypicalReplication(
          nearestToMedian(outcomes[0]), "the one nearest to the median of its net bookings");
    }
    int rival = 1;
    for (int plan = 2; plan < outcomes.length; plan++) {
      rival = mean(outcomes[plan]) > mean(outcomes[rival]) ? plan : rival;
    }
    double[] differences = outcomes[rival].clone();
    Arrays.setAll(differences, i -> differences[i] - outcomes[0][i]);
    return new TypicalReplication(
        nearestToMedian(differences),
        "the one nearest to the median difference between %s and %s"
            .formatted(comparison.plans().get(rival).name(), comparison.plans().get(0).name()));
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static int nearestToMedian(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double median = sorted[(sorted.length - 1) / 2];
    int nearest = 0;
    for (int i = 1; i < values.length; i++) {
      if (Math.abs(values[i] - median) < Math.abs(values[nearest] - median)) {
        nearest = i;
      }
    }
    return nearest;
  }
}
