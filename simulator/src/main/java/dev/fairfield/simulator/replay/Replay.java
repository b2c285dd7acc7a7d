package dev.fairfield.simulator.replay;

import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.scenario.Scenario;
import dev.fairfield.scenarios.scenario.ScenarioBook;
import dev.fairfield.simulator.comparison.NamedPlan;
import dev.fairfield.simulator.evaluation.ContactCounts;
import dev.fairfield.simulator.evaluation.Evaluation;
import dev.fairfield.simulator.evaluation.EventLog;
import dev.fairfield.simulator.evaluation.Ledger;
import dev.fairfield.simulator.evaluation.PlanModel;
import dev.fairfield.simulator.evaluation.PlanModels;
import dev.fairfield.simulator.world.SeatHistories;
import dev.fairfield.simulator.world.SimulationModel;
import dev.fairfield.simulator.world.World;
import dev.fairfield.simulator.world.WorldDrawer;
import dev.fairfield.solver.request.PlanRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Simulates single worlds of a comparison again and listens to what happens there. Its model takes
 * seconds to make, a world takes milliseconds: keep it for the next. Immutable and safe to share
 * between threads.
 */
public final class Replay {

  private static final double CENTS = 100;
  private static final double WEEKS_PER_YEAR = 52;

  private static final Comparator<PlanEvent> BY_TIME =
      Comparator.comparingDouble(PlanEvent::week)
          .thenComparing(PlanEvent::kind)
          .thenComparingInt(PlanEvent::seat)
          .thenComparingInt(PlanEvent::account)
          .thenComparingDouble(PlanEvent::value);

  private final SimulationModel model;
  private final PlanModels shared;
  private final List<String> names;
  private final List<PlanModel> plans;
  private final long seed;

  private Replay(PlanModels shared, List<NamedPlan> plans, long seed) {
    this.model = shared.model();
    this.shared = shared;
    this.names = plans.stream().map(NamedPlan::name).toList();
    this.plans = plans.stream().map(plan -> shared.of(plan.repByAccount())).toList();
    this.seed = seed;
  }

  /**
   * The worlds of a comparison, which were made of the same book, scenario, plans, request and
   * seed.
   *
   * @param book as it is before anything of the scenario happens
   * @throws dev.fairfield.scenarios.validation.InvalidInputException when scenario, plans and book
   *     do not fit together
   */
  public static Replay of(
      Book book, Scenario scenario, List<NamedPlan> plans, PlanRequest request, long seed) {
    Book everything = ScenarioBook.all(book, scenario);
    plans.forEach(plan -> plan.requireFits(plan.file(), book, everything));
    var shared = new PlanModels(SimulationModel.of(everything, scenario), request);
    return new Replay(shared, plans, seed);
  }

  /**
   * Draws a world again and evaluates every plan in it.
   *
   * @param replication 0 or more
   */
  public ReplayedWorld replicate(int replication) {
    var drawer = new WorldDrawer(model, seed);
    World world = drawer.draw(drawer.newWorld(), replication);
    List<ReplayedPlan> replayed = new ArrayList<>();
    for (int plan = 0; plan < plans.size(); plan++) {
      replayed.add(evaluate(names.get(plan), plans.get(plan), world));
    }
    return new ReplayedWorld(replication, model, WorldEvents.of(world), replayed);
  }

  private ReplayedPlan evaluate(String name, PlanModel plan, World world) {
    List<PlanEvent> events = new ArrayList<>();
    var evaluation = new Evaluation(shared);
    evaluation.evaluate(
        plan,
        world,
        new Ledger(model.seats().size(), model.quarters()),
        new ContactCounts(),
        (week, kind, seat, account, value) ->
            events.add(new PlanEvent(week, kind, seat, account, value)));
    events.sort(BY_TIME);
    double[] travelUsd = travelUsdByWeek(plan, world.seats(), evaluation);
    return new ReplayedPlan(
        name,
        events,
        netCents(events, travelUsd),
        Math.round(CENTS * travelUsd[model.horizonWeeks()]),
        IntStream.range(0, model.accounts().size()).mapToObj(plan::seatOf).toList());
  }

  private List<Long> netCents(List<PlanEvent> events, double[] travelUsd) {
    double[] usd = new double[model.horizonWeeks() + 1];
    for (PlanEvent event : events) {
      if (event.kind() == EventLog.Kind.WON) {
        usd[(int) event.week() + 1] += event.value();
      }
    }
    List<Long> net = new ArrayList<>();
    double won = 0;
    for (int week = 0; week < usd.length; week++) {
      won += usd[week];
      net.add(Math.round(CENTS * (won - travelUsd[week])));
    }
    return net;
  }

  /** Until the end of each week, of owners present and of covers. */
  private double[] travelUsdByWeek(PlanModel plan, SeatHistories seats, Evaluation evaluation) {
    double[] usd = new double[model.horizonWeeks() + 1];
    for (int seat = 0; seat < seats.seats(); seat++) {
      int end = seats.endPiece(seat);
      for (int piece = seats.firstPiece(seat); piece < end; piece++) {
        if (seats.pieceVacancy(piece) == SeatHistories.NO_VACANCY) {
          double from = seats.pieceStart(piece);
          double until = piece + 1 < end ? seats.pieceStart(piece + 1) : model.horizonWeeks();
          for (int week = 1; week < usd.length; week++) {
            double weeks = Math.max(0, Math.min(until, week) - from);
            usd[week] += plan.travelUsd(seat) * weeks / WEEKS_PER_YEAR;
          }
        }
      }
    }
    for (int week = 1; week < usd.length; week++) {
      usd[week] += evaluation.coverTravelUsdUntil(week);
    }
    return usd;
  }
}
