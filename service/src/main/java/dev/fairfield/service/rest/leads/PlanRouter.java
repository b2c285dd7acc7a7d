package dev.fairfield.service.rest.leads;

import dev.fairfield.solver.plan.SolvedPlan;
import dev.fairfield.solver.routing.LeadRouter;
import dev.fairfield.solver.routing.RoutingTable;
import dev.fairfield.solver.routing.RoutingTableCheck;
import dev.fairfield.solver.routing.TableLine;

/**
 * The router of a plan, with its table's proof.
 *
 * @param router with usual settings and nobody away
 */
record PlanRouter(SolvedPlan plan, LeadRouter router, RoutingTableCheck check) {

  static PlanRouter of(SolvedPlan plan, LeadRouter router) {
    RoutingTable table = router.table();
    return new PlanRouter(
        plan,
        router,
        RoutingTableCheck.of(table.lines().stream().map(TableLine::rule).toList(), table.domain()));
  }

  RoutingTable table() {
    return router.table();
  }
}
