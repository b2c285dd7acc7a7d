package dev.fairfield.solver.relaxation;

import org.apache.commons.math3.exception.MathIllegalArgumentException;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealLinearOperator;
import org.apache.commons.math3.linear.RealVector;

/**
 * The inverse of a scaled curvature as far as each rep's own prices go: potential, minutes and
 * accounts of one rep rise together, and conjugate gradients need many turns to find that out by
 * themselves.
 */
final class RepBlocks extends RealLinearOperator {

  private static final double RELATIVE_SYMMETRY = 1e-9;

  /** A block more singular than this is taken as if its prices had nothing in common. */
  private static final double LEAST_PIVOT = 1e-10;

  private final int size;
  private final int repCount;
  private final double[][][] inverses;

  /**
   * @param curvature damped
   * @param scale what both sides of the curvature are multiplied with; 0 for a price that stays
   */
  RepBlocks(Curvature curvature, double[] scale) {
    this.size = scale.length;
    this.repCount = size / DualPrices.MOVES;
    this.inverses = new double[repCount][][];
    for (int rep = 0; rep < repCount; rep++) {
      inverses[rep] = inverse(curvature.ofRep(rep), rep, scale);
    }
  }

  private double[][] inverse(double[][] block, int rep, double[] scale) {
    int kinds = block.length;
    for (int k = 0; k < kinds; k++) {
      for (int l = 0; l < kinds; l++) {
        block[k][l] *= scale[k * repCount + rep] * scale[l * repCount + rep];
      }
      block[k][k] = scale[k * repCount + rep] == 0 ? 1 : block[k][k];
    }
    var matrix = new Array2DRowRealMatrix(block, false);
    try {
      return new CholeskyDecomposition(matrix, RELATIVE_SYMMETRY, LEAST_PIVOT)
          .getSolver()
          .getInverse()
          .getData();
    } catch (MathIllegalArgumentException singular) {
      return new double[0][];
    }
  }

  @Override
  public int getRowDimension() {
    return size;
  }

  @Override
  public int getColumnDimension() {
    return size;
  }

  @Override
  public RealVector operate(RealVector vector) {
    double[] product = vector.toArray();
    for (int rep = 0; rep < repCount; rep++) {
      double[][] inverse = inverses[rep];
      for (int k = 0; k < inverse.length; k++) {
        double sum = 0;
        for (int l = 0; l < inverse.length; l++) {
          sum += inverse[k][l] * vector.getEntry(l * repCount + rep);
        }
        product[k * repCount + rep] = sum;
      }
    }
    return new ArrayRealVector(product, false);
  }
}
