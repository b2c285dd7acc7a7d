package dev.fairfield.solver.sensitivity;

import java.util.Locale;

/** What a plan can be asked to do without. */
public enum LiftedRule {
  /** Nothing: what searching on from the plan finds with every rule kept. */
  NONE,
  CAPACITY,
  ACCOUNT_LIMIT,
  LANGUAGES,
  INDUSTRIES,
  STATES,
  ALL_PINS,
  REQUEST_PINS,
  BOOK_PINS,
  COOL_OFF,
  MOVE_LIMIT,
  EXCLUSIVE_AREA,
  ASSIGNMENT_RULE,
  FAIRNESS_BAND,
  REP_HOURS,
  REP_ACCOUNT_LIMIT;

  /** Name in files, in lower case with underscores. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
