package dev.fairfield.scenarios.scenario;

import java.util.Objects;

/**
 * How accounts ask for offers.
 *
 * @param newSaleFactor multiplies the rate of new sales of every account
 * @param resaleFactor multiplies the rate of resales of every account
 * @param overdispersionCv coefficient of variation of an account's yearly rate around its
 *     expectation; 0: opportunities come as a Poisson process
 * @param cycleShape shape of the Gamma law of the sales cycle, above 0
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
    Bounds.notNegative("newSaleFactor", newSaleFactor);
    Bounds.notNegative("resaleFactor", resaleFactor);
    Bounds.notNegative("overdispersionCv", overdispersionCv);
    Bounds.positive("cycleShape", cycleShape);
    Objects.requireNonNull(segments, "segments");
  }
}
