package dev.fairfield.service.plans;

import dev.fairfield.solver.plan.Outcome;
import dev.fairfield.solver.plan.SolvedPlan;

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
    var text = new StringBuilder();
    solved
        .hardUnitsByRule()
        .forEach(
            (rule, units) -> {
              if (units > 0) {
                text.append("\n  ")
                    .append(rule.label())
                    .append(": ")
                    .append(HardRuleWords.state(rule, units));
              }
            });
    return text.toString();
  }
}
