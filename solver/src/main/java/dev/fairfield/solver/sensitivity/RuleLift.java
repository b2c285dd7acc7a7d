package dev.fairfield.solver.sensitivity;

import dev.fairfield.solver.variation.PlanningCase;

/**
 * A rule, a group of pins or a limit of one rep to do without.
 *
 * @param kind what is lifted
 * @param repId the rep whose limit it is; blank when all reps are meant
 * @param label for people, such as {@code Account limits}
 * @param lifted the case without it; every plan of the given case is a plan of this one
 */
record RuleLift(LiftedRule kind, String repId, String label, PlanningCase lifted) {}
