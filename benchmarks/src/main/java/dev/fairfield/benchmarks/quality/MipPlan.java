package dev.fairfield.benchmarks.quality;

import dev.fairfield.benchmarks.mip.AssignmentProgram;
import dev.fairfield.benchmarks.mip.MipLimits;
import dev.fairfield.benchmarks.mip.MipSolver;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.refinement.Candidates;
import dev.fairfield.solver.relaxation.Relaxation;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;

/**
 * A solver of mixed-integer programs on the book: all hard rules, each unit limited to the few
 * options that are cheapest under the prices of our relaxation, as in the engine. These prices are
 * a present: finding them does not count against the solver's time.
 */
final class MipPlan {

  private static final int OPTIONS_PER_UNIT = 8;
  private static final int THREADS = 2;

  private MipPlan() {}

  /**
   * Account id to rep id; empty when the solver found no plan in time.
   *
   * @param timeLimit of the solver, beside building its model
   */
  static Map<String, String> of(
      PricedBook priced, MipSolver solver, Duration timeLimit, long seed) {
    AssignmentProgram program =
        AssignmentProgram.of(priced.model(), fewOptions(priced.model(), OPTIONS_PER_UNIT));
    return solver
        .solve(program, MipLimits.of(timeLimit, THREADS, seed))
        .optionByUnit()
        .map(options -> priced.ownersByAccount(priced.model(), options))
        .orElse(Map.of());
  }

  private static int[][] fewOptions(PricedModel model, int most) {
    Relaxation.Result relaxed =
        new Relaxation(model, Relaxation.Settings.DEFAULT).solve(() -> false, cents -> {});
    Candidates candidates = Candidates.of(model, relaxed.prices(), most);
    int[][] options = new int[model.unitCount()][];
    Arrays.setAll(options, candidates::options);
    return options;
  }
}
