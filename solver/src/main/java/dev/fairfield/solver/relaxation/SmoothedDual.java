package dev.fairfield.solver.relaxation;

import dev.fairfield.solver.pricing.BalanceCost;
import dev.fairfield.solver.pricing.PricedModel;
import java.util.Arrays;

/**
 * The dual function with each unit's minimum over its options replaced by the soft minimum −τ ln Σ
 * exp(−cost/τ), with gradient and curvature. Not thread-safe: keeps buffers.
 */
final class SmoothedDual {

  /** Options further above the cheapest than this many temperatures weigh nothing. */
  private static final double NEGLIGIBLE = 30;

  /** Options less probable than this are left out of the curvature. */
  private static final double SLIGHT = 1e-4;

  /** What a unit of pooled weight costs here: dearer than any plan would pay to place it. */
  private static final double POOL_PRICE = 10;

  private final PricedModel model;
  private final double[] probability;
  private final int[] likely;
  private final double[] expectedLoad;
  private final int[] expectedIndex;

  SmoothedDual(PricedModel model) {
    this.model = model;
    int most = 0;
    for (int unit = 0; unit < model.unitCount(); unit++) {
      most = StrictMath.max(most, model.optionEnd(unit) - model.optionBegin(unit));
    }
    this.probability = new double[most];
    this.likely = new int[most];
    this.expectedLoad = new double[DualPrices.KINDS * most];
    this.expectedIndex = new int[DualPrices.KINDS * most];
  }

  /** The value at the prices, in cents. */
  double value(DualPrices prices, double temperature) {
    double value = limits(prices);
    for (int unit = 0; unit < model.unitCount(); unit++) {
      value += softMinimum(prices, unit, temperature);
    }
    for (int rep = 0; rep < model.repCount(); rep++) {
      value +=
          model
              .balance(rep)
              .leastCostAtPrice(prices.potential(rep), model.eligiblePotentialCents(rep));
    }
    return value;
  }

  private double limits(DualPrices prices) {
    double value = model.hasMoveLimit() ? -prices.move() * model.maxMoves() : 0;
    for (int rep = 0; rep < model.repCount(); rep++) {
      value -= prices.minute(rep) * model.capacityMinutes(rep);
      value -= prices.account(rep) * model.maxAccounts(rep);
    }
    return value;
  }

  /**
   * Gradient and curvature (the negated Hessian) at the prices.
   *
   * @param slope receives both
   */
  void differentiate(DualPrices prices, double temperature, Slope slope) {
    slope.clear();
    for (int unit = 0; unit < model.unitCount(); unit++) {
      softMinimum(prices, unit, temperature);
      addUnit(prices, unit, temperature, slope);
    }
    for (int rep = 0; rep < model.repCount(); rep++) {
      addRep(prices, rep, slope);
    }
    slope.gradient[prices.moveIndex()] -= model.maxMoves();
  }

  private void addRep(DualPrices prices, int rep, Slope slope) {
    BalanceCost balance = model.balance(rep);
    long most = model.eligiblePotentialCents(rep);
    slope.gradient[rep] -= balance.potentialAtPrice(prices.potential(rep), most);
    slope.curvature[rep][rep] += balance.potentialPerPrice(prices.potential(rep), most);
    slope.gradient[prices.minuteIndex(rep)] -= model.capacityMinutes(rep);
    slope.gradient[prices.accountIndex(rep)] -= model.maxAccounts(rep);
  }

