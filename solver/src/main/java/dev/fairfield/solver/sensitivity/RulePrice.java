package dev.fairfield.solver.sensitivity;

import dev.fairfield.solver.pricing.PlanCost;
import java.util.Optional;

/**
 * What doing without one rule would save a year, all other rules kept.
 *
 * @param rule what is lifted
 * @param repId the rep whose limit it is; blank when all reps are meant
 * @param label for people
 * @param savedCents what the plan found without it saves against the best plan known with it (for
 *     the control: against the plan as given); 0 when none is cheaper
 * @param atMostCents proven: no plan without it saves more against that plan
 * @param provenCents proven: the best plan with the rule costs at least so much more than the best
 *     without; 0 when what was saved may be the search's
 * @param moves accounts that change owner in the plan found
 * @param cost of the plan found, at the given prices; empty when the rule lets none be found
 */
public record RulePrice(
    LiftedRule rule,
    String repId,
    String label,
    long savedCents,
    long atMostCents,
    long provenCents,
    int moves,
    Optional<PlanCost> cost) {}
