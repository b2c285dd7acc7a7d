package dev.fairfield.service.plans;

import dev.fairfield.scenarios.validation.Sentence;
import dev.fairfield.solver.plan.SolvedPlan;

/** The certificate of a plan in one sentence a sales leader understands. */
public final class CertificateSentence {

  private static final double SMALL_GAP = 0.001;

  private CertificateSentence() {}

  public static String of(SolvedPlan plan) {
    return switch (plan.outcome()) {
      case FEASIBLE -> feasible(plan);
      case PROVEN_INFEASIBLE ->
          plan.clash().map(clash -> clash.message()).orElse("No plan can keep all hard rules.");
      case NONE_FOUND ->
          "No plan that keeps all hard rules was found in the time given, and none was ruled out. Give it more time, or relax a rule that is shown as broken.";
    };
  }

  private static String feasible(SolvedPlan plan) {
    String cost = Money.people(plan.cost().totalCents());
    if (plan.gap().isEmpty()) {
      return Sentence.of("This plan keeps every hard rule and costs %s a year.", cost);
    }
    double gap = plan.gap().getAsDouble();
    String pooled =
        plan.pooledCents() == 0
            ? ""
            : Sentence.of(
                " and leaves no more potential unassigned (%s)", Money.people(plan.pooledCents()));
    return Sentence.of(
        "This plan keeps every hard rule and costs %s a year; it is proven that no plan%s can cost less than %s, so at most %s%% could still be saved.",
        cost,
        pooled,
        Money.people(plan.lowerBoundCents()),
        gap < SMALL_GAP ? "0.1" : Sentence.of("%.1f", Math.ceil(gap * 1000) / 10));
  }
}
