package dev.fairfield.scenarios.enrichment;

import java.util.Locale;

/** How a row found its account, the surest way first. */
public enum MatchMethod {
  ID,
  DOMAIN,
  NAME_AND_PLACE;

  /** As files write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
