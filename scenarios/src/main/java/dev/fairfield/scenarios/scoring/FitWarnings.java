package dev.fairfield.scenarios.scoring;

import dev.fairfield.scenarios.validation.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What to know before a proposed profile is used. */
final class FitWarnings {

  /**
   * Events a regressor should have (Peduzzi, Concato, Kemper, Holford, Feinstein, "A simulation
   * study of the number of events per variable in logistic regression analysis", 1996).
   */
  private static final int EVENTS_PER_COLUMN = 10;

  /** Below this many of the rarer outcome an area is known to no better than about ± 0.1. */
  private static final int FEW_EVENTS = 50;

  private final FitSettings settings;
  private final Set<String> consequences;

  FitWarnings(FitSettings settings, Set<String> consequences) {
    this.settings = settings;
    this.consequences = consequences;
  }

  List<String> of(List<DesignColumn> design, long won, long lost, long leftOut, double aucLow) {
    long rarer = Math.min(won, lost);
    List<String> warnings = new ArrayList<>();
    if (!(aucLow > 0.5)) {
      warnings.add(
          "The opportunities give no evidence that the profile tells won from lost ones (the 95 % interval of the AUC reaches 0.5); do not use it.");
    }
    if (rarer < FEW_EVENTS) {
      warnings.add(
          Sentence.of(
              "Only %,d opportunities were %s; with fewer than %d the AUC and the weights are rough.",
              rarer, won <= lost ? "won" : "lost", FEW_EVENTS));
    }
    if (rarer < (long) EVENTS_PER_COLUMN * design.size()) {
      warnings.add(
          Sentence.of(
              "There are %d weights to learn from %,d opportunities of the rarer outcome; %d each are advised, so single weights may be chance. Name fewer fields.",
              design.size(), rarer, EVENTS_PER_COLUMN));
    }
    if (leftOut > 0) {
      warnings.add(
          Sentence.of(
              "%,d opportunities belong to no account of the book and were left out.", leftOut));
    }
    settings.fields().stream()
        .filter(consequences::contains)
        .forEach(
            field ->
                warnings.add(
                    "%s may follow from winning rather than foretell it; the AUC is then too good."
                        .formatted(field)));
    return warnings;
  }
}
