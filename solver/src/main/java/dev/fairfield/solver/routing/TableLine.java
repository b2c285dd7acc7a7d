package dev.fairfield.solver.routing;

import dev.fairfield.scenarios.model.RoutingRule;

/**
 * A line of a routing table with what it rests on.
 *
 * @param basis where its owner comes from
 * @param accounts number of accounts of the plan that fall under the line and no earlier one
 * @param potentialCents their potential
 * @param withOwnerCents that of them which the plan gives to the line's owner
 */
public record TableLine(
    RoutingRule rule, Basis basis, int accounts, long potentialCents, long withOwnerCents) {

  /** Where the owner of a line comes from. */
  public enum Basis {
    /** The rep who holds most of the potential there. */
    MAJORITY,
    /** Nobody holds anything there: the rep for whom a usual account would cost least. */
    LEAST_COST
  }

  /** How much of the potential the owner holds; 1 where there is none. */
  public double shareWithOwner() {
    return potentialCents == 0 ? 1 : (double) withOwnerCents / potentialCents;
  }
}
