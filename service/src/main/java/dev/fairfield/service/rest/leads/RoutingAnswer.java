package dev.fairfield.service.rest.leads;

import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.solver.plan.SolvedPlan;
import dev.fairfield.solver.routing.RoutingDecision;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who gets the leads that were sent. */
@Schema(name = "RoutingAnswer")
record RoutingAnswer(
    @Schema(description = "The plan that decided.") String planId,
    @Schema(description = "The day the leads were taken to come.") LocalDate day,
    @Schema(description = "In the order sent.") List<RoutedLeadView> items) {

  static RoutingAnswer of(
      String planId,
      SolvedPlan plan,
      LocalDate day,
      List<RoutingDecision> decisions,
      boolean figures) {
    Map<String, String> names = repNames(plan);
    return new RoutingAnswer(
        planId,
        day,
        decisions.stream().map(decision -> RoutedLeadView.of(decision, names, figures)).toList());
  }

  static Map<String, String> repNames(SolvedPlan plan) {
    return plan.priced().reps().stream().collect(Collectors.toMap(Rep::id, Rep::name));
  }
}
