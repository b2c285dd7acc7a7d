package dev.fairfield.solver.relaxation;

import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.relaxation.SmoothedDual.Slope;
import org.apache.commons.math3.util.FastMath;

/** The units from one to another in the smoothed dual. Not thread-safe: keeps buffers. */
final class DualPart {

  /** Options further above the cheapest than this many temperatures weigh nothing. */
  private static final double NEGLIGIBLE = 20;

  /** Options less probable than this are left out of the curvature. */
  private static final double SLIGHT = 1e-3;

  private final PricedModel model;
  private final int from;
  private final int to;
  private final int kinds;
  private final double poolPrice;
  private final double[] sizes;
  private final double[] probability;
  private final int[] likely;
  private final double[] expected;
  private final double[] load = new double[DualPrices.MOVES];
  private final Slope slope;

  /**
   * @param from first unit
   * @param to the unit after the last
   * @param poolPrice cents a unit of weight costs in the open pool
   * @param sizes of all units, see {@link UnitSizes}
   */
  DualPart(
      PricedModel model,
      Curvature.Pattern pattern,
      int from,
      int to,
      double poolPrice,
      double[] sizes) {
    this.poolPrice = poolPrice;
    this.sizes = sizes;
    this.model = model;
    this.from = from;
    this.to = to;
    this.kinds = pattern.kinds();
    int most = 0;
    for (int unit = from; unit < to; unit++) {
      most = StrictMath.max(most, model.optionEnd(unit) - model.optionBegin(unit));
    }
    this.probability = new double[most];
    this.likely = new int[most];
    this.expected = new double[most * kinds];
    this.slope =
        new Slope(new double[DualPrices.zero(model).values().length], new Curvature(pattern));
  }

  double value(DualPrices prices, double temperature) {
    double value = 0;
    for (int unit = from; unit < to; unit++) {
      value += softMinimum(prices, unit, temperature * sizes[unit]);
    }
    return value;
  }

  void differentiate(DualPrices prices, double temperature) {
    slope.clear();
    for (int unit = from; unit < to; unit++) {
      softMinimum(prices, unit, temperature * sizes[unit]);
      addUnit(prices, unit, temperature * sizes[unit]);
    }
  }

  /**
   * The curvature at a temperature of one cent if every rep of a unit were equally likely; in place
   * of that of the last differentiation.
   */
  Curvature contestedCurvature() {
    slope.clear();
    DualPrices order = DualPrices.zero(model);
    for (int unit = from; unit < to; unit++) {
      int begin = model.optionBegin(unit);
      int count = 0;
      for (int option = begin; option < model.optionEnd(unit); option++) {
        if (model.rep(option) != PricedModel.POOL) {
          likely[count++] = option - begin;
        }
      }
      for (int i = 0; i < count; i++) {
        probability[likely[i]] = 1.0 / count;
      }
      addSpread(order, unit, count, sizes[unit]);
    }
    return slope.curvature();
  }

  /** Of the last differentiation. */
  Slope slope() {
    return slope;
  }

  /** Leaves the probability of each option of the unit in the buffer. */
  private double softMinimum(DualPrices prices, int unit, double temperature) {
    int begin = model.optionBegin(unit);
    int count = model.optionEnd(unit) - begin;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < count; i++) {
      probability[i] =
          model.rep(begin + i) == PricedModel.POOL
              ? poolPrice * model.poolWeight(unit)
              : prices.reducedCost(model, unit, begin + i);
      least = StrictMath.min(least, probability[i]);
    }
    double sum = 0;
    for (int i = 0; i < count; i++) {
      double above = (probability[i] - least) / temperature;
      probability[i] = above > NEGLIGIBLE ? 0 : FastMath.exp(-above);
      sum += probability[i];
    }
    for (int i = 0; i < count; i++) {
      probability[i] /= sum;
    }
    return least - temperature * StrictMath.log(sum);
  }

  private void addUnit(DualPrices prices, int unit, double temperature) {
    int begin = model.optionBegin(unit);
    int count = model.optionEnd(unit) - begin;
    int likelyCount = 0;
    for (int i = 0; i < count; i++) {
      if (probability[i] > 0 && model.rep(begin + i) != PricedModel.POOL) {
        addChoice(prices, unit, begin + i, probability[i]);
        if (probability[i] > SLIGHT && probability[i] < 1 - SLIGHT) {
          likely[likelyCount++] = i;
        }
      }
    }
    if (likelyCount > 0) {
      addSpread(prices, unit, likelyCount, temperature);
    }
  }

  private void addChoice(DualPrices prices, int unit, int option, double weight) {
    int rep = model.rep(option);
    double[] gradient = slope.gradient();
    gradient[rep] += weight * model.potentialCents(unit);
    gradient[prices.minuteIndex(rep)] += weight * model.minutes(option);
    gradient[prices.accountIndex(rep)] += weight * model.accounts(unit);
    gradient[prices.moveIndex()] += weight * model.moves(option);
  }

  /**
   * Adds (Σ p·a·aᵀ − (Σ p·a)(Σ p·a)ᵀ) / τ over the likely options, a being what an option takes.
   */
  private void addSpread(DualPrices prices, int unit, int likelyCount, double temperature) {
    Curvature curvature = slope.curvature();
    double[] blocks = curvature.blocks();
    for (int i = 0; i < likelyCount; i++) {
      int option = model.optionBegin(unit) + likely[i];
      double p = probability[likely[i]];
      setLoad(unit, option);
      int own = curvature.block(model.rep(option), model.rep(option));
      for (int k = 0; k < kinds; k++) {
        expected[i * kinds + k] = p * load[k];
        for (int l = 0; l < kinds; l++) {
          blocks[own + k * kinds + l] += p * load[k] * load[l] / temperature;
        }
      }
      for (int j = 0; j <= i; j++) {
        int other = model.rep(model.optionBegin(unit) + likely[j]);
        int entry = curvature.block(model.rep(option), other);
        for (int k = 0; k < kinds; k++) {
          double factor = expected[i * kinds + k] / temperature;
          for (int l = 0; l < kinds; l++) {
            blocks[entry++] -= factor * expected[j * kinds + l];
          }
        }
      }
    }
    if (model.hasMoveLimit()) {
      addMoves(prices, unit, likelyCount, temperature);
    }
  }

  private void setLoad(int unit, int option) {
    load[DualPrices.POTENTIAL] = model.potentialCents(unit);
    load[DualPrices.MINUTES] = model.minutes(option);
    load[DualPrices.ACCOUNTS] = model.accounts(unit);
  }

  private void addMoves(DualPrices prices, int unit, int likelyCount, double temperature) {
    double[] row = slope.curvature().moveRow();
    double expectedMoves = 0;
    double expectedSquare = 0;
    for (int i = 0; i < likelyCount; i++) {
      double moves = model.moves(model.optionBegin(unit) + likely[i]);
      expectedMoves += probability[likely[i]] * moves;
      expectedSquare += probability[likely[i]] * moves * moves;
    }
    for (int i = 0; i < likelyCount; i++) {
      int option = model.optionBegin(unit) + likely[i];
      double excess = (model.moves(option) - expectedMoves) / temperature;
      for (int k = 0; k < kinds; k++) {
        row[prices.index(k, model.rep(option))] += excess * expected[i * kinds + k];
      }
    }
    row[prices.moveIndex()] += (expectedSquare - expectedMoves * expectedMoves) / temperature;
  }
}
