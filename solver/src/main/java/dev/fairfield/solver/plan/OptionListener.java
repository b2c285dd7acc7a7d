package dev.fairfield.solver.plan;

import java.util.function.Supplier;

/** Hears of better plans as options of a model. */
interface OptionListener {

  /**
   * A better plan that keeps all hard rules was found.
   *
   * @param optionByUnit of the plan; may be asked for later and by any thread
   */
  void improved(long costCents, Supplier<int[]> optionByUnit);
}
