package dev.fairfield.service.simulations;

import dev.fairfield.solver.request.PlanRequest;

/**
 * What a simulation counts by: the prices and assignment rules of the first plan that was made by a
 * request. Its pins and limits are for planning and have no say.
 */
public final class CountedTerms {

  private CountedTerms() {}

  /** Prices and assignment rules of a plan's request. */
  public static PlanRequest of(PlanRequest planned) {
    return PlanRequest.DEFAULT.withPrices(planned.prices()).withAssignment(planned.assignment());
  }
}
