package dev.fairfield.scenarios.enrichment;

import java.util.Locale;

/** What became of a value that a source offered. */
public enum FactUse {
  /** It is the account's value now. */
  USED,
  /** It agrees with the value that is used. */
  CONFIRMS,
  /** It differs from the value that is used, and is listed as a conflict. */
  NOT_USED;

  /** As files write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
