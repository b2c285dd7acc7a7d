package dev.fairfield.simulator.comparison;

import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.scenarios.scenario.Scenario;
import dev.fairfield.simulator.kpi.Figure;
import java.util.List;

/**
 * Plans compared on the same worlds.
 *
 * @param scenario what may happen
 * @param settings as asked for
 * @param replications simulated
 * @param stop why there are so many
 * @param stopSentence the same in words
 * @param deltaCents difference of net bookings that does not matter, fixed before the first world
 * @param primary the figure that carries the verdict
 * @param plans in the order given; the first is the baseline
 * @param answer which plan to take
 * @param kpis all figures, for each the plans in their order
 * @param seats by rep, for each the plans in their order
 * @param reps of the scenario, in order of id
 * @param contacts time to first contact by plan
 * @param drivers weak numbers by how much they matter, most first
 * @param resilience by plan
 * @param headcount by team and region
 * @param reconciliations of each plan but the baseline
 * @param warnings in plain words
 * @param outcomes of every replication
 */
public record Comparison(
    Scenario scenario,
    SimulationSettings settings,
    int replications,
    StopReason stop,
    String stopSentence,
    double deltaCents,
    Figure primary,
    List<PlanFacts> plans,
    Answer answer,
    List<KpiResult> kpis,
    List<SeatOutcome> seats,
    List<Rep> reps,
    List<ContactCurve> contacts,
    List<Driver> drivers,
    List<Resilience> resilience,
    List<HeadcountValue> headcount,
    List<Reconciliation> reconciliations,
    List<String> warnings,
    OutcomeTable outcomes) {

  public Comparison {
    plans = List.copyOf(plans);
    kpis = List.copyOf(kpis);
    seats = List.copyOf(seats);
    reps = List.copyOf(reps);
    contacts = List.copyOf(contacts);
    drivers = List.copyOf(drivers);
    resilience = List.copyOf(resilience);
    headcount = List.copyOf(headcount);
    reconciliations = List.copyOf(reconciliations);
    warnings = List.copyOf(warnings);
  }
}
