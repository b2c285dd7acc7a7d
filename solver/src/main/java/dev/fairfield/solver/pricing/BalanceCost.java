package dev.fairfield.solver.pricing;

import dev.fairfield.solver.request.Prices;

/**
 * What it costs that a rep holds potential V where a share T is due: balanced value m·T·((1−β)·x +
 * β − x^(1−β)) with x = V/T, and the fairness band p·max(0, |V−T| − h·T). Convex in V; 0 at V = T.
 * A share of 0 takes the limit: m·(1−β)·V and p·V.
 */
public final class BalanceCost {

  /**
   * Below this index the slope grows without end; a line that touches the cost here says enough.
   */
  private static final double LEAST_TOUCHED_INDEX = 1e-12;

  private final double shareCents;
  private final double elasticity;
  private final double margin;
  private final double bandPrice;
  private final double bandHalfWidth;

  public BalanceCost(double shareCents, Prices prices) {
    if (!(shareCents >= 0)) {
      throw new IllegalArgumentException(
          "The share of %s cents is negative; 0 or more is allowed.".formatted(shareCents));
    }
    this.shareCents = shareCents;
    this.elasticity = prices.balance().elasticity();
    this.margin = prices.grossMargin();
    this.bandPrice = prices.band().usdPerUsd();
    this.bandHalfWidth = prices.band().halfWidth();
  }

  private BalanceCost(BalanceCost like, double shareCents) {
    this.shareCents = shareCents;
    this.elasticity = like.elasticity;
    this.margin = like.margin;
    this.bandPrice = like.bandPrice;
    this.bandHalfWidth = like.bandHalfWidth;
  }

  /** The same rule for a part of the share. */
  BalanceCost dividedBy(int parts) {
    return new BalanceCost(this, shareCents / parts);
  }

  /** The part of the team's potential due to the rep, in cents. */
  public double shareCents() {
    return shareCents;
  }

  /** Balance and band, each rounded half up to cents. */
  public long cents(long potentialCents) {
    return balanceCents(potentialCents) + bandCents(potentialCents);
  }

  public long balanceCents(long potentialCents) {
    return AccountPricing.roundHalfUp(balance(potentialCents));
  }

  public long bandCents(long potentialCents) {
    return AccountPricing.roundHalfUp(band(potentialCents));
  }

  private double balance(double potential) {
    if (shareCents == 0) {
      return margin * (1 - elasticity) * potential;
    }
    double x = potential / shareCents;
    double lost = (1 - elasticity) * x + elasticity - StrictMath.pow(x, 1 - elasticity);
    return margin * shareCents * StrictMath.max(0, lost);
  }

  private double band(double potential) {
    return bandPrice
        * StrictMath.max(0, StrictMath.abs(potential - shareCents) - bandHalfWidth * shareCents);
  }

  /**
   * The potential that minimises cost − price × V over 0 ≤ V ≤ maxPotential, in cents: where the
   * convex conjugate of the cost is attained.
   */
  public double potentialAtPrice(double price, double maxPotentialCents) {
    if (shareCents == 0) {
      return margin * (1 - elasticity) + bandPrice >= price ? 0 : maxPotentialCents;
    }
    double low = shareCents * (1 - bandHalfWidth);
    double high = shareCents * (1 + bandHalfWidth);
    double potential = shareCents * indexAtSlope(price + bandPrice);
    if (potential > low) {
      potential = StrictMath.max(low, shareCents * indexAtSlope(price));
      if (potential > high) {
        potential = StrictMath.max(high, shareCents * indexAtSlope(price - bandPrice));
      }
    }
    return StrictMath.min(potential, maxPotentialCents);
  }

  /** Index at which the balance cost alone has the given slope. */
  private double indexAtSlope(double slope) {
    double steepness = margin * (1 - elasticity);
    if (steepness == 0) {
      return slope > 0 ? Double.POSITIVE_INFINITY : slope < 0 ? 0 : 1;
    }
    double base = 1 - slope / steepness;
    return base <= 0 ? Double.POSITIVE_INFINITY : StrictMath.pow(base, -1 / elasticity);
  }

  /**
   * A lower bound, safe against rounding of the minimiser, on the unrounded cost − price × V over 0
   * ≤ V ≤ maxPotential. By convexity no V lies lower than the value at any point less the slope
   * there times the way left to go.
   */
  public double leastCostAtPrice(double price, double maxPotentialCents) {
    if (maxPotentialCents == 0) {
      return balance(0) + band(0);
    }
    double least = StrictMath.min(maxPotentialCents, LEAST_TOUCHED_INDEX * shareCents);
    double potential = StrictMath.max(least, potentialAtPrice(price, maxPotentialCents));
    double value = balance(potential) + band(potential) - price * potential;
    double fallsRight = StrictMath.max(0, price - slopeRight(potential));
    double fallsLeft = StrictMath.max(0, slopeLeft(potential) - price);
    return value
        - fallsRight * (maxPotentialCents - potential)
        - (potential > 0 ? fallsLeft * potential : 0);
  }

  /**
   * A slope of the cost at this potential, in cents a cent: other potentials cost at least as much
   * as it says, up to rounding. Where the band bends the cost it is the slope to the right.
   */
  public double slope(long potentialCents) {
    return slopeRight(potentialCents);
  }

  private double slopeRight(double potential) {
    return balanceSlope(potential)
        + bandPrice
            * (potential >= shareCents * (1 + bandHalfWidth)
                ? 1
                : potential >= shareCents * (1 - bandHalfWidth) ? 0 : -1);
  }

  private double slopeLeft(double potential) {
    return balanceSlope(potential)
        + bandPrice
            * (potential > shareCents * (1 + bandHalfWidth)
                ? 1
                : potential > shareCents * (1 - bandHalfWidth) ? 0 : -1);
  }

  private double balanceSlope(double potential) {
    if (shareCents == 0) {
      return margin * (1 - elasticity);
    }
    if (potential == 0) {
      return margin == 0 ? 0 : Double.NEGATIVE_INFINITY;
    }
    return margin * (1 - elasticity) * (1 - StrictMath.pow(potential / shareCents, -elasticity));
  }

  /**
   * Second derivative of the conjugate at a price, for scaling steps; 0 where a kink of the band
   * holds the potential.
   */
  public double potentialPerPrice(double price, double maxPotentialCents) {
    double step = 1e-4;
    return (potentialAtPrice(price + step, maxPotentialCents)
            - potentialAtPrice(price - step, maxPotentialCents))
        / (2 * step);
  }
}
