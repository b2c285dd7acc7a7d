package dev.fairfield.solver.relaxation;

import dev.fairfield.solver.pricing.PricedModel;

/**
 * What is added to the curvature so that a Newton step goes no further than its quadratic model
 * holds: the curvature there would be if every option of a unit were equally likely. A soft minimum
 * bends where the charges of a unit's options drift apart, so a step on which neighbouring reps
 * differ is damped, and one on which the prices of a whole region rise together is hardly damped.
 * Damping each price by itself would slow down just those steps, the more so the more reps there
 * are.
 */
final class Damping {

  /** Part of the diagonal added once more: some matrix must be left where nothing is contested. */
  private static final double DIAGONAL = 0.01;

  /**
   * Potential, as parts of a share, that answers to a price rising by a cent a cent where the band
   * holds it fast: else all potential prices of a team would jump across the band at once.
   */
  private static final double LEAST_RESPONSE = 0.05;

  private static final double DAMPED_RESPONSE = 4.5;

  private final PricedModel model;
  private final Curvature contested;

  Damping(PricedModel model, SmoothedDual dual) {
    this.model = model;
    this.contested = dual.contestedCurvature();
  }

  /**
   * The curvature to take a step with.
   *
   * @param factor 0 or more; how strongly steps are damped
   * @param temperature in cents
   */
  Curvature damped(Curvature curvature, double factor, double temperature) {
    Curvature damped = curvature.plus(contested, factor / temperature);
    damped.addToDiagonal(contested, DIAGONAL * factor / temperature);
    double[] blocks = damped.blocks();
    for (int rep = 0; rep < model.repCount(); rep++) {
      blocks[damped.block(rep, rep)] +=
          (LEAST_RESPONSE + DAMPED_RESPONSE * factor) * model.balance(rep).shareCents();
    }
    return damped;
  }
}
