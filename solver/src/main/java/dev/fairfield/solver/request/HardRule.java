package dev.fairfield.solver.request;

import java.util.Locale;

/**
 * The rules a plan must keep. Capacity is broken by minutes above it; every other rule by {@link
 * #UNITS_PER_ACCOUNT} for each account that breaks it.
 */
public enum HardRule {
  ONE_OWNER("One owner"),
  ELIGIBILITY("Eligibility"),
  CAPACITY("Capacity"),
  ACCOUNT_LIMIT("Account limit"),
  PINNED("Pinned"),
  MOVE_LIMIT("Move limit"),
  EXCLUSIVE_AREA("Exclusive area");

  /** Hard units for each account that breaks a rule other than capacity. */
  public static final long UNITS_PER_ACCOUNT = 1_000;

  private final String label;

  HardRule(String label) {
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
}
