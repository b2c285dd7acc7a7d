package dev.fairfield.scenarios.scenario;

import java.util.Objects;

/**
 * How accounts ask for offers.
 *
 * @param newSaleFactor multiplies the rate of new sales of every account
 * @param resaleFactor multiplies the rate of resales of every account
 * @param overdispersionCv coefficient of variation of an account's yearly rate around its
 *     expectation; 0: opportunities come as a Poisson process
 * @param cycleShape shape of the Gamma law of the sales cycle, 0.1 to 100
 * @param segments what deals look like by the size of the account
 */
public record Demand(
    double newSaleFactor,
    double resaleFactor,
    double overdispersionCv,
    double cycleShape,
    Segments segments) {

  public static final Demand DEFAULT = new Demand(1, 1, 0, 2, Segments.DEFAULT);

  public Demand {
    Bounds.between("newSaleFactor", newSaleFactor, 0, Bounds.MAX_FACTOR);
    Bounds.between("resaleFactor", resaleFactor, 0, Bounds.MAX_FACTOR);
    Bounds.between("overdispersionCv", overdispersionCv, 0, Bounds.MAX_CV);
    Bounds.shape("cycleShape", cycleShape);
    Objects.requireNonNull(segments, "segments");
  }
}
