package dev.fairfield.scenarios.scoring;

import java.util.List;

/**
 * How a profile is proposed from opportunities.
 *
 * @param name name of the proposed profile
 * @param fields fields that may become criteria; empty: all that describe the company
 * @param folds parts of the data that take turns as the test, 3 to 20
 * @param regularisations candidates for C of liblinear, the weight of the data against the penalty
 *     ½‖w‖²; all above 0, rising
 * @param leastRows rows that a category needs to get a weight of its own, 1 or more
 * @param mostCategories most categories of one field, 1 or more; the most frequent ones
 */
public record FitSettings(
    String name,
    List<String> fields,
    int folds,
    List<Double> regularisations,
    int leastRows,
    int mostCategories) {

  public static final FitSettings DEFAULT =
      new FitSettings("fitted", List.of(), 5, List.of(0.001, 0.01, 0.1, 1.0, 10.0), 20, 25);

  public FitSettings {
    fields = List.copyOf(fields);
    regularisations = List.copyOf(regularisations);
    if (folds < 3 || folds > 20) {
      throw new IllegalArgumentException("%d folds; 3 to 20 are allowed.".formatted(folds));
    }
    double last = 0;
    for (double regularisation : regularisations) {
      if (!(regularisation > last && regularisation <= 1e6)) {
        throw new IllegalArgumentException(
            "The regularisation %s follows %s; rising numbers above 0 and of at most 1,000,000 are allowed."
                .formatted(regularisation, last));
      }
      last = regularisation;
    }
    if (regularisations.isEmpty() || leastRows < 1 || mostCategories < 1) {
      throw new IllegalArgumentException(
          "At least one regularisation, 1 row and 1 category are needed.");
    }
  }

  /** The same settings over other fields. */
  public FitSettings withFields(List<String> changed) {
    return new FitSettings(name, changed, folds, regularisations, leastRows, mostCategories);
  }

  /** The same settings for a profile of another name. */
  public FitSettings withName(String changed) {
    return new FitSettings(changed, fields, folds, regularisations, leastRows, mostCategories);
  }
}
