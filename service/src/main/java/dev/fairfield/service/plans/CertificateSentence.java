package dev.fairfield.service.plans;

import dev.fairfield.scenarios.validation.Sentence;
import dev.fairfield.solver.plan.Outcome;
import dev.fairfield.solver.plan.SolvedPlan;

/** The certificate of a plan in one sentence a sales leader understands. */
public final class CertificateSentence {

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
    return Sentence.of(
        "This plan keeps every hard rule and costs %s a year; it is proven that no plan%s can cost less than %s, so at most %s could still be saved.",
        cost, pooled(plan), Money.people(plan.lowerBoundCents()), saving(plan));
  }

  /** For a page that shows cost and bound beside it. */
  static String headline(SolvedPlan plan) {
    return plan.outcome() != Outcome.FEASIBLE || plan.gap().isEmpty()
        ? of(plan)
        : Sentence.of(
            "Proven: no plan that keeps every hard rule%s saves more than %s of this plan\u2019s cost.",
            pooled(plan).replace(" that leaves", " and leaves"), saving(plan));
  }

  /** Said after "no plan"; blank when all potential has an owner. */
  private static String pooled(SolvedPlan plan) {
    return plan.pooledCents() == 0
        ? ""
        : Sentence.of(
            " that leaves no more potential without an owner (%s)",
            Money.people(plan.pooledCents()));
  }

  /** The part of this plan's cost above the bound. */
  private static String saving(SolvedPlan plan) {
    long costCents = plan.cost().totalCents();
    return Percentage.atMost((double) (costCents - plan.lowerBoundCents()) / costCents);
  }
}
