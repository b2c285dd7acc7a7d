package dev.fairfield.solver.relaxation;

import dev.fairfield.solver.pricing.PricedModel;
import java.util.Arrays;

/**
 * The negated Hessian of the smoothed dual, a sparse symmetric matrix: a block for each pair of
 * reps with a unit in common, and a row for the price of moves, which touches all. Only pairs (row
 * ≥ column) are stored.
 */
final class Curvature {

  /** Which pairs of reps have a block; shared by all matrices of one model. */
  static final class Pattern {

    private final int repCount;
    private final int kinds;
    private final int[] pairByReps;
    private final int[] rowRep;
    private final int[] columnRep;

    Pattern(PricedModel model) {
      this.repCount = model.repCount();
      this.kinds = hasAccountLimits(model) ? DualPrices.MOVES : DualPrices.ACCOUNTS;
      this.pairByReps = new int[repCount * (repCount + 1) / 2];
      int pairs = markPairs(model);
      this.rowRep = new int[pairs];
      this.columnRep = new int[pairs];
      int next = 0;
      for (int row = 0; row < repCount; row++) {
        for (int column = 0; column <= row; column++) {
          if (pairByReps[triangle(row, column)] > 0) {
            rowRep[next] = row;
            columnRep[next] = column;
            pairByReps[triangle(row, column)] = next++;
          }
        }
      }
    }

    private static boolean hasAccountLimits(PricedModel model) {
      for (int rep = 0; rep < model.repCount(); rep++) {
        if (model.maxAccounts(rep) < PricedModel.NO_LIMIT) {
          return true;
        }
      }
      return false;
    }

    private int markPairs(PricedModel model) {
      int pairs = 0;
      for (int rep = 0; rep < repCount; rep++) {
        pairs += mark(rep, rep);
      }
      for (int unit = 0; unit < model.unitCount(); unit++) {
        for (int i = model.optionBegin(unit); i < model.optionEnd(unit); i++) {
          for (int j = model.optionBegin(unit); j < i && model.rep(i) != PricedModel.POOL; j++) {
            pairs += mark(model.rep(i), model.rep(j));
          }
        }
      }
      return pairs;
    }

    private int mark(int row, int column) {
      int place = triangle(row, column);
      int fresh = 1 - pairByReps[place];
      pairByReps[place] = 1;
      return fresh;
    }

    private static int triangle(int row, int column) {
      return row * (row + 1) / 2 + column;
    }

    /** Kinds of price a rep has here: potential and minutes, and accounts where any are limited. */
    int kinds() {
      return kinds;
    }

    private int pair(int row, int column) {
      return pairByReps[triangle(row, column)];
    }
  }

  private final Pattern pattern;
  private final int kinds;
  private final double[] blocks;
  private final double[] moveRow;

  Curvature(Pattern pattern) {
    this.pattern = pattern;
    this.kinds = pattern.kinds;
    this.blocks = new double[pattern.rowRep.length * kinds * kinds];
    this.moveRow = new double[DualPrices.MOVES * pattern.repCount + 1];
  }

  void clear() {
    Arrays.fill(blocks, 0);
    Arrays.fill(moveRow, 0);
  }

  /** Where the block of two reps begins, row after row; the first rep is the higher one. */
  int block(int rowRep, int columnRep) {
    return pattern.pair(rowRep, columnRep) * kinds * kinds;
  }

  /** Entries of all blocks. */
  double[] blocks() {
    return blocks;
  }

  /** Entries that pair the price of moves with every price; its own is the last. */
  double[] moveRow() {
    return moveRow;
  }

  void add(Curvature other) {
    addTo(blocks, other.blocks);
    addTo(moveRow, other.moveRow);
  }

  Curvature copy() {
    var copy = new Curvature(pattern);
    copy.add(this);
    return copy;
  }

  /** This matrix and another of the same model times a factor, as a new one. */
  Curvature plus(Curvature other, double factor) {
    var sum = new Curvature(pattern);
    for (int i = 0; i < blocks.length; i++) {
      sum.blocks[i] = blocks[i] + factor * other.blocks[i];
    }
    for (int i = 0; i < moveRow.length; i++) {
      sum.moveRow[i] = moveRow[i] + factor * other.moveRow[i];
    }
    return sum;
  }

  /** Adds the diagonal of another matrix of the same model times a factor. */
  void addToDiagonal(Curvature other, double factor) {
    for (int rep = 0; rep < pattern.repCount; rep++) {
      for (int kind = 0; kind < kinds; kind++) {
        int entry = block(rep, rep) + kind * kinds + kind;
        blocks[entry] += factor * other.blocks[entry];
      }
    }
    int move = moveRow.length - 1;
    moveRow[move] += factor * other.moveRow[move];
  }

  private static void addTo(double[] sum, double[] terms) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += terms[i];
    }
  }

  /** The diagonal, in the order of the prices. */
  double[] diagonal() {
    double[] diagonal = new double[moveRow.length];
    for (int rep = 0; rep < pattern.repCount; rep++) {
      for (int kind = 0; kind < kinds; kind++) {
        diagonal[kind * pattern.repCount + rep] = blocks[block(rep, rep) + kind * kinds + kind];
      }
    }
    diagonal[diagonal.length - 1] = moveRow[moveRow.length - 1];
    return diagonal;
  }

  /** A copy of the block of a rep with itself, a row for each kind of price. */
  double[][] ofRep(int rep) {
    double[][] copy = new double[kinds][];
    int begin = block(rep, rep);
    for (int k = 0; k < kinds; k++) {
      copy[k] = Arrays.copyOfRange(blocks, begin + k * kinds, begin + (k + 1) * kinds);
    }
    return copy;
  }

  /** Matrix times vector, in the order of the prices. */
  double[] times(double[] vector) {
    double[] product = new double[vector.length];
    for (int pair = 0; pair < pattern.rowRep.length; pair++) {
      addBlock(pair, pattern.rowRep[pair], pattern.columnRep[pair], vector, product);
    }
    int move = vector.length - 1;
    for (int i = 0; i < move; i++) {
      product[i] += moveRow[i] * vector[move];
      product[move] += moveRow[i] * vector[i];
    }
    product[move] += moveRow[move] * vector[move];
    return product;
  }

  private void addBlock(int pair, int row, int column, double[] vector, double[] product) {
    int entry = pair * kinds * kinds;
    for (int k = 0; k < kinds; k++) {
      int i = k * pattern.repCount + row;
      for (int l = 0; l < kinds; l++, entry++) {
        int j = l * pattern.repCount + column;
        product[i] += blocks[entry] * vector[j];
        if (row != column) {
          product[j] += blocks[entry] * vector[i];
        }
      }
    }
  }
}
