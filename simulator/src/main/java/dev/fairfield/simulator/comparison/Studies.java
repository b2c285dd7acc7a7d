package dev.fairfield.simulator.comparison;

import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.scenario.Scenario;
import dev.fairfield.solver.request.PlanRequest;
import java.util.ArrayList;
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
    Found found =
        settings.studies()
            ? study(frame(run, answer, stop), listener)
            : new Found(List.of(), List.of());
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
        found.drivers(),
        found.resilience(),
        List.of(),
        List.of(),
        warnings,
        run.table());
  }

  /** What the answer rests on and what may break it. */
  private record Found(List<Driver> drivers, List<Resilience> resilience) {}

  private static Found study(StudyFrame frame, SimulationListener listener) {
    listener.phaseStarted("Which assumptions matter");
    List<Driver> drivers = new DriverStudy(frame).list();
    listener.phaseStarted("What if somebody leaves");
    List<Resilience> resilience = new ResilienceStudy(frame).list();
    return new Found(drivers, resilience);
  }

  private StudyFrame frame(Run run, Answer answer, BooleanSupplier stop) {
    int leader =
        IntStream.range(0, plans.size())
            .filter(plan -> plans.get(plan).name().equals(answer.leader()))
            .findFirst()
            .orElseThrow();
    return new StudyFrame(
        everything, planned, scenario, plans, request, set, settings, run.table(), leader, stop);
  }
}
