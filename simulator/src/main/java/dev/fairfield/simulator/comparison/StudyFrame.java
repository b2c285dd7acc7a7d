package dev.fairfield.simulator.comparison;

import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.scenario.Scenario;
import dev.fairfield.simulator.kpi.Figure;
import dev.fairfield.solver.request.PlanRequest;
import dev.fairfield.solver.request.Prices;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.ObjIntConsumer;

/**
 * What every look beyond the plans as given rests on. A study meets the first worlds of the
 * comparison, so the outcomes of the plans as given are those of its table.
 *
 * @param everything the book with all accounts and reps of the scenario
 * @param planned the book as a planner sees it at the start of the scenario
 * @param table outcomes of the plans as given
 * @param netBookingsCents of the plans as given by world, the luck of deals taken off
 * @param leader index of the plan with the highest mean
 * @param stop asked now and then; a study that is not complete then has no result
 */
record StudyFrame(
    Book everything,
    Book planned,
    Scenario scenario,
    List<NamedPlan> plans,
    PlanRequest request,
    PlanSet set,
    SimulationSettings settings,
    OutcomeTable table,
    double[][] netBookingsCents,
    int leader,
    BooleanSupplier stop) {

  /** Work that a study does at most with each of its variants, accounts × worlds. */
  private static final int MOST_WORK = 500_000;

  private static final int FEWEST_WORLDS = 8;

  /**
   * Worlds of a study: fewer for large books, so that the work does not grow beyond measure.
   *
   * @param most for books of usual size
   */
  int worlds(int most) {
    int accounts = Math.max(1, set.model().accounts().size());
    int affordable = Math.max(FEWEST_WORLDS, (int) ((double) MOST_WORK / accounts * most / 100));
    return Math.min(table.replications(), Math.min(most, affordable));
  }

  String name(int plan) {
    return plans.get(plan).name();
  }

  private List<Map<String, String>> assignments() {
    return plans.stream().map(NamedPlan::repByAccount).toList();
  }

  /** Net bookings of a plan as given by world, the luck of deals taken off, cents. */
  double[] netBookings(int plan) {
    return netBookingsCents[plan];
  }

  /** Other plans, ready to be replicated in a changed scenario or book. */
  PlanSet setOf(Book book, Scenario changed, List<Map<String, String>> repsByAccount) {
    return set.like(book, changed, request.prices(), repsByAccount);
  }

  /** The plans as given, ready to be replicated in a changed scenario or book at other prices. */
  PlanSet setOf(Book book, Scenario changed, Prices prices) {
    return set.like(book, changed, prices, assignments());
  }

  /**
   * A figure by plan and world, the luck of deals taken off.
   *
   * @param from number of the first world
   * @param to number after the last
   */
  double[][] outcomes(PlanSet of, Figure figure, int from, int to) {
    Replicator replicator = of.replicator(PlanSet.ORGANISATION, settings.seed());
    double[][] outcomes = new double[of.plans().size()][to - from];
    for (int world = from; world < to; world++) {
      put(replicator, figure, world, outcomes, world - from);
    }
    return outcomes;
  }

  /**
   * A steady figure by plan and world, for the first worlds, on all threads; empty when stopped.
   */
  double[][] outcomes(PlanSet of, Figure figure, int worlds) {
    double[][] outcomes = new double[of.plans().size()][worlds];
    boolean complete =
        replicate(
            of, worlds, (replicator, world) -> put(replicator, figure, world, outcomes, world));
    return complete ? outcomes : new double[0][];
  }

  private static void put(
      Replicator replicator, Figure figure, int world, double[][] outcomes, int place) {
    replicator.replicate(world, List.of());
    for (int plan = 0; plan < outcomes.length; plan++) {
      outcomes[plan][place] = replicator.steady(plan, figure);
    }
  }

  /** Runs tasks on the threads of the settings; whether all were done. */
  boolean run(int tasks, IntConsumer task) {
    return ParallelTasks.run(tasks, settings.threads(), stop, task);
  }

  /**
   * Runs tasks on the threads of the settings, each of which replicates the plans for itself.
   *
   * @return whether all were done
   */
  boolean replicate(PlanSet of, int tasks, ObjIntConsumer<Replicator> task) {
    return ParallelTasks.run(
        tasks,
        settings.threads(),
        stop,
        () -> of.replicator(PlanSet.ORGANISATION, settings.seed()),
        task);
  }
}
