package dev.fairfield.solver.planning;

/** What a rep holds: potential, selling minutes a year and accounts. */
public record RepLoad(long potentialCents, long workloadMinutes, long accounts) {

  static final RepLoad NONE = new RepLoad(0, 0, 0);

  RepLoad minus(UnitFacts unit, OwnerEffect effect) {
    return new RepLoad(
        potentialCents - unit.potentialCents(),
        workloadMinutes - effect.workloadMinutes(),
        accounts - unit.accounts());
  }
}
