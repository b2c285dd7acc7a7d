package dev.fairfield.solver.relaxation;

import dev.fairfield.solver.pricing.BalanceCost;
import dev.fairfield.solver.pricing.PricedModel;
import java.util.Arrays;

/**
 * The dual function with each unit's minimum over its options replaced by the soft minimum −τ ln Σ
 * exp(−cost/τ), its gradient and a diagonal of its curvature. Not thread-safe: keeps buffers.
 */
final class SmoothedDual {

  /** Options further above the cheapest than this many temperatures weigh nothing. */
  private static final double NEGLIGIBLE = 30;

  /** What a unit of pooled weight costs here: dearer than any plan would pay to place it. */
  private static final double POOL_PRICE = 10;

  /** Three kinds of price share a unit, and the softmax Hessian is at most twice its diagonal. */
  private static final double COUPLING = 2;

  private final PricedModel model;
  private final double[] reduced;

  SmoothedDual(PricedModel model) {
    this.model = model;
    int most = 0;
    for (int unit = 0; unit < model.unitCount(); unit++) {
      most = StrictMath.max(most, model.optionEnd(unit) - model.optionBegin(unit));
    }
    this.reduced = new double[most];
  }

  /**
   * The value at the prices, in cents.
   *
   * @param gradient filled unless null
   * @param scale filled, unless null, with the diagonal of the negated Hessian, kept above zero
   */
  double evaluate(DualPrices prices, double temperature, double[] gradient, double[] scale) {
    if (gradient != null) {
      Arrays.fill(gradient, 0);
    }
    if (scale != null) {
      Arrays.fill(scale, 0);
    }
    double value = 0;
    for (int unit = 0; unit < model.unitCount(); unit++) {
      value += softMinimum(prices, unit, temperature, gradient, scale);
    }
    for (int rep = 0; rep < model.repCount(); rep++) {
      value += repTerms(prices, rep, gradient, scale);
    }
    if (model.hasMoveLimit()) {
      value -= prices.move() * model.maxMoves();
    }
    if (gradient != null) {
      finishMoves(prices, gradient);
    }
    if (scale != null) {
      keepAboveZero(scale);
    }
    return value;
  }

  private double softMinimum(
      DualPrices prices, int unit, double temperature, double[] gradient, double[] scale) {
    int begin = model.optionBegin(unit);
    int count = model.optionEnd(unit) - begin;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < count; i++) {
      reduced[i] =
          model.rep(begin + i) == PricedModel.POOL
              ? POOL_PRICE * model.poolWeight(unit)
              : prices.reducedCost(model, unit, begin + i);
      least = StrictMath.min(least, reduced[i]);
    }
    double sum = 0;
    for (int i = 0; i < count; i++) {
      double above = (reduced[i] - least) / temperature;
      reduced[i] = above > NEGLIGIBLE ? 0 : StrictMath.exp(-above);
      sum += reduced[i];
    }
    if (gradient != null) {
      for (int i = 0; i < count; i++) {
        if (reduced[i] > 0 && model.rep(begin + i) != PricedModel.POOL) {
          addChoice(prices, unit, begin + i, reduced[i] / sum, temperature, gradient, scale);
        }
      }
    }
    return least - temperature * StrictMath.log(sum);
  }

  private void addChoice(
      DualPrices prices,
      int unit,
      int option,
      double probability,
      double temperature,
      double[] gradient,
      double[] scale) {
    int rep = model.rep(option);
    double potential = model.potentialCents(unit);
    double minutes = model.workloadMinutes(unit);
    double accounts = model.accounts(unit);
    double moves = model.moves(option);
    gradient[rep] += probability * potential;
    gradient[prices.minuteIndex(rep)] += probability * minutes;
    gradient[prices.accountIndex(rep)] += probability * accounts;
    gradient[prices.moveIndex()] += probability * moves;
    if (scale != null) {
      double spread = COUPLING * probability * (1 - probability) / temperature;
      scale[rep] += spread * potential * potential;
      scale[prices.minuteIndex(rep)] += spread * minutes * minutes;
      scale[prices.accountIndex(rep)] += spread * accounts * accounts;
      scale[prices.moveIndex()] += spread * moves * moves;
    }
  }

  private double repTerms(DualPrices prices, int rep, double[] gradient, double[] scale) {
    BalanceCost balance = model.balance(rep);
    double price = prices.potential(rep);
    long most = model.eligiblePotentialCents(rep);
    if (gradient != null) {
      gradient[rep] -= balance.potentialAtPrice(price, most);
      limit(prices.minuteIndex(rep), model.capacityMinutes(rep), gradient);
      limit(prices.accountIndex(rep), model.maxAccounts(rep), gradient);
    }
    if (scale != null) {
      scale[rep] += balance.potentialPerPrice(price, most);
    }
    return balance.leastCostAtPrice(price, most)
        - prices.minute(rep) * model.capacityMinutes(rep)
        - prices.account(rep) * model.maxAccounts(rep);
  }

  private static void limit(int index, long limit, double[] gradient) {
    gradient[index] -= limit;
  }

  private void finishMoves(DualPrices prices, double[] gradient) {
    gradient[prices.moveIndex()] -= model.maxMoves();
  }

  /** A price no unit responds to at the moment takes the mean scale of its kind. */
  private void keepAboveZero(double[] scale) {
    int reps = model.repCount();
    for (int kind = 0; kind <= 3; kind++) {
      int from = kind * reps;
      int to = kind == 3 ? from + 1 : from + reps;
      double mean = Arrays.stream(scale, from, to).average().orElse(0);
      for (int i = from; i < to; i++) {
        scale[i] = StrictMath.max(scale[i], mean > 0 ? 1e-2 * mean : 1);
      }
    }
  }
}
