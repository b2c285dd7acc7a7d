package dev.fairfield.benchmarks.mip;

import java.time.Duration;

/**
 * How long and how a program is solved.
 *
 * @param timeLimit wall time of the solver, beside building its model
 * @param threads ignored by solvers that have one
 * @param relativeGap the solver may stop when its solution is proven to lie this near the optimum
 * @param start a plan to start from, as the option of each unit; null for none
 */
public record MipLimits(
    Duration timeLimit, int threads, long seed, double relativeGap, int[] start) {

  /** Small enough to say that an optimum is proven. */
  public static final double PROOF_GAP = 1e-7;

  public static MipLimits of(Duration timeLimit, int threads, long seed) {
    return new MipLimits(timeLimit, threads, seed, PROOF_GAP, null);
  }

  public MipLimits from(int[] plan) {
    return new MipLimits(timeLimit, threads, seed, relativeGap, plan);
  }

  double seconds() {
    return timeLimit.toMillis() / 1e3;
  }
}
