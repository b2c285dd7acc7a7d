package dev.fairfield.scenarios.model;

/**
 * What an account is worth, in US cents.
 *
 * @param revenueCents current annual revenue
 * @param potentialCents expected annual revenue if well worked
 * @param openPipelineCents value of open opportunities
 */
public record AccountValue(long revenueCents, long potentialCents, long openPipelineCents) {

  public AccountValue {
    requireNotNegative("revenue", revenueCents);
    requireNotNegative("potential", potentialCents);
    requireNotNegative("open pipeline", openPipelineCents);
  }

  private static void requireNotNegative(String what, long cents) {
    if (cents < 0) {
      throw new IllegalArgumentException(
          "The %s of %d cents is negative; 0 or more is allowed.".formatted(what, cents));
    }
  }

  /** The same worth with another potential. */
  public AccountValue withPotentialCents(long changed) {
    return new AccountValue(revenueCents, changed, openPipelineCents);
  }
}
