package dev.fairfield.scenarios.scenario;

/**
 * What a change of owner does to an account.
 *
 * @param resaleLossShare share of resales lost just after the change
 * @param recoveryWeeks the loss decays as e^(−weeks/recoveryWeeks), above 0
 * @param expertiseFactor multiplies the loss when the new owner is an existing rep who knows the
 *     industry
 * @param newSaleEffect relative change of the rate of new sales just after the change, −1 to 10; it
 *     decays like the loss
 * @param openLossShare share of the win rate that an open opportunity loses with each change
 */
public record Handover(
    double resaleLossShare,
    double recoveryWeeks,
    double expertiseFactor,
    double newSaleEffect,
    double openLossShare) {

  public static final Handover DEFAULT = new Handover(0.356, 26, 0.6, 0, 0.15);

  private static final double MAX_EFFECT = 10;

  public Handover {
    Bounds.share("resaleLossShare", resaleLossShare);
    Bounds.positive("recoveryWeeks", recoveryWeeks);
    Bounds.share("expertiseFactor", expertiseFactor);
    Bounds.between("newSaleEffect", newSaleEffect, -1, MAX_EFFECT);
    Bounds.share("openLossShare", openLossShare);
  }
}
