package dev.fairfield.simulator.comparison;

import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.scenario.Scenario;
import dev.fairfield.solver.request.PlanRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * What a comparison says beside its answer: figures, seats, leads, and what the answer rests on.
 */
final class Studies {

  private final Book everything;
  private final Book planned;
  private final Scenario scenario;
  private final List<NamedPlan> plans;
  private final PlanRequest request;
  private final PlanSet set;
  private final SimulationSettings settings;

  /**
   * @param everything the book with all accounts and reps of the scenario
   * @param planned the book as a planner sees it at the start of the scenario
   */
  Studies(
      Book everything,
      Book planned,
      Scenario scenario,
      List<NamedPlan> plans,
      PlanRequest request,
      PlanSet set,
      SimulationSettings settings) {
    this.everything = everything;
    this.planned = planned;
    this.scenario = scenario;
    this.plans = plans;
    this.request = request;
    this.set = set;
    this.settings = settings;
  }

  /** What was simulated. */
  record Run(
      OutcomeTable table,
      Replications replications,
      StopReason reason,
      String sentence,
      double deltaCents) {}

  Comparison complete(
      Run run,
      Answer answer,
      List<PlanFacts> facts,
      SimulationListener listener,
      BooleanSupplier stop) {
    List<String> names = plans.stream().map(NamedPlan::name).toList();
    listener.phaseStarted("Estimating figures");
    List<KpiResult> kpis =
        new KpiResults(run.table(), names, settings.confidence())
            .list(PlanSet.NET_BOOKINGS, run.deltaCents());
    List<String> warnings = new ArrayList<>();
    return new Comparison(
        scenario,
        settings,
        run.table().replications(),
        run.reason(),
        run.sentence(),
        run.deltaCents(),
        PlanSet.NET_BOOKINGS,
        facts,
        answer,
        kpis,
        SeatOutcomes.list(run.table(), set, plans, settings.confidence()),
        set.model().book().reps(),
        ContactCurves.list(plans, run.replications().replicators()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        warnings,
        run.table());
  }
}
