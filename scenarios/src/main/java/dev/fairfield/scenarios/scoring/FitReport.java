package dev.fairfield.scenarios.scoring;

import java.util.List;
import java.util.Objects;

/**
 * A proposed profile and how far it can be trusted.
 *
 * @param profile the proposal, which {@link ProfileReader} accepts
 * @param opportunities decided opportunities that were used
 * @param won how many of them were won
 * @param accounts accounts they belong to
 * @param leftOut decided opportunities whose account the book does not have
 * @param auc mean area under the ROC curve over folds that the model had not seen: 0.5 is a coin, 1
 *     tells every won from every lost opportunity
 * @param aucLow lower end of its 95 % interval
 * @param aucHigh upper end
 * @param regularisation C of the final model; the areas come from models that chose theirs anew
 * @param intercept log odds of winning at score 0
 * @param slope log odds of winning between score 0 and score 100
 * @param coefficients in the order of the fields
 * @param calibration by decile of the predictions for unseen opportunities
 * @param warnings plain sentences
 */
public record FitReport(
    Profile profile,
    long opportunities,
    long won,
    long accounts,
    long leftOut,
    double auc,
    double aucLow,
    double aucHigh,
    List<Double> foldAucs,
    double regularisation,
    double intercept,
    double slope,
    List<FitCoefficient> coefficients,
    List<CalibrationRow> calibration,
    List<String> warnings) {

  public FitReport {
    Objects.requireNonNull(profile, "profile");
    foldAucs = List.copyOf(foldAucs);
    coefficients = List.copyOf(coefficients);
    calibration = List.copyOf(calibration);
    warnings = List.copyOf(warnings);
  }

  /**
   * What the model makes of a score.
   *
   * @param score 0 to 100
   * @return chance of winning, 0 to 1
   */
  public double winRate(double score) {
    return 1 / (1 + StrictMath.exp(-(intercept + slope * score / 100)));
  }
}
