package dev.fairfield.simulator.replay;

/**
 * Value won that counts for a seat under two plans.
 *
 * @param seat index; −1: nobody worked the account
 */
public record SeatDifference(int seat, long baselineCents, long planCents) {

  /** Plan minus baseline. */
  public long cents() {
    return planCents - baselineCents;
  }
}
