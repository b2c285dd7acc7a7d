package dev.fairfield.simulator.statistics;

import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.NormalDistribution;

/** Random outcomes of tests: normal variates by inversion, from a fixed seed. */
final class Draws {

  /** Macro-runs of a coverage test. */
  static final int MACRO_RUNS = 1_000;

  /** Between these lies the cover of 1,000 nominal 95 % intervals in 99.9 % of all seeds. */
  static final int FEWEST_COVERED = 926;

  static final int MOST_COVERED = 971;

  private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

  private final SplittableRandom random;

  Draws(long seed) {
    this.random = new SplittableRandom(seed);
  }

  double uniform() {
    return random.nextDouble();
  }

  double normal() {
    double probability = random.nextDouble();
    return NORMAL.inverseCumulativeProbability(probability == 0 ? 0x1p-54 : probability);
  }

  /** Independent normal outcomes. */
  double[] normals(int n, double mean, double standardDeviation) {
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] = mean + standardDeviation * normal();
    }
    return values;
  }

  /** Lognormal outcomes of mean 1. */
  double[] lognormals(int n, double coefficientOfVariation) {
    double variance = StrictMath.log1p(coefficientOfVariation * coefficientOfVariation);
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] = StrictMath.exp(Math.sqrt(variance) * normal() - variance / 2);
    }
    return values;
  }

  /** One replication: outcomes of variance 1, equally correlated between plans. */
  double[] plans(double[] means, double correlation) {
    double shared = Math.sqrt(correlation) * normal();
    double own = Math.sqrt(1 - correlation);
    double[] outcomes = new double[means.length];
    for (int plan = 0; plan < means.length; plan++) {
      outcomes[plan] = means[plan] + shared + own * normal();
    }
    return outcomes;
  }

  /** Many such replications, by plan and replication. */
  double[][] plansByReplication(double[] means, double correlation, int n) {
    double[][] outcomes = new double[means.length][n];
    for (int r = 0; r < n; r++) {
      double[] replication = plans(means, correlation);
      for (int plan = 0; plan < means.length; plan++) {
        outcomes[plan][r] = replication[plan];
      }
    }
    return outcomes;
  }

  /** The last plan leads all others, which are equal, by delta. */
  static double[] slippage(int plans, double delta) {
    double[] means = new double[plans];
    means[plans - 1] = delta;
    return means;
  }
}
