package dev.fairfield.service.rest.leads;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.fairfield.solver.routing.Exclusion;
import dev.fairfield.solver.routing.RoutingDecision;
import dev.fairfield.solver.routing.RoutingReason;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/** Who gets a lead, and why, as REST shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "RoutedLead", description = "Who gets a lead, and why.")
record RoutedLeadView(
    String leadId,
    @Schema(description = "Absent when nobody gets it.") String repId,
    @Schema(description = "Absent when nobody gets it.") String repName,
    @Schema(description = "The rule that decided.") RoutingReason reason,
    @Schema(description = "The reason in words.") String sentence,
    @Schema(description = "The account its company is, or of the family that speaks for it.")
        String accountId,
    @Schema(description = "The rep in whose place this one gets it.") String coversFor,
    @Schema(description = "From the rep's home; absent where the place is unknown.")
        BigDecimal distanceKm,
    @Schema(description = "Other reps who could get it, the cheapest first.")
        List<Alternative> alternatives,
    @Schema(description = "Reps who could not, by id.") List<ExcludedRep> exclusions) {

  /** Another rep who could get the lead. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "RoutingAlternative")
  record Alternative(
      String repId,
      String repName,
      @Schema(description = "What the lead would add to the plan's cost a year; planners alone.")
          Long marginalCents,
      @Schema(description = "The same less that of the rep who gets it; planners alone.")
          Long differenceCents,
      BigDecimal distanceKm) {}

  /** A rep who could not get the lead. */
  @Schema(name = "ExcludedRep")
  record ExcludedRep(
      String repId,
      Exclusion.Kind kind,
      @Schema(description = "Such as: away until 2026-10-09.") String words) {}

  /**
   * @param figures whether costs are shown, from which win rates of reps could be told
   */
  static RoutedLeadView of(
      RoutingDecision decision, Map<String, String> repNames, boolean figures) {
    boolean dollars = decision.reason() == RoutingReason.LEAST_COST;
    return new RoutedLeadView(
        decision.leadId(),
        blankAsNull(decision.repId()),
        repNames.get(decision.repId()),
        decision.reason(),
        figures || !dollars ? decision.sentence() : "Of those who can take it the rep costs least.",
        blankAsNull(decision.accountId()),
        blankAsNull(decision.coversFor()),
        km(decision.distanceKm()),
        decision.alternatives().stream()
            .map(
                rep ->
                    new Alternative(
                        rep.repId(),
                        repNames.get(rep.repId()),
                        figures ? rep.marginalCents() : null,
                        figures ? rep.differenceCents() : null,
                        km(rep.distanceKm())))
            .toList(),
        decision.exclusions().stream()
            .map(rep -> new ExcludedRep(rep.repId(), rep.kind(), rep.words()))
            .toList());
  }

  private static String blankAsNull(String text) {
    return text.isBlank() ? null : text;
  }

  static BigDecimal km(double distance) {
    return Double.isNaN(distance)
        ? null
        : BigDecimal.valueOf(distance).setScale(1, RoundingMode.HALF_UP);
  }
}
