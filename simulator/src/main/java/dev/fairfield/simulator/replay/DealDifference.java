package dev.fairfield.simulator.replay;

/**
 * A deal that ended otherwise under a plan than under the baseline.
 *
 * @param week of its close
 * @param account index of the account
 * @param sizeCents value of the deal
 * @param baseline how it ended under the baseline
 * @param baselineSeat who worked the account then; −1: nobody
 * @param plan how it ended under the plan
 * @param planSeat who worked the account then; −1: nobody
 */
public record DealDifference(
    double week,
    int account,
    long sizeCents,
    Ending baseline,
    int baselineSeat,
    Ending plan,
    int planSeat) {

  /** How a deal ended within the horizon. */
  public enum Ending {
    WON,
    LOST,
    /** It never came up, or was still open at the end. */
    ABSENT
  }

  /** What the plan gains by it over the baseline. */
  public long cents() {
    return (plan == Ending.WON ? sizeCents : 0) - (baseline == Ending.WON ? sizeCents : 0);
  }
}
