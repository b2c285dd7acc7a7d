package dev.fairfield.solver.feasibility;

import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.scenarios.model.RepCoverage;
import dev.fairfield.scenarios.validation.Sentence;
import dev.fairfield.solver.variation.PlanningCase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Lets reps with room own accounts of any language, state or industry. */
final class CoverageRemedies {

  private CoverageRemedies() {}

  private enum Coverage {
    STATES("state", coverage -> coverage.withStates(Set.of())),
    INDUSTRIES("industry", coverage -> coverage.withIndustries(Set.of())),
    LANGUAGES("language", coverage -> coverage.withLanguages(Set.of()));

    private final String noun;
    private final UnaryOperator<RepCoverage> lift;

    Coverage(String noun, UnaryOperator<RepCoverage> lift) {
      this.noun = noun;
      this.lift = lift;
    }

    boolean restricts(Rep rep) {
      return !lift.apply(rep.coverage()).equals(rep.coverage());
    }

    PlanningCase lifted(PlanningCase given, String repId) {
      return given.withReps(
          rep ->
              repId.isBlank() || rep.id().equals(repId)
                  ? rep.withCoverage(lift.apply(rep.coverage()))
                  : rep);
    }
  }

  /** One rep where one is enough, else all. */
  static Optional<Remedy> find(PlanningCase given) {
    for (Coverage coverage : Coverage.values()) {
      List<Rep> restricted = given.book().reps().stream().filter(coverage::restricts).toList();
      PlanningCase all = coverage.lifted(given, "");
      if (restricted.isEmpty() || !Mending.isMended(all)) {
        continue;
      }
      for (Rep rep : restricted) {
        PlanningCase one = coverage.lifted(given, rep.id());
        if (Mending.isMended(one)) {
          return Optional.of(remedy(coverage, rep.id(), one));
        }
      }
      return Optional.of(
          remedy(coverage, EffortRemedies.some(restricted.stream().map(Rep::id).toList()), all));
    }
    return Optional.empty();
  }

  private static Remedy remedy(Coverage coverage, String reps, PlanningCase mended) {
    return new Remedy(
        Remedy.Kind.WIDER_COVERAGE,
        Sentence.of("Let %s own accounts of any %s.", reps, coverage.noun),
        0,
        mended);
  }
}