  /** Leaves the probability of each option of the unit in the buffer. */
  private double softMinimum(DualPrices prices, int unit, double temperature) {
    int begin = model.optionBegin(unit);
    int count = model.optionEnd(unit) - begin;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < count; i++) {
      probability[i] =
          model.rep(begin + i) == PricedModel.POOL
              ? POOL_PRICE * model.poolWeight(unit)
              : prices.reducedCost(model, unit, begin + i);
      least = StrictMath.min(least, probability[i]);
    }
    double sum = 0;
    for (int i = 0; i < count; i++) {
      double above = (probability[i] - least) / temperature;
      probability[i] = above > NEGLIGIBLE ? 0 : StrictMath.exp(-above);
      sum += probability[i];
    }
    for (int i = 0; i < count; i++) {
      probability[i] /= sum;
    }
    return least - temperature * StrictMath.log(sum);
  }

  private void addUnit(DualPrices prices, int unit, double temperature, Slope slope) {
    int begin = model.optionBegin(unit);
    int count = model.optionEnd(unit) - begin;
    int likelyCount = 0;
    for (int i = 0; i < count; i++) {
      if (probability[i] > 0 && model.rep(begin + i) != PricedModel.POOL) {
        addChoice(prices, unit, begin + i, probability[i], slope.gradient);
        if (probability[i] > SLIGHT && probability[i] < 1 - SLIGHT) {
          likely[likelyCount++] = i;
        }
      }
    }
    if (likelyCount > 0) {
      addSpread(prices, unit, likelyCount, temperature, slope.curvature);
    }
  }

  private void addChoice(
      DualPrices prices, int unit, int option, double weight, double[] gradient) {
    int rep = model.rep(option);
    gradient[rep] += weight * model.potentialCents(unit);
    gradient[prices.minuteIndex(rep)] += weight * model.minutes(option);
    gradient[prices.accountIndex(rep)] += weight * model.accounts(unit);
    gradient[prices.moveIndex()] += weight * model.moves(option);
  }

  /**
   * Adds (Σ p·a·aᵀ − (Σ p·a)(Σ p·a)ᵀ) / τ over the likely options, a being what an option takes.
   * Rows and columns come in rising order, so only the lower triangle is filled.
   */
  private void addSpread(
      DualPrices prices, int unit, int likelyCount, double temperature, double[][] curvature) {
    int entries = 0;
    double expectedMoves = 0;
    for (int kind = 0; kind < DualPrices.MOVES; kind++) {
      for (int i = 0; i < likelyCount; i++) {
        double p = probability[likely[i]];
        int option = model.optionBegin(unit) + likely[i];
        int rep = model.rep(option);
        double load = load(unit, option, kind);
        expectedLoad[entries] = p * load;
        expectedIndex[entries++] = prices.index(kind, rep);
        for (int other = 0; other <= kind; other++) {
          curvature[prices.index(kind, rep)][prices.index(other, rep)] +=
              p * load * load(unit, option, other) / temperature;
        }
      }
    }
    for (int i = 0; i < likelyCount; i++) {
      int option = model.optionBegin(unit) + likely[i];
      double moves = probability[likely[i]] * model.moves(option);
      expectedMoves += moves;
      for (int kind = 0; kind < DualPrices.MOVES; kind++) {
        curvature[prices.moveIndex()][prices.index(kind, model.rep(option))] +=
            moves * load(unit, option, kind) / temperature;
      }
      curvature[prices.moveIndex()][prices.moveIndex()] +=
          moves * model.moves(option) / temperature;
    }
    expectedLoad[entries] = expectedMoves;
    expectedIndex[entries++] = prices.moveIndex();
    for (int i = 0; i < entries; i++) {
      double[] row = curvature[expectedIndex[i]];
      double factor = expectedLoad[i] / temperature;
      for (int j = 0; j <= i; j++) {
        row[expectedIndex[j]] -= factor * expectedLoad[j];
      }
    }
  }

  private double load(int unit, int option, int kind) {
    return switch (kind) {
      case DualPrices.POTENTIAL -> model.potentialCents(unit);
      case DualPrices.MINUTES -> model.minutes(option);
      default -> model.accounts(unit);
    };
  }

  /** First and second derivatives at one point. */
  static final class Slope {

    final double[] gradient;
    private final double[][] curvature;

    Slope(int size) {
      gradient = new double[size];
      curvature = new double[size][size];
    }

    double curvature(int i, int j) {
      return i >= j ? curvature[i][j] : curvature[j][i];
    }

    private void clear() {
      Arrays.fill(gradient, 0);
      for (double[] row : curvature) {
        Arrays.fill(row, 0);
      }
    }
  }
}
