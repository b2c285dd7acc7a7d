package dev.fairfield.solver.refinement;

import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.request.HardRule;

/** What loads above the limits count: hard units always, cents while a plan is being repaired. */
final class LimitBreaks {

  private final PricedModel model;
  private Penalties penalties;

  LimitBreaks(PricedModel model) {
    this.model = model;
  }

  /** Cents are counted with these from now on; with null, breaks cost no cents. */
  void penalise(Penalties forBreaks) {
    this.penalties = forBreaks;
  }

  boolean arePenalised() {
    return penalties != null;
  }

  long hardOfRep(int rep, long minutes, long accounts) {
    return StrictMath.max(0, minutes - model.capacityMinutes(rep))
        + HardRule.UNITS_PER_ACCOUNT * StrictMath.max(0, accounts - model.maxAccounts(rep));
  }

  long hardOfMoves(long moves) {
    return HardRule.UNITS_PER_ACCOUNT * StrictMath.max(0, moves - model.maxMoves());
  }

  double centsOfRep(int rep, long minutes, long accounts) {
    return penalties == null
        ? 0
        : penalties.minute(rep) * StrictMath.max(0, minutes - model.capacityMinutes(rep))
            + penalties.account(rep) * StrictMath.max(0, accounts - model.maxAccounts(rep));
  }

  double centsOfMoves(long moves) {
    return penalties == null ? 0 : penalties.move() * StrictMath.max(0, moves - model.maxMoves());
  }
}
