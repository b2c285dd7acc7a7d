package dev.fairfield.solver.feasibility;

import dev.fairfield.scenarios.model.AssignmentRule;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.scenarios.validation.Sentence;
import dev.fairfield.solver.variation.PlanningCase;
import java.util.List;
import java.util.Optional;

/** Lets further reps own what an assignment rule matches. */
final class RuleRemedies {

  private RuleRemedies() {}

  /** One rep for one rule where that is enough, else all reps for one rule, else for all rules. */
  static Optional<Remedy> find(PlanningCase given) {
    List<AssignmentRule> rules = given.request().assignment().rules();
    PlanningCase all = given;
    for (int rule = 0; rule < rules.size(); rule++) {
      all = all.withRuleForAll(rule);
    }
    if (rules.isEmpty() || !Mending.isMended(all)) {
      return Optional.empty();
    }
    for (int rule = 0; rule < rules.size(); rule++) {
      PlanningCase one = given.withRuleForAll(rule);
      if (Mending.isMended(one)) {
        return Optional.of(findRep(given, rule).orElse(remedy(anyone(rules.get(rule)), one)));
      }
    }
    List<String> names = rules.stream().map(AssignmentRule::name).toList();
    return Optional.of(
        remedy("Let any rep own what these rules match: " + EffortRemedies.some(names) + ".", all));
  }

  private static Optional<Remedy> findRep(PlanningCase given, int rule) {
    AssignmentRule narrow = given.request().assignment().rules().get(rule);
    for (Rep rep : given.book().reps()) {
      PlanningCase wider = given.withRuleFor(rule, List.of(rep.id()));
      if (!narrow.repIds().contains(rep.id()) && Mending.isMended(wider)) {
        return Optional.of(
            remedy(
                Sentence.of("Add %s to the assignment rule “%s”.", rep.id(), narrow.name()),
                wider));
      }
    }
    return Optional.empty();
  }

  private static String anyone(AssignmentRule rule) {
    return Sentence.of("Let any rep own what the assignment rule “%s” matches.", rule.name());
  }

  private static Remedy remedy(String sentence, PlanningCase mended) {
    return new Remedy(Remedy.Kind.WIDER_RULE, sentence, 0, mended);
  }
}
