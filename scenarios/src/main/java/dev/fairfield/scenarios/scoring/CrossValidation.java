package dev.fairfield.scenarios.scoring;

import java.util.ArrayList;
import java.util.List;

/**
 * Nested cross-validation: the regularisation is chosen by folds within the training rows alone, so
 * that the rows that judge have had no say in any choice.
 */
final class CrossValidation {

  private static final double LEAST_PROBABILITY = 1e-12;

  private final FitSettings settings;

  CrossValidation(FitSettings settings) {
    this.settings = settings;
  }

  /**
   * Predictions for rows that the model had not seen.
   *
   * @param probabilities by row
   * @param foldAucs area under the ROC curve by fold; folds with one outcome only are left out
   */
  record OutOfFold(double[] probabilities, List<Double> foldAucs) {

    double meanAuc() {
      return foldAucs.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }
  }

  /** Predicts every row by a model of the other folds. */
  OutOfFold predict(FitData data) {
    int[] folds = Folds.deal(data.rows(), settings.folds(), "outer");
    double[] probabilities = new double[data.size()];
    List<Double> aucs = new ArrayList<>();
    for (int fold = 0; fold < settings.folds(); fold++) {
      int current = fold;
      FitData training = data.where(row -> folds[row] != current);
      FitData test = data.where(row -> folds[row] == current);
      if (!training.hasBoth() || test.size() == 0) {
        continue;
      }
      double chosen = chooseRegularisation(training);
      LogisticModel model = LogisticModel.train(training.columns(), training.won(), chosen);
      double[] predicted = probabilities(model, test);
      int next = 0;
      for (int row = 0; row < data.size(); row++) {
        if (folds[row] == fold) {
          probabilities[row] = predicted[next++];
        }
      }
      if (test.hasBoth()) {
        aucs.add(Auc.of(predicted, test.won()));
      }
    }
    return new OutOfFold(probabilities, aucs);
  }

  /** The candidate with the least mean log loss on rows not seen; the stronger one of equals. */
  double chooseRegularisation(FitData data) {
    int[] folds = Folds.deal(data.rows(), settings.folds() - 1, "inner");
    double best = settings.regularisations().get(0);
    double least = Double.POSITIVE_INFINITY;
    for (double candidate : settings.regularisations()) {
      double loss = 0;
      for (int fold = 0; fold < settings.folds() - 1; fold++) {
        int current = fold;
        FitData training = data.where(row -> folds[row] != current);
        FitData test = data.where(row -> folds[row] == current);
        if (training.hasBoth()) {
          LogisticModel model = LogisticModel.train(training.columns(), training.won(), candidate);
          loss += logLoss(probabilities(model, test), test.won());
        }
      }
      if (loss < least) {
        least = loss;
        best = candidate;
      }
    }
    return best;
  }

  private static double[] probabilities(LogisticModel model, FitData data) {
    double[] probabilities = new double[data.size()];
    for (int row = 0; row < probabilities.length; row++) {
      probabilities[row] = model.probability(data.columns()[row]);
    }
    return probabilities;
  }

  private static double logLoss(double[] probabilities, boolean[] won) {
    double loss = 0;
    for (int row = 0; row < won.length; row++) {
      double right = won[row] ? probabilities[row] : 1 - probabilities[row];
      loss -= StrictMath.log(StrictMath.max(LEAST_PROBABILITY, right));
    }
    return loss;
  }
}
