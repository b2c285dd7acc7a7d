package dev.fairfield.simulator.comparison;

import dev.fairfield.simulator.evaluation.ContactTimes;
import dev.fairfield.simulator.evaluation.Evaluation;
import dev.fairfield.simulator.evaluation.Ledger;
import dev.fairfield.simulator.evaluation.PlanModel;
import dev.fairfield.simulator.evaluation.PlanModels;
import dev.fairfield.simulator.kpi.KpiCalculator;
import dev.fairfield.simulator.kpi.KpiLayout;
import dev.fairfield.simulator.kpi.Outcome;
import dev.fairfield.simulator.world.Departure;
import dev.fairfield.simulator.world.SimulationModel;
import dev.fairfield.simulator.world.World;
import dev.fairfield.simulator.world.WorldDrawer;
import java.util.ArrayList;
import java.util.List;

/** Simulates all plans in one world after another, in buffers of its own: one a thread. */
final class Replicator {

  private final List<PlanModel> plans;
  private final WorldDrawer drawer;
  private final World world;
  private final Evaluation evaluation;
  private final Ledger ledger;
  private final KpiCalculator calculator;
  private final List<ContactTimes> contacts = new ArrayList<>();
  private final List<Outcome> outcomes = new ArrayList<>();

  Replicator(PlanModels shared, List<PlanModel> plans, KpiLayout layout, long seed) {
    SimulationModel model = shared.model();
    this.plans = plans;
    this.drawer = new WorldDrawer(model, seed);
    this.world = drawer.newWorld();
    this.evaluation = new Evaluation(shared);
    this.ledger = new Ledger(model.seats().size(), model.quarters());
    this.calculator = new KpiCalculator(model, layout);
    for (int plan = 0; plan < plans.size(); plan++) {
      contacts.add(new ContactTimes(model.seats().size()));
      outcomes.add(new Outcome(layout));
    }
  }

  /**
   * Draws a world and evaluates every plan in it.
   *
   * @param number of the world; the same number is the same world
   * @param departures beside those of the world
   * @return by plan; overwritten by the next replication
   */
  List<Outcome> replicate(long number, List<Departure> departures) {
    drawer.draw(world, number, departures);
    for (int plan = 0; plan < outcomes.size(); plan++) {
      evaluation.evaluate(plans.get(plan), world, ledger, contacts.get(plan));
      calculator.calculate(plans.get(plan), ledger, outcomes.get(plan));
    }
    return outcomes;
  }

  /** Waits for first contact counted so far, by plan. */
  List<ContactTimes> contacts() {
    return contacts;
  }
}
