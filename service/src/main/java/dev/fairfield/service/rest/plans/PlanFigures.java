package dev.fairfield.service.rest.plans;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;

/** Cost, bound and totals of a plan, and the same of today's ownership. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlanFigures(
    @Schema(description = "FEASIBLE, or NONE_FOUND where a hard rule is broken") String outcome,
    long costCents,
    @Schema(description = "By soft rule") Map<String, Long> costCentsByRule,
    @Schema(description = "Hard units broken; 0 where all hard rules are kept") long hard,
    @Schema(description = "Minutes above capacity; 1,000 for each account that breaks another rule")
        Map<String, Long> hardByRule,
    @Schema(description = "Potential left in the open pool") long mediumCents,
    @Schema(description = "(cost − bound) ÷ bound as a fraction; absent without a bound")
        Double gap,
    @Schema(description = "No plan costs less; 0 where nothing is proven") Long lowerBoundCents,
    @Schema(description = "Handover that any plan pays, for accounts whose owner has left")
        Long unavoidableHandoverCents,
    @Schema(description = "Accounts that a rep who is still there loses") int moves,
    @Schema(description = "Accounts whose owner has left") int orphans,
    int unownedAccounts,
    @Schema(description = "Least potential held ÷ share of any rep; 1 is fair") double lowestIndex,
    double highestIndex,
    @Schema(description = "A year, all reps") double travelHours,
    double travelKm,
    @Schema(description = "Today's ownership, priced and checked alike") PlanFigures today) {}
