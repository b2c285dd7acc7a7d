package dev.fairfield.service.rest.plans;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.fairfield.service.plans.HardRuleWords;
import dev.fairfield.solver.kpi.RepKpis;
import dev.fairfield.solver.plan.SolvedPlan;
import dev.fairfield.solver.pricing.PlanCost;
import dev.fairfield.solver.request.HardRule;
import dev.fairfield.solver.request.SoftRule;
import dev.fairfield.solver.whatif.WhatIf;
import dev.fairfield.solver.whatif.WhatIfResult;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What a plan would cost with some accounts elsewhere. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "WhatIfAnswer")
record WhatIfAnswer(
    long costCents,
    @Schema(description = "More than the plan as it is; negative for less") long differenceCents,
    @Schema(description = "By soft rule") Map<String, Long> costCentsByRule,
    Map<String, Long> differenceCentsByRule,
    @Schema(description = "Of the plan as it is; absent where it does not hold for the moves")
        Long lowerBoundCents,
    @Schema(description = "(cost − bound) ÷ bound; absent where a hard rule is broken") Double gap,
    @Schema(description = "Hard units broken; 0 where all hard rules are kept") long hard,
    @Schema(description = "Minutes above capacity; 1,000 for each account that breaks another rule")
        Map<String, Long> hardByRule,
    @Schema(description = "Each broken hard rule in a sentence") List<String> breaks,
    @Schema(
            description =
                "Why a revision could not keep the pins, in a sentence each; empty where it could")
        List<String> pinClashes,
    @Schema(description = "Potential left in the open pool") long mediumCents,
    @Schema(description = "Accounts that a rep who is still there loses") int moves,
    int unownedAccounts,
    double lowestIndex,
    double highestIndex,
    double travelHours,
    @Schema(description = "Reps who gain or lose an account; all others stay as they are")
        List<ChangedRep> reps) {

  /** A rep before and after the moves. */
  @Schema(name = "WhatIfRep")
  record ChangedRep(
      String repId,
      int accounts,
      int accountsBefore,
      long potentialCents,
      @Schema(description = "Potential held ÷ share; 1 is fair") double index,
      double indexBefore,
      double workloadHours,
      double capacityHours,
      double travelHours,
      double travelHoursBefore) {

    private static final double MINUTES_PER_HOUR = 60;

    private static ChangedRep of(RepKpis before, RepKpis after) {
      return new ChangedRep(
          after.rep().id(),
          after.accounts(),
          before.accounts(),
          after.potentialCents(),
          after.index(),
          before.index(),
          after.workloadMinutes() / MINUTES_PER_HOUR,
          after.rep().capacity().capacityMinutes() / MINUTES_PER_HOUR,
          after.travel().hours(),
          before.travel().hours());
    }
  }

  /**
   * @param pinClashes why the pins asked for cannot hold together
   */
  static WhatIfAnswer of(
      SolvedPlan plan, WhatIf whatIf, WhatIfResult result, List<String> pinClashes) {
    boolean bounded = plan.lowerBoundCents() > 0 && result.pooledCents() <= plan.pooledCents();
    long cost = result.cost().totalCents();
    return new WhatIfAnswer(
        cost,
        cost - plan.cost().totalCents(),
        byRule(result.cost(), null),
        byRule(result.cost(), plan.cost()),
        bounded ? plan.lowerBoundCents() : null,
        bounded && result.hardUnits() == 0
            ? (double) (cost - plan.lowerBoundCents()) / plan.lowerBoundCents()
            : null,
        result.hardUnits(),
        hardByRule(result),
        breaks(result),
        pinClashes,
        result.pooledCents(),
        result.kpis().moves(),
        result.kpis().unowned(),
        result.kpis().lowestIndex(),
        result.kpis().highestIndex(),
        result.kpis().travelHours(),
        reps(whatIf, result));
  }

  /**
   * @param less taken off; null for nothing
   */
  private static Map<String, Long> byRule(PlanCost cost, PlanCost less) {
    Map<String, Long> cents = new TreeMap<>();
    for (SoftRule rule : SoftRule.values()) {
      cents.put(rule.key(), cost.cents(rule) - (less == null ? 0 : less.cents(rule)));
    }
    return cents;
  }

  private static Map<String, Long> hardByRule(WhatIfResult result) {
    Map<String, Long> units = new TreeMap<>();
    result.hardUnitsByRule().forEach((rule, count) -> units.put(rule.key(), count));
    return units;
  }

  private static List<String> breaks(WhatIfResult result) {
    return result.hardUnitsByRule().entrySet().stream()
        .filter(rule -> rule.getValue() > 0)
        .map(rule -> sentence(rule.getKey(), rule.getValue()))
        .toList();
  }

  private static String sentence(HardRule rule, long units) {
    return "%s: %s.".formatted(rule.label(), HardRuleWords.state(rule, units));
  }

  private static List<ChangedRep> reps(WhatIf whatIf, WhatIfResult result) {
    return IntStream.range(0, result.kpis().reps().size())
        .filter(i -> result.changedReps().contains(result.kpis().reps().get(i).rep().id()))
        .mapToObj(i -> ChangedRep.of(whatIf.kpis().reps().get(i), result.kpis().reps().get(i)))
        .toList();
  }
}
