package dev.fairfield.solver.routing;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.AssignmentRules;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.solver.explanation.Ineligibility;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which reps can take a new company on a day, and what stands against the others. */
final class Availability {

  private final AssignmentRules assignment;
  private final PlanLoads loads;
  private final Absences absences;
  private final RoutingSettings settings;

  Availability(
      AssignmentRules assignment, PlanLoads loads, Absences absences, RoutingSettings settings) {
    this.assignment = assignment;
    this.loads = loads;
    this.absences = absences;
    this.settings = settings;
  }

  AssignmentRules assignment() {
    return assignment;
  }

  /**
   * @param asEligible the lead as an account, which decides who may own it
   * @param asLoad the same as it weighs on a rep
   */
  record Question(Account asEligible, Account asLoad, LocalDate day, RoutingState state) {}

  /** What stands against the rep; empty when the rep can take the company. */
  Optional<Exclusion> find(int rep, Question question) {
    Rep of = loads.reps().get(rep);
    Optional<Ineligibility> ineligible =
        Ineligibility.find(assignment, of, List.of(question.asEligible()));
    if (ineligible.isPresent()) {
      return Optional.of(
          new Exclusion(
              of.id(), Exclusion.Kind.valueOf(ineligible.get().name()), ineligible.get().label()));
    }
    Optional<Absence> away = absences.find(of.id(), question.day());
    if (away.isPresent()) {
      return Optional.of(
          new Exclusion(of.id(), Exclusion.Kind.AWAY, "away until " + away.get().to()));
    }
    return loads.hasRoom(question.asLoad(), rep, question.state(), settings)
        ? Optional.empty()
        : Optional.of(
            new Exclusion(of.id(), Exclusion.Kind.FULL, "without hours or account limit to spare"));
  }

  /** Everybody who cannot take the company, ordered by id. */
  List<Exclusion> list(Question question) {
    List<Exclusion> all = new ArrayList<>();
    for (int rep = 0; rep < loads.reps().size(); rep++) {
      find(rep, question).ifPresent(all::add);
    }
    return all;
  }
}
