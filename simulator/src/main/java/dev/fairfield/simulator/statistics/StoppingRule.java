package dev.fairfield.simulator.statistics;

/**
 * When to stop adding replications: once the difference to the baseline is known precisely enough
 * beside the baseline's level. The relative half-width rule of Law and Kelton with γ/(1 + γ) in
 * place of γ, checked only at the ends of batches that grow by half, so that an early lucky
 * interval seldom stops the run.
 *
 * <p>Plans that differ in little differ not at all in most worlds and much in a few. A t interval
 * of so lopsided differences is too narrow at first, and stopping on it would pick the runs where
 * it is narrowest. The rule therefore also asks for the replications that the skewness of the
 * differences needs (28 + 25·G²: Sugden, Smith and Jones 2000). What did not happen in any
 * replication so far it cannot know of: where plans may differ in rarer worlds still, let the first
 * check come later.
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
    double[][] measured = measured(baseline, plans);
    double relative = widest(measured) / Math.abs(Moments.of(baseline).mean());
    long fewest = 0;
    for (double[] outcomes : measured) {
      fewest = Math.max(fewest, Skewness.fewestReplications(outcomes));
    }
    // 0/0, of a baseline that is 0 throughout, is not a precision that was reached
    StoppingDecision.Status status =
        relative <= wanted && n >= fewest
            ? StoppingDecision.Status.REACHED
            : n < mostReplications
                ? StoppingDecision.Status.CONTINUE
                : StoppingDecision.Status.NOT_REACHED;
    return new StoppingDecision(status, n, relative, wanted, fewest);
  }

  /** Differences of the plans to the baseline; the baseline's own outcomes if there is no plan. */
  private static double[][] measured(double[] baseline, double[][] plans) {
    if (plans.length == 0) {
      return new double[][] {baseline};
    }
    double[][] differences = new double[plans.length][baseline.length];
    for (int plan = 0; plan < plans.length; plan++) {
      Requirements.requireSameLength(plans[plan], baseline);
      for (int r = 0; r < baseline.length; r++) {
        differences[plan][r] = plans[plan][r] - baseline[r];
      }
    }
    return differences;
  }

  private double widest(double[][] measured) {
    double levelOfEach = Bonferroni.levelOfEach(level, measured.length);
    double widest = 0;
    for (double[] outcomes : measured) {
      widest = Math.max(widest, Estimate.ofMean(outcomes, levelOfEach).interval().halfWidth());
    }
    return widest;
  }
}
