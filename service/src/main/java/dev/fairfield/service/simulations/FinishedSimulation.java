package dev.fairfield.service.simulations;

import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.scenario.Scenario;
import dev.fairfield.service.plans.InputFile;
import dev.fairfield.simulator.comparison.Comparison;
import dev.fairfield.simulator.comparison.NamedPlan;
import dev.fairfield.solver.request.PlanRequest;
import java.util.List;

/**
 * Plans that were simulated, with all it takes to simulate them again.
 *
 * @param book as it is before anything of the scenario happens
 * @param plans in their order; the first is the baseline
 * @param request whose prices count
 * @param comparison what was found
 * @param illustrative whether dollar figures stand for no real money
 * @param originals files as they were given
 */
public record FinishedSimulation(
    Book book,
    Scenario scenario,
    List<NamedPlan> plans,
    PlanRequest request,
    Comparison comparison,
    boolean illustrative,
    List<InputFile> originals) {

  public FinishedSimulation {
    plans = List.copyOf(plans);
    originals = List.copyOf(originals);
  }
}
