package dev.fairfield.solver.routing;

import java.util.List;
import java.util.Objects;

/**
 * Who gets a lead, and why.
 *
 * @param repId blank when nobody does
 * @param sentence the reason in words
 * @param accountId the account its company is, or for a family its member that speaks for it; blank
 *     for a new company
 * @param coversFor the rep in whose place this one gets it; blank for nobody
 * @param distanceKm from the rep's home; NaN when the lead's place is unknown or nobody gets it
 * @param alternatives other reps who could get it, the cheapest first
 * @param exclusions reps who could not, ordered by id
 */
public record RoutingDecision(
    String leadId,
    String repId,
    RoutingReason reason,
    String sentence,
    String accountId,
    String coversFor,
    double distanceKm,
    List<RankedRep> alternatives,
    List<Exclusion> exclusions) {

  public RoutingDecision {
    Objects.requireNonNull(reason, "reason");
    if (reason.isRouted() == repId.isBlank()) {
      throw new IllegalArgumentException(
          "The lead %s goes to \"%s\" for the reason %s; a rep and a reason that routes belong together."
              .formatted(leadId, repId, reason));
    }
    alternatives = List.copyOf(alternatives);
    exclusions = List.copyOf(exclusions);
  }
}
