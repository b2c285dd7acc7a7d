package dev.fairfield.service.rest.leads;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.fairfield.service.rest.books.BookFacts;
import dev.fairfield.service.rest.plans.PlanShelf;
import dev.fairfield.service.web.ApiProblem;
import dev.fairfield.solver.plan.SolvedPlan;
import dev.fairfield.solver.routing.Absences;
import dev.fairfield.solver.routing.LeadRouter;
import dev.fairfield.solver.routing.RoutingSettings;
import dev.fairfield.solver.routing.RoutingTable;
import dev.fairfield.solver.routing.TableSettings;
import org.springframework.stereotype.Service;

/** Routers of plans, with the web domains known of their books; those used last stay in memory. */
@Service
class RouterShelf {

  private static final long MOST_ACCOUNTS_KEPT = 300_000;

  private final PlanShelf plans;
  private final BookFacts facts;
  private final Cache<String, PlanRouter> routersByPlan =
      Caffeine.newBuilder()
          .maximumWeight(MOST_ACCOUNTS_KEPT)
          .weigher((String id, PlanRouter router) -> weight(router))
          .build();

  RouterShelf(PlanShelf plans, BookFacts facts) {
    this.plans = plans;
    this.facts = facts;
  }

  /**
   * The router of a plan.
   *
   * @throws ApiProblem 404 when there is no such plan, 409 while it has no result
   */
  PlanRouter get(String planId) {
    SolvedPlan plan = plans.get(planId).plan();
    return routersByPlan.get(planId, id -> make(id, plan));
  }

  private PlanRouter make(String planId, SolvedPlan plan) {
    RoutingTable table =
        RoutingTable.of(plan.priced(), plan.ownersByAccount(), TableSettings.DEFAULT);
    return PlanRouter.of(
        plan,
        new LeadRouter(
            plan.priced(),
            plan.ownersByAccount(),
            table,
            RoutingSettings.DEFAULT,
            Absences.NONE,
            facts.get(plans.bookId(planId)).accountIdByDomain()));
  }

  private static int weight(PlanRouter router) {
    long accounts = router.plan().priced().book().accounts().size();
    return (int) Math.min(accounts, MOST_ACCOUNTS_KEPT);
  }
}
