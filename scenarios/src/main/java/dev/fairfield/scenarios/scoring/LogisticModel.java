package dev.fairfield.scenarios.scoring;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.List;

/**
 * Logistic regression with an L2 penalty, by the trust region Newton method of liblinear, which
 * draws no random number. The intercept is not penalised.
 *
 * @param coefficients by column
 * @param intercept log odds of a row of zeros
 */
record LogisticModel(double[] coefficients, double intercept) {

  private static final double STOP = 1e-6;
  private static final int MAX_STEPS = 1_000;
  private static final double WON = 1;
  private static final double LOST = 0;

  static {
    Linear.disableDebugOutput();
  }

  /**
   * Trains on rows.
   *
   * @param columns values by row and column
   * @param regularisation weight of the data against ½‖w‖²
   */
  static LogisticModel train(double[][] columns, boolean[] won, double regularisation) {
    int count = columns[0].length;
    var problem = new Problem();
    problem.l = columns.length;
    problem.n = count + 1;
    problem.bias = 1;
    problem.x = new Feature[columns.length][];
    problem.y = new double[columns.length];
    for (int row = 0; row < columns.length; row++) {
      problem.x[row] = features(columns[row]);
      problem.y[row] = won[row] ? WON : LOST;
    }
    var parameter = new Parameter(SolverType.L2R_LR, regularisation, MAX_STEPS, STOP);
    parameter.setRegularizeBias(false);
    Model model = Linear.train(problem, parameter);
    double sign = model.getLabels()[0] == (int) WON ? 1 : -1;
    double[] weights = model.getFeatureWeights();
    var coefficients = new double[count];
    for (int i = 0; i < count; i++) {
      coefficients[i] = sign * weights[i];
    }
    return new LogisticModel(coefficients, sign * weights[count]);
  }

  private static Feature[] features(double[] row) {
    List<Feature> features = new ArrayList<>();
    for (int i = 0; i < row.length; i++) {
      if (row[i] != 0) {
        features.add(new FeatureNode(i + 1, row[i]));
      }
    }
    features.add(new FeatureNode(row.length + 1, 1));
    return features.toArray(Feature[]::new);
  }

  /** Probability that a row is won. */
  double probability(double[] row) {
    double logOdds = intercept;
    for (int i = 0; i < row.length; i++) {
      logOdds += coefficients[i] * row[i];
    }
    return 1 / (1 + StrictMath.exp(-logOdds));
  }
}
