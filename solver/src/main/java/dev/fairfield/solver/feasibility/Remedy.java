package dev.fairfield.solver.feasibility;

import dev.fairfield.solver.variation.PlanningCase;

/**
 * A change after which accounts and reps no longer clash.
 *
 * @param kind what is changed
 * @param sentence what to do, in plain words
 * @param yearlyCents an estimate for ranking: hours at the price of a rep's hour, potential that
 *     goes without an owner, sales lost to less effort; 0 where only a wish is given up
 * @param remedied the case with the change made; its feasibility check finds no clash
 */
public record Remedy(Kind kind, String sentence, long yearlyCents, PlanningCase remedied) {

  /** What a remedy changes, in the order shown at equal cost. */
  public enum Kind {
    UNPIN,
    FINER_AREA,
    WIDER_RULE,
    WIDER_COVERAGE,
    RAISE_LIMITS,
    LOWER_WORKLOAD,
    ADD_REPS,
    OPEN_POOL
  }
}
