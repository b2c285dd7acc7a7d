package dev.fairfield.service.rest.leads;

import dev.fairfield.scenarios.model.Lead;
import dev.fairfield.service.rest.plans.PlanShelf;
import dev.fairfield.service.security.CurrentUser;
import dev.fairfield.service.web.ApiProblem;
import dev.fairfield.solver.plan.SolvedPlan;
import dev.fairfield.solver.routing.LeadRouter;
import dev.fairfield.solver.routing.RoutedLead;
import dev.fairfield.solver.routing.RoutingDecision;
import dev.fairfield.solver.routing.RoutingState;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** Routes leads: in thought by any plan, for good by the plan in use. */
@Service
class LeadDesk {

  private final RouterShelf routers;
  private final PlanShelf plans;
  private final LeadRoutingStore received;
  private final Clock clock;

  LeadDesk(RouterShelf routers, PlanShelf plans, LeadRoutingStore received, Clock clock) {
    this.routers = routers;
    this.plans = plans;
    this.received = received;
    this.clock = clock;
  }

  /** Decisions, and what reps have got after them. */
  private record Routed(RoutingAnswer answer, RoutingState end) {}

  /**
   * What would become of the leads if they were the first under a plan.
   *
   * @throws ApiProblem 404, 409 for the plan; 422 for leads or absences
   */
  RoutingAnswer ask(String planId, RoutingQuestion question) {
    return route(planId, question, RoutingState.START).answer();
  }

  /**
   * Gives the leads to reps by the plan in use: they count in loads and turns from then on. To be
   * called within a transaction.
   *
   * @throws ApiProblem 409 when no plan is in use, or several and no book is named; 422 for leads
   *     or absences
   */
  RoutingAnswer give(ActiveRoutingQuestion question) {
    String planId = plans.activePlanId(question.bookId());
    routers.get(planId);
    RoutingState before = received.lock(planId, clock.instant());
    Routed routed = route(planId, question.question(), before);
    received.put(planId, routed.end(), clock.instant());
    return routed.answer();
  }

  private Routed route(String planId, RoutingQuestion question, RoutingState start) {
    PlanRouter planned = routers.get(planId);
    SolvedPlan plan = planned.plan();
    List<Lead> leads = LeadConverter.leads(question.leads());
    LeadRouter router =
        planned
            .router()
            .with(
                RoutingSettingsDto.settings(question.settings()),
                LeadConverter.absences(question.absences(), plan.priced().reps()));
    LocalDate day = Objects.requireNonNullElseGet(question.day(), this::today);
    List<RoutingDecision> decisions = new ArrayList<>();
    RoutingState state = start;
    for (Lead lead : leads) {
      RoutedLead routed = router.route(lead, day, state);
      decisions.add(routed.decision());
      state = routed.state();
    }
    return new Routed(
        RoutingAnswer.of(planId, plan, day, decisions, CurrentUser.mayReadRepFigures()), state);
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
