package dev.fairfield.scenarios.scenario;

import java.util.List;

/**
 * How a new hire becomes productive: piecewise constant over equal parts of the ramp length, full
 * afterwards. The length is lognormal, or, for slow learners, uniform. A month is 52/12 weeks.
 *
 * @param shares share of full productivity in each equal part of the ramp
 * @param medianMonths median of the lognormal length, above 0
 * @param sigma standard deviation of the logarithm of the length
 * @param slowShare share of people with a slow ramp
 * @param slowFromMonths shortest slow ramp
 * @param slowUntilMonths longest slow ramp
 */
public record Ramp(
    List<Double> shares,
    double medianMonths,
    double sigma,
    double slowShare,
    double slowFromMonths,
    double slowUntilMonths) {

  public static final Ramp DEFAULT = new Ramp(List.of(0.0, 0.25, 0.5), 5.5, 0.42, 0.22, 12, 15);

  public Ramp {
    shares = List.copyOf(shares);
    for (int part = 0; part < shares.size(); part++) {
      Bounds.share("shares[%d]".formatted(part), shares.get(part));
    }
    Bounds.positive("medianMonths", medianMonths);
    Bounds.between("sigma", sigma, 0, Bounds.MAX_SIGMA);
    Bounds.share("slowShare", slowShare);
    Bounds.notNegative("slowFromMonths", slowFromMonths);
    Bounds.notNegative("slowUntilMonths", slowUntilMonths);
    if (slowUntilMonths < slowFromMonths) {
      throw new InvalidSettingException(
          "slowUntilMonths",
          Bounds.text(slowUntilMonths),
          "a number of at least slowFromMonths, " + Bounds.text(slowFromMonths));
    }
  }
}
