package dev.fairfield.simulator.statistics;

/**
 * When to stop adding replications: once the difference to the baseline is known precisely enough
 * beside the baseline's level. The relative half-width rule of Law and Kelton with γ/(1 + γ) in
 * place of γ, checked only at the ends of batches that grow by half, so that an early lucky
 * interval seldom stops the run. Plans that hardly differ may show no difference at all in the
 * first batch: where that is to be feared, let the first check come later.
 *
 * @param precision γ: half-width wanted of the difference's interval ÷ |mean of the baseline|, such
 *     as 0.005; above 0
 * @param firstCheck replications before the first check, at least 64
 * @param level joint confidence of all differences to the baseline, strictly between 0 and 1
 * @param mostReplications where to stop in any case, at least {@code firstCheck}
 */
public record StoppingRule(double precision, int firstCheck, double level, int mostReplications) {

  /** Fewest replications for a standard deviation to be trusted. */
  public static final int FEWEST_REPLICATIONS = 64;

  /**
   * @throws IllegalArgumentException for a value out of range
   */
  public StoppingRule {
    Requirements.requirePositive("Precision", precision);
    Requirements.requireAtLeast("First check", firstCheck, FEWEST_REPLICATIONS);
    Requirements.requireLevel(level);
    Requirements.requireAtLeast("Most replications", mostReplications, firstCheck);
  }

  /**
   * The number of replications at which to look next, after so many were run: the first check, then
   * each half as many more (rounded up), at last {@code mostReplications}.
   *
   * @param replications run so far, 0 or above
   * @return above {@code replications}, or {@code mostReplications} if that is reached
   */
  public int nextCheck(int replications) {
    long check = firstCheck;
    while (check <= replications && check < mostReplications) {
      check = (3 * check + 1) / 2;
    }
    return (int) Math.min(check, mostReplications);
  }

  /**
   * Whether to stop now.
   *
   * @param baseline outcomes of the baseline
   * @param plans outcomes of the other plans by plan and replication, each as long as the
   *     baseline's; with none the rule applies to the mean of the baseline itself
   * @throws IllegalArgumentException if the number of replications is not one at which to check,
   *     lengths differ, or an outcome is not finite
   */
  public StoppingDecision decide(double[] baseline, double[][] plans) {
    int n = baseline.length;
    if (n < firstCheck || nextCheck(n - 1) != n) {
      throw new IllegalArgumentException(
          "%d replications: the rule is checked at %d next.".formatted(n, nextCheck(n)));
    }
    double wanted = precision / (1 + precision);
    double relative = widest(baseline, plans) / Math.abs(Moments.of(baseline).mean());
    // 0/0, of a baseline that is 0 throughout, is not a precision that was reached
    if (relative <= wanted) {
      return new StoppingDecision(StoppingDecision.Status.REACHED, n, relative, wanted);
    }
    StoppingDecision.Status status =
        n < mostReplications
            ? StoppingDecision.Status.CONTINUE
            : StoppingDecision.Status.NOT_REACHED;
    return new StoppingDecision(status, n, relative, wanted);
  }

  private double widest(double[] baseline, double[][] plans) {
    if (plans.length == 0) {
      return Estimate.ofMean(baseline, level).interval().halfWidth();
    }
    double widest = 0;
    for (PairedDifference pair : Bonferroni.differences(plans, baseline, level)) {
      widest = Math.max(widest, pair.difference().interval().halfWidth());
    }
    return widest;
  }
}
