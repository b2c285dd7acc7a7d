package dev.fairfield.service.rest.leads;

import dev.fairfield.scenarios.scenario.Leads;
import dev.fairfield.service.web.ApiProblem;
import dev.fairfield.service.web.Turns;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.routing.ContactSettings;
import dev.fairfield.solver.routing.LeadRouter;
import dev.fairfield.solver.routing.LeadStream;
import dev.fairfield.solver.routing.TimedRehearsal;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** Rehearsals of plans against made-up leads, two at a time. */
@Service
class Rehearsals {

  private static final int AT_ONCE = 2;

  /** About ten seconds of one core. */
  private static final long MOST_WORK = 2_000_000;

  private final RouterShelf routers;
  private final LeadDesk desk;
  private final Turns turns = new Turns(AT_ONCE, "rehearsals");

  Rehearsals(RouterShelf routers, LeadDesk desk) {
    this.routers = routers;
    this.desk = desk;
  }

  /**
   * @throws ApiProblem 404, 409 for the plan; 422 for absences, or more work than one request may
   *     ask for
   */
  RehearsalView rehearse(String planId, RehearsalQuestion question) {
    PlanRouter planned = routers.get(planId);
    PricedBook priced = planned.plan().priced();
    requireBounded(question.leads(), priced.reps().size());
    LeadRouter router =
        planned
            .router()
            .with(
                RoutingSettingsDto.settings(question.settings()),
                LeadConverter.absences(question.absences(), priced.reps()));
    var stream =
        new LeadStream.Settings(
            question.leads(), question.seedOrUsual(), question.existingShareOrUsual());
    LocalDate start = Objects.requireNonNullElseGet(question.start(), desk::today);
    var contact =
        new ContactSettings(
            (double) question.leads() / question.weeksOrUsual(),
            start,
            Leads.DEFAULT,
            question.seedOrUsual());
    return turns.take(
        () ->
            RehearsalView.of(
                TimedRehearsal.of(
                    priced,
                    router,
                    new LeadStream(priced.book(), stream).leads(),
                    contact,
                    decision -> {}),
                question));
  }

  private static void requireBounded(int leads, int reps) {
    if ((long) leads * reps > MOST_WORK) {
      throw ApiProblem.refused(
          "rehearsal-too-large",
          "/leads",
          "%,d leads are too many for %,d reps; ask for at most %,d."
              .formatted(leads, reps, MOST_WORK / reps));
    }
  }
}
