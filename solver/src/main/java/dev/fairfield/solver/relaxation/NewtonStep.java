package dev.fairfield.solver.relaxation;

import dev.fairfield.solver.relaxation.SmoothedDual.Slope;
import org.apache.commons.math3.exception.MaxCountExceededException;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.ConjugateGradient;
import org.apache.commons.math3.linear.RealLinearOperator;
import org.apache.commons.math3.linear.RealVector;

/**
 * Solves curvature × step = gradient over the prices that may move, scaled to a unit diagonal, by
 * conjugate gradients. Cut off early it still points uphill.
 */
final class NewtonStep extends RealLinearOperator {

  private static final double RELATIVE_RESIDUAL = 1e-6;
  private static final int MOST_ITERATIONS = 300;

  private final Slope slope;
  private final double[] damping;

  /** 1 ÷ √ of the diagonal; 0 for a price that stays. */
  private final double[] scale;

  /**
   * @param damping what is added to the diagonal, times the factor
   */
  NewtonStep(Slope slope, DualPrices prices, double[] damping, double factor) {
    this.slope = slope;
    this.scale = slope.curvature().diagonal();
    this.damping = new double[scale.length];
    for (int i = 0; i < scale.length; i++) {
      this.damping[i] = factor * damping[i];
      double diagonal = scale[i] + this.damping[i];
      boolean mayMove = prices.isFree(i) || prices.values()[i] > 0 || slope.gradient()[i] > 0;
      scale[i] = mayMove && diagonal > 0 ? 1 / StrictMath.sqrt(diagonal) : 0;
    }
  }

  /** The change of each price; 0 for those that stay. */
  double[] solve() {
    double[] scaled = new double[scale.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = scale[i] * slope.gradient()[i];
    }
    var blocks = new RepBlocks(slope.curvature(), scale, damping);
    RealVector step = new ArrayRealVector(scaled.length);
    try {
      new ConjugateGradient(MOST_ITERATIONS, RELATIVE_RESIDUAL, false)
          .solveInPlace(this, blocks, new ArrayRealVector(scaled, false), step);
    } catch (MaxCountExceededException cutOff) {
      // What has been found so far stands in the vector and points uphill.
    }
    double[] unscaled = step.toArray();
    for (int i = 0; i < unscaled.length; i++) {
      unscaled[i] *= scale[i];
    }
    return unscaled;
  }

  @Override
  public int getRowDimension() {
    return scale.length;
  }

  @Override
  public int getColumnDimension() {
    return scale.length;
  }

  @Override
  public RealVector operate(RealVector vector) {
    double[] unscaled = vector.toArray();
    for (int i = 0; i < unscaled.length; i++) {
      unscaled[i] *= scale[i];
    }
    double[] product = slope.curvature().times(unscaled);
    for (int i = 0; i < product.length; i++) {
      product[i] = (product[i] + damping[i] * unscaled[i]) * scale[i];
    }
    return new ArrayRealVector(product, false);
  }
}
