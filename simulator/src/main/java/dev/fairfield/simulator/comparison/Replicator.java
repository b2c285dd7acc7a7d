package dev.fairfield.simulator.comparison;

import dev.fairfield.simulator.evaluation.ContactCounts;
import dev.fairfield.simulator.evaluation.Evaluation;
import dev.fairfield.simulator.evaluation.Ledger;
import dev.fairfield.simulator.evaluation.Measure;
import dev.fairfield.simulator.evaluation.PlanGroups;
import dev.fairfield.simulator.evaluation.PlanModel;
import dev.fairfield.simulator.evaluation.PlanModels;
import dev.fairfield.simulator.kpi.Figure;
import dev.fairfield.simulator.kpi.FigureLayout;
import dev.fairfield.simulator.kpi.FigureWriter;
import dev.fairfield.simulator.world.Departure;
import dev.fairfield.simulator.world.SimulationModel;
import dev.fairfield.simulator.world.World;
import dev.fairfield.simulator.world.WorldDrawer;
import java.util.ArrayList;
import java.util.List;

/** Simulates all plans in one world after another, in buffers of its own: one a thread. */
final class Replicator {

  private static final double CENTS = 100;
  private static final int NONE = -1;

  private final List<PlanModel> plans;
  private final WorldDrawer drawer;
  private final World world;
  private final List<Evaluation> evaluations;
  private final PlanGroups groups;
  private final Ledger ledger;
  private final FigureWriter writer;
  private final List<ContactCounts> contacts = new ArrayList<>();
  private final FigureLayout layout;
  private final double[][] rows;
  private final double[][] seatBookings;

  /** The plan first completed in the present world, from which the others start. */
  private int completed = NONE;

  Replicator(PlanModels shared, List<PlanModel> plans, FigureLayout layout, long seed) {
    SimulationModel model = shared.model();
    this.plans = plans;
    this.drawer = new WorldDrawer(model, seed);
    this.world = drawer.newWorld();
    this.evaluations = plans.stream().map(plan -> new Evaluation(shared)).toList();
    this.groups = new PlanGroups(plans, drawer.drawsMergers());
    this.ledger = new Ledger(model.seats().size(), model.quarters());
    this.writer = new FigureWriter(model, layout);
    this.layout = layout;
    this.rows = new double[plans.size()][layout.width()];
    this.seatBookings = new double[plans.size()][model.seats().size()];
    for (int plan = 0; plan < plans.size(); plan++) {
      contacts.add(new ContactCounts());
    }
  }

  /**
   * Draws a world and evaluates every plan in it.
   *
   * @param number of the world; the same number is the same world
   * @param departures beside those of the world
   */
  void replicate(long number, List<Departure> departures) {
    drawer.drawPeople(world, number, departures);
    groups.clear();
    for (int plan = 0; plan < rows.length; plan++) {
      evaluations.get(plan).prepare(plans.get(plan), world.seats());
      evaluations.get(plan).raise(groups, plan);
    }
    drawer.drawDemand(world, groups.bounds());
    completed = NONE;
    for (int plan = 0; plan < rows.length; plan++) {
      complete(plan);
    }
  }

  /** Draws a world and evaluates nothing yet. */
  void draw(long number) {
    drawer.draw(world, number);
  }

  /**
   * Evaluates some of the plans in the last world drawn, with other departures; all else of the
   * world stays.
   *
   * @param departures beside those of the world, in place of those given before
   * @param indexes of the plans
   */
  void replicateAgain(List<Departure> departures, List<Integer> indexes) {
    drawer.redrawPeople(world, departures);
    completed = NONE;
    for (int plan : indexes) {
      evaluations.get(plan).prepare(plans.get(plan), world.seats());
      complete(plan);
    }
  }

  private void complete(int plan) {
    if (completed == NONE) {
      evaluations.get(plan).complete(world, ledger, contacts.get(plan), null);
      completed = plan;
    } else {
      evaluations
          .get(plan)
          .completeFrom(evaluations.get(completed), world, ledger, contacts.get(plan));
    }
    writer.write(plans.get(plan), ledger, rows[plan]);
    for (int seat = 0; seat < ledger.seats(); seat++) {
      double usd = 0;
      for (int quarter = 0; quarter < ledger.quarters(); quarter++) {
        usd += ledger.value(Measure.BOOKINGS, seat, quarter);
      }
      seatBookings[plan][seat] = CENTS * usd;
    }
  }

  /** Figures of a plan in the last world, laid out as the layout says; overwritten by the next. */
  double[] row(int plan) {
    return rows[plan];
  }

  /**
   * A figure of the organisation over the whole horizon in the last world, the luck of deals taken
   * off as in {@link OutcomeTable#steady}; of a ratio the numerator.
   */
  double steady(int plan, Figure figure) {
    double outcome = rows[plan][layout.column(figure)];
    return figure.kpi().countsDeals()
        ? outcome - rows[plan][layout.column(figure.luck())]
        : outcome;
  }

  /** Bookings by seat over the whole horizon in the last world, cents; overwritten by the next. */
  double[] seatBookings(int plan) {
    return seatBookings[plan];
  }

  /** Waits for first contact counted so far, by plan. */
  List<ContactCounts> contacts() {
    return contacts;
  }
}
