package dev.fairfield.simulator.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * A quantile over replications with its order-statistic interval.
 *
 * @param value the outcome that at least the share {@code probability} of outcomes does not exceed
 * @param bounds the interval; a side is infinite where there are too few replications for it
 * @param ranks which outcomes bound it, with the exact confidence
 */
public record QuantileEstimate(double value, Interval bounds, QuantileRanks ranks) {

  /**
   * Quantile of all outcomes, in any order.
   *
   * @param probability of the quantile, strictly between 0 and 1
   * @param level confidence, strictly between 0 and 1
   * @throws IllegalArgumentException if there are no outcomes, one is not finite, or an argument is
   *     out of range
   */
  public static QuantileEstimate of(double probability, double[] outcomes, double level) {
    Requirements.requireFinite(outcomes, outcomes.length);
    double[] sorted = outcomes.clone();
    Arrays.sort(sorted);
    return ofSorted(sorted, QuantileRanks.of(probability, sorted.length, level));
  }

  /**
   * Several quantiles of one measure.
   *
   * @param outcomes finite, as many as the ranks were made for, in any order; they are left in
   *     another one
   * @param ranks of each quantile
   * @return in the order of the ranks
   * @throws IllegalArgumentException if the numbers of outcomes differ or one is not finite
   */
  public static List<QuantileEstimate> ofAll(double[] outcomes, List<QuantileRanks> ranks) {
    Requirements.requireFinite(outcomes, outcomes.length);
    ranks.forEach(of -> requireFit(outcomes, of));
    int[] places =
        ranks.stream()
            .flatMapToInt(of -> IntStream.of(of.lower(), of.pointRank(), of.upper()))
            .map(rank -> rank - 1)
            .filter(place -> place >= 0 && place < outcomes.length)
            .sorted()
            .distinct()
            .toArray();
    OrderStatistics.place(outcomes, places);
    return ranks.stream().map(of -> ofSorted(outcomes, of)).toList();
  }

  private static void requireFit(double[] outcomes, QuantileRanks ranks) {
    if (outcomes.length != ranks.n()) {
      throw new IllegalArgumentException(
          "Ranks for %d replications do not fit %d outcomes."
              .formatted(ranks.n(), outcomes.length));
    }
  }

  /**
   * Quantile of outcomes that are sorted already.
   *
   * @param sorted finite outcomes, as many as the ranks were made for; those of its ranks in the
   *     places where sorting would put them
   * @throws IllegalArgumentException if the numbers of outcomes differ
   */
  public static QuantileEstimate ofSorted(double[] sorted, QuantileRanks ranks) {
    requireFit(sorted, ranks);
    double low = ranks.hasLower() ? sorted[ranks.lower() - 1] : Double.NEGATIVE_INFINITY;
    double high = ranks.hasUpper() ? sorted[ranks.upper() - 1] : Double.POSITIVE_INFINITY;
    return new QuantileEstimate(sorted[ranks.pointRank() - 1], new Interval(low, high), ranks);
  }

  /** The interval if it has two limits; else {@link #findShortage} says why not. */
  public Optional<Interval> findInterval() {
    return ranks.hasLower() && ranks.hasUpper() ? Optional.of(bounds) : Optional.empty();
  }

  /** Lower confidence limit, if there are enough replications for one. */
  public OptionalDouble findLow() {
    return ranks.hasLower() ? OptionalDouble.of(bounds.low()) : OptionalDouble.empty();
  }

  /** Upper confidence limit, if there are enough replications for one. */
  public OptionalDouble findHigh() {
    return ranks.hasUpper() ? OptionalDouble.of(bounds.high()) : OptionalDouble.empty();
  }

  /** Why a limit is missing and how many replications would give both; empty if none is missing. */
  public Optional<String> findShortage() {
    if (findInterval().isPresent()) {
      return Optional.empty();
    }
    String missing = ranks.hasLower() ? "upper" : ranks.hasUpper() ? "lower" : "lower and no upper";
    return Optional.of(
        "%d replications give the %s quantile no %s limit at level %s; %d would."
            .formatted(
                ranks.n(),
                ranks.probability(),
                missing,
                ranks.level(),
                ranks.fewestReplications()));
  }
}
