package dev.fairfield.service.plans;

import dev.fairfield.solver.plan.Outcome;
import dev.fairfield.solver.plan.SolvedPlan;
import java.util.List;
import java.util.stream.Collectors;

/** Why there is no plan, and which rules the nearest one breaks. */
public final class PlanRefusal {

  private PlanRefusal() {}

  public static String of(SolvedPlan solved) {
    var text = new StringBuilder(CertificateSentence.of(solved));
    if (solved.outcome() == Outcome.NONE_FOUND) {
      text.append(brokenRules(solved));
    }
    return text.toString();
  }

  /** Each broken rule on a line of its own, which begins with a line feed. */
  public static String brokenRules(SolvedPlan solved) {
    return listBrokenRules(solved).stream().map("\n  "::concat).collect(Collectors.joining());
  }

  /** Such as "Capacity: 15 hours above capacity", in the order of the rules. */
  public static List<String> listBrokenRules(SolvedPlan solved) {
    return solved.hardUnitsByRule().entrySet().stream()
        .filter(rule -> rule.getValue() > 0)
        .map(
            rule ->
                "%s: %s"
                    .formatted(
                        rule.getKey().label(), HardRuleWords.state(rule.getKey(), rule.getValue())))
        .toList();
  }
}
