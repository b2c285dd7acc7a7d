package dev.fairfield.scenarios.scoring;

/**
 * One corner of a curve.
 *
 * @param at a value of the field
 * @param counts the fulfilment there, 0 to 1
 */
public record CurvePoint(double at, double counts) {

  public CurvePoint {
    if (!(StrictMath.abs(at) <= Double.MAX_VALUE) || !(counts >= 0 && counts <= 1)) {
      throw new IllegalArgumentException(
          "The point %s counts %s; a finite value and a number from 0 to 1 are allowed."
              .formatted(at, counts));
    }
  }
}
