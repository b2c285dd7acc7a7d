package dev.fairfield.service.explanations;

import dev.fairfield.service.plans.StoredPlan;
import dev.fairfield.solver.explanation.CostBreakdown;
import dev.fairfield.solver.explanation.OwnerReason;
import dev.fairfield.solver.sensitivity.MoveFrontier;
import dev.fairfield.solver.sensitivity.RulePrices;
import dev.fairfield.solver.sensitivity.Stability;
import java.util.List;
import java.util.Optional;

/**
 * All that was asked about one plan.
 *
 * @param costs by rule, rep and account
 * @param owners why accounts have their rep, in the order asked
 */
public record Explanation(
    StoredPlan stored,
    CostBreakdown costs,
    List<OwnerReason> owners,
    Optional<RulePrices> rulePrices,
    Optional<MoveFrontier> frontier,
    Optional<Stability> stability) {

  public Explanation {
    owners = List.copyOf(owners);
  }
}
