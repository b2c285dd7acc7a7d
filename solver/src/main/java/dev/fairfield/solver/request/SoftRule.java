package dev.fairfield.solver.request;

import java.util.Locale;

/** The priced rules; each costs US dollars a year. */
public enum SoftRule {
  TRAVEL("Travel"),
  BALANCED_VALUE("Balanced value"),
  FAIRNESS_BAND("Fairness band"),
  HANDOVER("Handover"),
  FIT("Fit");

  private final String label;

  SoftRule(String label) {
    this.label = label;
  }

  /** A phrase people read. */
  public String label() {
    return label;
  }

  /** Name in files and requests, in camel case. */
  public String key() {
    return RuleKeys.camelCase(name().toLowerCase(Locale.ROOT));
  }

  /** Whether the rule states a preference of leadership rather than money lost. */
  public boolean isPreference() {
    return this == FAIRNESS_BAND;
  }
}
