package dev.fairfield.simulator.statistics;

import java.util.Arrays;
import java.util.Optional;

/**
 * Mean of the worst outcomes, CVaR of the lower tail: what to expect if it goes badly. The estimate
 * uses all replications; its error comes from sections of consecutive replications around the
 * overall estimate (sectioning: Asmussen and Glynn 2007, section III.5a; Nakayama 2014).
 */
public final class ConditionalValueAtRisk {

  /** Number of sections of consecutive replications, equal in size up to one. */
  public static final int SECTIONS = 32;

  /** Fewest replications for an interval: 100 a section. */
  public static final int FEWEST_REPLICATIONS = 3_200;

  private ConditionalValueAtRisk() {}

  /**
   * Mean of the lowest share of outcomes; the outcome on the border counts by its fraction (Acerbi
   * and Tasche 2002).
   *
   * @param tailShare share of outcomes, such as 0.10, strictly between 0 and 1
   * @param outcomes at least one, in any order
   * @throws IllegalArgumentException if there are no outcomes, one is not finite, or the share is
   *     out of range
   */
  public static double pointEstimate(double tailShare, double[] outcomes) {
    Requirements.requireFraction("Tail share", tailShare);
    Requirements.requireAtLeast("Number of replications", outcomes.length, 1);
    Requirements.requireFinite(outcomes, outcomes.length);
    return lowestMean(tailShare, outcomes, 0, outcomes.length);
  }

  /**
   * The estimate with its standard error and t interval (31 degrees of freedom); empty below {@link
   * #FEWEST_REPLICATIONS}, where sections would hold too few bad outcomes.
   *
   * @param tailShare share of outcomes, strictly between 0 and 1
   * @param outcomes in replication order
   * @param level confidence, strictly between 0 and 1
   * @throws IllegalArgumentException as {@link #pointEstimate}, or for a level out of range
   */
  public static Optional<PointEstimate> findEstimate(
      double tailShare, double[] outcomes, double level) {
    Requirements.requireLevel(level);
    double overall = pointEstimate(tailShare, outcomes);
    int n = outcomes.length;
    if (n < FEWEST_REPLICATIONS) {
      return Optional.empty();
    }
    CompensatedSum squares = new CompensatedSum();
    for (int section = 0; section < SECTIONS; section++) {
      int from = (int) ((long) n * section / SECTIONS);
      int to = (int) ((long) n * (section + 1) / SECTIONS);
      double deviation = lowestMean(tailShare, outcomes, from, to) - overall;
      squares.add(deviation * deviation);
    }
    double standardError = Math.sqrt(squares.value() / (SECTIONS - 1) / SECTIONS);
    double halfWidth = StudentT.twoSided(level, SECTIONS - 1) * standardError;
    return Optional.of(
        new PointEstimate(overall, standardError, n, Interval.around(overall, halfWidth)));
  }

  private static double lowestMean(double tailShare, double[] outcomes, int from, int to) {
    double[] sorted = Arrays.copyOfRange(outcomes, from, to);
    Arrays.sort(sorted);
    double weight = tailShare * sorted.length;
    int whole = (int) Math.floor(weight);
    CompensatedSum sum = new CompensatedSum();
    for (int i = 0; i < whole; i++) {
      sum.add(sorted[i]);
    }
    sum.add((weight - whole) * sorted[whole]);
    return sum.value() / weight;
  }
}
