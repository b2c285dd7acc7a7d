package dev.fairfield.service.rest.plans;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.solver.explanation.BandReasons;
import dev.fairfield.solver.kpi.PlanKpis;
import dev.fairfield.solver.kpi.RepKpis;
import dev.fairfield.solver.plan.PlanSolver;
import dev.fairfield.solver.plan.SolvedPlan;
import dev.fairfield.solver.request.SoftRule;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a rep holds under a plan. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PlanRep")
record RepView(
    String repId,
    String name,
    @Schema(description = "Absent when the book has no teams") String team,
    String manager,
    String region,
    @Schema(description = "ACTIVE, or OPEN for a seat without a person") String status,
    double latitude,
    double longitude,
    int accounts,
    int movedIn,
    int movedOut,
    long potentialCents,
    @Schema(description = "The part of the team's potential due to the rep") long shareCents,
    @Schema(description = "Potential held ÷ share; 1 is fair") double index,
    double indexToday,
    double workloadHours,
    double capacityHours,
    @Schema(description = "A year") double travelHours,
    double travelHoursToday,
    double travelKm,
    double meanDistanceKm,
    @Schema(description = "Root mean square distance of the accounts from their centre")
        double spreadKm,
    @Schema(description = "Why the index lies outside the fairness band; absent within it")
        String outsideBandBecause,
    @Schema(description = "By soft rule; 'fit', which tells the win rate, for planners alone")
        Map<String, Long> costCentsByRule,
    @Schema(description = "For planners alone") Long quotaCents,
    @Schema(description = "Share of opportunities won, 0 to 1; for planners alone")
        Double winRate) {

  private static final double MINUTES_PER_HOUR = 60;

  /** Ordered by rep id, with all figures. */
  static List<RepView> allOf(SolvedPlan plan, PlanKpis kpis) {
    PlanKpis today = PlanKpis.of(plan.priced(), PlanSolver.todaysOwners(plan.priced()));
    Map<String, String> reasons = BandReasons.of(plan, kpis);
    List<RepView> views = new ArrayList<>();
    for (int i = 0; i < kpis.reps().size(); i++) {
      views.add(of(plan, kpis.reps().get(i), today.reps().get(i), reasons));
    }
    return List.copyOf(views);
  }

  private static RepView of(
      SolvedPlan plan, RepKpis kpis, RepKpis today, Map<String, String> reasons) {
    Rep rep = kpis.rep();
    return new RepView(
        rep.id(),
        rep.name(),
        blankToNull(rep.team()),
        blankToNull(rep.record().manager()),
        blankToNull(rep.record().region()),
        rep.record().status().name(),
        rep.home().latitude(),
        rep.home().longitude(),
        kpis.accounts(),
        kpis.movedIn(),
        kpis.movedOut(),
        kpis.potentialCents(),
        Math.round(kpis.shareCents()),
        kpis.index(),
        today.index(),
        kpis.workloadMinutes() / MINUTES_PER_HOUR,
        rep.capacity().capacityMinutes() / MINUTES_PER_HOUR,
        kpis.travel().hours(),
        today.travel().hours(),
        kpis.travel().km(),
        kpis.travel().meanDistanceKm(),
        kpis.travel().spreadKm(),
        reasons.get(rep.id()),
        centsByKey(plan.cost().centsByRule(rep.id())),
        rep.record().quotaCents().isPresent() ? rep.record().quotaCents().getAsLong() : null,
        rep.record().winRate().isPresent() ? rep.record().winRate().getAsDouble() : null);
  }

  private static Map<String, Long> centsByKey(Map<SoftRule, Long> centsByRule) {
    Map<String, Long> byKey = new TreeMap<>();
    centsByRule.forEach((rule, cents) -> byKey.put(rule.key(), cents));
    return byKey;
  }

  /** Without what rates a single rep. */
  RepView withoutFigures() {
    Map<String, Long> cents = new TreeMap<>(costCentsByRule);
    cents.remove(SoftRule.FIT.key());
    return new RepView(
        repId,
        name,
        team,
        manager,
        region,
        status,
        latitude,
        longitude,
        accounts,
        movedIn,
        movedOut,
        potentialCents,
        shareCents,
        index,
        indexToday,
        workloadHours,
        capacityHours,
        travelHours,
        travelHoursToday,
        travelKm,
        meanDistanceKm,
        spreadKm,
        outsideBandBecause,
        cents,
        null,
        null);
  }

  private static String blankToNull(String text) {
    return text.isBlank() ? null : text;
  }
}
