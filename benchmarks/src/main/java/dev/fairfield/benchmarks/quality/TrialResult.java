package dev.fairfield.benchmarks.quality;

import dev.fairfield.solver.plan.SolvedPlan;
import dev.fairfield.solver.pricing.PricedBook;
import java.util.OptionalDouble;

/**
 * What one method made of one book; costs and hard units are the priced model's and the plan
 * checker's.
 *
 * @param hardUnits 0 for a plan that keeps all hard rules
 * @param lowerBoundCents proven by the method; 0 where it proves none
 * @param nanos from the priced book to the priced plan
 * @param peakHeapBytes sum of the peaks of the heap's pools, garbage included; 0 where not measured
 */
record TrialResult(
    long costCents, long hardUnits, long lowerBoundCents, long nanos, long peakHeapBytes) {

  /** Runs a method in this process. */
  static TrialResult of(Trial trial, PricedBook priced) {
    long started = System.nanoTime();
    SolvedPlan plan = trial.method().plan(priced, trial.timeLimit(), trial.seed());
    return new TrialResult(
        plan.cost().totalCents(),
        plan.hardUnits(),
        plan.lowerBoundCents(),
        System.nanoTime() - started,
        0);
  }

  TrialResult withPeakHeap(long bytes) {
    return new TrialResult(costCents, hardUnits, lowerBoundCents, nanos, bytes);
  }

  double seconds() {
    return nanos / 1e9;
  }

  /**
   * (cost − bound) ÷ bound as a fraction; empty for a plan that breaks a hard rule, of which the
   * bound says nothing, and for a bound of 0 or less.
   */
  OptionalDouble gapTo(long boundCents) {
    return hardUnits != 0 || boundCents <= 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) (costCents - boundCents) / boundCents);
  }
}
