package dev.fairfield.simulator.comparison;

import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.scenario.Scenario;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.Problem;
import dev.fairfield.scenarios.validation.Severity;
import dev.fairfield.simulator.evaluation.Evaluation;
import dev.fairfield.simulator.evaluation.PlanModel;
import dev.fairfield.simulator.evaluation.PlanModels;
import dev.fairfield.simulator.kpi.Figure;
import dev.fairfield.simulator.kpi.FigureLayout;
import dev.fairfield.simulator.kpi.Kpi;
import dev.fairfield.simulator.kpi.Period;
import dev.fairfield.simulator.kpi.Scope;
import dev.fairfield.simulator.world.SimulationModel;
import dev.fairfield.solver.request.PlanRequest;
import dev.fairfield.solver.request.Prices;
import java.util.List;
import java.util.Map;

/** Plans of one scenario, ready to be replicated. */
final class PlanSet {

  static final Figure NET_BOOKINGS = new Figure(Kpi.NET_BOOKINGS, Scope.ORGANISATION, Period.WHOLE);

  /** The organisation over the whole horizon: all that a study of money needs. */
  static final FigureLayout ORGANISATION =
      new FigureLayout(List.of(Scope.ORGANISATION), List.of(Period.WHOLE));

  private final PlanModels shared;
  private final List<PlanModel> plans;

  private PlanSet(PlanModels shared, List<PlanModel> plans) {
    this.shared = shared;
    this.plans = plans;
  }

  /**
   * @param book with all accounts and reps of the scenario
   * @param repsByAccount of each plan
   */
  static PlanSet of(
      Book book, Scenario scenario, PlanRequest request, List<Map<String, String>> repsByAccount) {
    var shared = new PlanModels(SimulationModel.of(book, scenario), request);
    return new PlanSet(shared, repsByAccount.stream().map(shared::of).toList());
  }

  /**
   * Checks that a book has no more reps than can be told apart.
   *
   * @throws InvalidInputException when it has
   */
  static void requireRoom(Book book) {
    int seats = book.reps().size();
    if (seats > Evaluation.MOST_SEATS) {
      throw new InvalidInputException(
          List.of(
              new Problem(
                  "reps",
                  0,
                  "",
                  Integer.toString(seats),
                  "at most %d reps".formatted(Evaluation.MOST_SEATS),
                  Severity.ERROR,
                  "The book has %d reps; at most %d can be simulated at once. Simulate it in parts, such as one team after the other."
                      .formatted(seats, Evaluation.MOST_SEATS))));
    }
  }

  /**
   * Plans of a similar book, scenario and prices, equal to plans made afresh; who would cover for
   * whom is looked up here where the same people live at the same places.
   *
   * @param book with all accounts and reps of the scenario
   * @param repsByAccount of each plan
   */
  PlanSet like(
      Book book, Scenario scenario, Prices prices, List<Map<String, String>> repsByAccount) {
    PlanModels models = shared.like(SimulationModel.of(book, scenario), prices);
    return new PlanSet(models, repsByAccount.stream().map(models::of).toList());
  }

  /**
   * The same plans in a scenario that differs in its numbers alone, equal to plans made afresh;
   * what does not depend on the numbers is shared.
   */
  PlanSet in(Scenario changed) {
    PlanModels models = shared.in(changed);
    return new PlanSet(models, plans.stream().map(models::of).toList());
  }

  SimulationModel model() {
    return shared.model();
  }

  List<PlanModel> plans() {
    return plans;
  }

  Replicator replicator(FigureLayout layout, long seed) {
    return new Replicator(shared, plans, layout, seed);
  }

  /** The same scenario with some of the plans only. */
  PlanSet only(List<Integer> indexes) {
    return new PlanSet(shared, indexes.stream().map(plans::get).toList());
  }
}
