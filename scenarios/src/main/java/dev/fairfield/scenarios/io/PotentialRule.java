package dev.fairfield.scenarios.io;

import java.util.OptionalLong;

/**
 * How a preset estimates the potential of an account from a count, for files that give none.
 *
 * @param unit what is counted, in the plural
 * @param centsPerUnit annual potential in US cents for each
 * @param unitsWhenUnknown the count taken for an account that gives none
 */
record PotentialRule(String unit, long centsPerUnit, int unitsWhenUnknown) {

  /** No potential for an account that gives none. */
  static final PotentialRule NOTHING = new PotentialRule("accounts", 0, 0);

  long potentialCents(OptionalLong units) {
    return centsPerUnit * units.orElse(unitsWhenUnknown);
  }
}
