package dev.fairfield.solver.pricing;

/**
 * Prices any unit with any rep that may own it, so that a model of a large book need not store
 * every option. Implementations are pure and safe to share between threads.
 */
public interface OptionPricing {

  /**
   * All reps that may own the unit, as rising indexes. Units with the same reps may share the
   * array: do not change it.
   */
  int[] eligibleReps(int unit);

  /** Travel, handover and fit. */
  long costCents(int unit, int rep);

  /** Workload the unit means for the rep. */
  int minutes(int unit, int rep);

  /** Accounts that change owner. */
  int moves(int unit, int rep);

  /**
   * For each rep that may own the unit a value never above {@link #costCents}, and much quicker to
   * get.
   *
   * @param floors receives the values in the order of {@link #eligibleReps}; may be longer
   */
  void costFloorsCents(int unit, double[] floors);
}
