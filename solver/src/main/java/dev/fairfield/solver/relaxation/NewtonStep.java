package dev.fairfield.solver.relaxation;

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

  private final double[] gradient;
  private final Curvature curvature;

  /** 1 ÷ √ of the diagonal; 0 for a price that stays. */
  private final double[] scale;

  /**
   * @param curvature damped
   */
  NewtonStep(double[] gradient, Curvature curvature, DualPrices prices) {
    this.gradient = gradient;
    this.curvature = curvature;
    this.scale = curvature.diagonal();
    for (int i = 0; i < scale.length; i++) {
      boolean mayMove = prices.isFree(i) || prices.values()[i] > 0 || gradient[i] > 0;
      scale[i] = mayMove && scale[i] > 0 ? 1 / StrictMath.sqrt(scale[i]) : 0;
    }
  }

  /** The change of each price; 0 for those that stay. */
  double[] solve() {
    double[] scaled = new double[scale.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = scale[i] * gradient[i];
    }
    var blocks = new RepBlocks(curvature, scale);
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
    double[] product = curvature.times(unscaled);
    for (int i = 0; i < product.length; i++) {
      product[i] *= scale[i];
    }
    return new ArrayRealVector(product, false);
  }
}
