package dev.fairfield.simulator.statistics;

/** Mean and sample variance of the difference of each pair of plans on the same worlds. */
public final class PairwiseDifferences {

  private final double[][] means;
  private final double[][] variances;
  private final int n;

  private PairwiseDifferences(int plans, int n) {
    this.means = new double[plans][plans];
    this.variances = new double[plans][plans];
    this.n = n;
  }

  /**
   * From outcomes by plan and replication.
   *
   * @throws IllegalArgumentException for fewer than 2 plans or 2 replications, unequally many
   *     replications, or an outcome that is not finite
   */
  public static PairwiseDifferences of(double[][] outcomesByPlan) {
    int plans = outcomesByPlan.length;
    Requirements.requireAtLeast("Number of plans", plans, 2);
    PairwiseDifferences pairs = new PairwiseDifferences(plans, outcomesByPlan[0].length);
    for (int i = 0; i < plans; i++) {
      for (int j = i + 1; j < plans; j++) {
        Requirements.requireSameLength(outcomesByPlan[i], outcomesByPlan[j]);
        pairs.compare(i, j, outcomesByPlan);
      }
    }
    return pairs;
  }

  /** The same where smaller outcomes are better: all signs turned. */
  public PairwiseDifferences negated() {
    PairwiseDifferences negated = new PairwiseDifferences(plans(), n);
    for (int i = 0; i < plans(); i++) {
      for (int j = 0; j < plans(); j++) {
        negated.means[i][j] = means[j][i];
        negated.variances[i][j] = variances[i][j];
      }
    }
    return negated;
  }

  private void compare(int i, int j, double[][] outcomesByPlan) {
    double[] differences = new double[n];
    for (int r = 0; r < n; r++) {
      differences[r] = outcomesByPlan[i][r] - outcomesByPlan[j][r];
    }
    Moments moments = Moments.of(differences);
    means[i][j] = moments.mean();
    // subtracted from 0, so that no difference is a plain zero both ways
    means[j][i] = 0 - moments.mean();
    variances[i][j] = moments.variance();
    variances[j][i] = moments.variance();
  }

  int plans() {
    return means.length;
  }

  int replications() {
    return n;
  }

  /** Mean of plan i minus mean of plan j. */
  double mean(int i, int j) {
    return means[i][j];
  }

  double variance(int i, int j) {
    return variances[i][j];
  }

  double standardError(int i, int j) {
    return Math.sqrt(variances[i][j] / n);
  }

  double largestVariance() {
    double largest = 0;
    for (double[] row : variances) {
      for (double variance : row) {
        largest = Math.max(largest, variance);
      }
    }
    return largest;
  }

  /** One-sided t factor with which all plans − 1 comparisons to the best hold together. */
  double oneSidedFactor(double level) {
    return StudentT.quantile(Bonferroni.levelOfEach(level, plans() - 1), n - 1);
  }
}
