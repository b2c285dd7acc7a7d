package dev.fairfield.solver.planning;

import dev.fairfield.solver.request.HardRule;

/**
 * What it means for a unit that a rep owns it. Minutes and cents are those of one year; a problem
 * that knows only one cost for a unit and a rep gives it as travel.
 *
 * @param workloadMinutes selling minutes the unit takes of this rep
 * @param ineligibleAccounts accounts the rep may not own
 * @param pinnedAwayAccounts accounts pinned to another rep
 * @param movedAccounts accounts that a rep who is still there would lose
 */
public record OwnerEffect(
    long workloadMinutes,
    long ineligibleAccounts,
    long pinnedAwayAccounts,
    long movedAccounts,
    long travelCents,
    long handoverCents,
    long fitCents) {

  /** An effect that breaks no rule and moves no account. */
  public static OwnerEffect of(long workloadMinutes, long costCents) {
    return new OwnerEffect(workloadMinutes, 0, 0, 0, costCents, 0, 0);
  }

  long hardUnits() {
    return HardRule.UNITS_PER_ACCOUNT * (ineligibleAccounts + pinnedAwayAccounts);
  }

  long costCents() {
    return travelCents + handoverCents + fitCents;
  }
}
