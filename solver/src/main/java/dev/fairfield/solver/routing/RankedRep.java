package dev.fairfield.solver.routing;

/**
 * A rep who could get a lead.
 *
 * @param marginalCents what the lead would add to the cost of the plan, US cents a year: travel,
 *     fit, balanced value and band at the rep's present load
 * @param differenceCents the same less that of the rep who gets it; negative: this one is cheaper
 * @param distanceKm from home; NaN when the lead's place is unknown
 */
public record RankedRep(
    String repId, long marginalCents, long differenceCents, double distanceKm) {}
