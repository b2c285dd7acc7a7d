package dev.fairfield.service.plans;

import dev.fairfield.scenarios.validation.Sentence;

/** Shares as people read them. */
public final class Percentage {

  private static final double STEPS_PER_UNIT = 10_000;

  /** Of a step: what the arithmetic of doubles may add to a round number. */
  private static final double ROUNDING_ERROR = 1e-6;

  private Percentage() {}

  /**
   * A share that is proven not to be larger, such as 0.08 %: rounded up to hundredths of a per
   * cent, so that it stays true.
   *
   * @param fraction 0.00074 for 0.074 %
   */
  public static String atMost(double fraction) {
    double steps = Math.ceil(fraction * STEPS_PER_UNIT - ROUNDING_ERROR);
    return Sentence.of("%.2f %%", steps * 100 / STEPS_PER_UNIT);
  }
}
