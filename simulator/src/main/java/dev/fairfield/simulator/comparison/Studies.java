package dev.fairfield.simulator.comparison;

import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.scenario.Scenario;
import dev.fairfield.solver.pricing.PlanCost;
import dev.fairfield.solver.request.PlanRequest;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

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
      OutcomeSource source,
      StopReason reason,
      String sentence,
      double deltaCents) {}

  Comparison complete(
      Run run,
      Answer answer,
      List<PlanFacts> facts,
      List<PlanCost> costs,
      SimulationListener listener,
      BooleanSupplier stop) {
    List<String> names = plans.stream().map(NamedPlan::name).toList();
    listener.phaseStarted("Estimating figures");
    List<KpiResult> kpis =
        new KpiResults(run.table(), names, settings.confidence())
            .list(PlanSet.NET_BOOKINGS, run.deltaCents());
    Found found =
        settings.studies() ? study(frame(run, answer, stop), costs, listener) : Found.NOTHING;
    List<String> warnings =
        new ComparisonWarnings(
                set.model(),
                facts,
                answer,
                kpis,
                found.reconciliations(),
                run.deltaCents(),
                run.table().replications())
            .list();
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
        ContactCurves.list(plans, run.source()),
        found.drivers(),
        found.resilience(),
        found.headcount(),
        found.reconciliations(),
        warnings,
        run.table());
  }

  /** What the answer rests on and what may break it. */
  private record Found(
      List<Driver> drivers,
      List<Resilience> resilience,
      List<HeadcountValue> headcount,
      List<Reconciliation> reconciliations) {

    static final Found NOTHING = new Found(List.of(), List.of(), List.of(), List.of());
  }

  private static Found study(StudyFrame frame, List<PlanCost> costs, SimulationListener listener) {
    listener.phaseStarted("Which assumptions matter");
    List<Driver> drivers = new DriverStudy(frame).list();
    listener.phaseStarted("What if somebody leaves");
    List<Resilience> resilience = new ResilienceStudy(frame).list();
    listener.phaseStarted("One more, one fewer rep");
    List<HeadcountValue> headcount = new HeadcountStudy(frame).list();
    listener.phaseStarted("Planner's dollars and simulated dollars");
    List<Reconciliation> reconciliations = new ReconciliationStudy(frame, costs).list();
    return new Found(drivers, resilience, headcount, reconciliations);
  }

  private StudyFrame frame(Run run, Answer answer, BooleanSupplier stop) {
    int leader =
        IntStream.range(0, plans.size())
            .filter(plan -> plans.get(plan).name().equals(answer.leader()))
            .findFirst()
            .orElseThrow();
    return new StudyFrame(
        everything,
        planned,
        scenario,
        plans,
        request,
        set,
        settings,
        run.table(),
        IntStream.range(0, plans.size())
            .mapToObj(plan -> run.table().steady(plan, PlanSet.NET_BOOKINGS))
            .toArray(double[][]::new),
        leader,
        stop);
  }
}
