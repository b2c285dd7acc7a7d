package dev.fairfield.solver.relaxation;

import dev.fairfield.solver.pricing.BalanceCost;
import dev.fairfield.solver.pricing.PricedModel;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The dual function with each unit's minimum over its stored options replaced by the soft minimum
 * −τ ln Σ exp(−cost/τ), with gradient and curvature; τ is the temperature times the unit's {@link
 * UnitSizes size}. Works on all cores: units are summed in parts whose number depends on nothing
 * but the model, so the result is the same on any machine. Not thread-safe: keeps buffers.
 */
final class SmoothedDual {

  private static final int MOST_PARTS = 16;
  private static final int LEAST_UNITS_PER_PART = 128;

  private final PricedModel model;
  private final DualPart[] parts;

  SmoothedDual(PricedModel model, double poolPrice) {
    this.model = model;
    var pattern = new Curvature.Pattern(model);
    int units = model.unitCount();
    double[] sizes = UnitSizes.of(model);
    this.parts = new DualPart[StrictMath.min(MOST_PARTS, units / LEAST_UNITS_PER_PART + 1)];
    Arrays.setAll(
        parts,
        part -> {
          int from = (int) ((long) units * part / parts.length);
          int to = (int) ((long) units * (part + 1) / parts.length);
          return new DualPart(model, pattern, from, to, poolPrice, sizes);
        });
  }

  /** The value at the prices, in cents. */
  double value(DualPrices prices, double temperature) {
    double[] values = new double[parts.length];
    IntStream.range(0, parts.length)
        .parallel()
        .forEach(part -> values[part] = parts[part].value(prices, temperature));
    double value = limits(prices);
    for (double part : values) {
      value += part;
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

  /** Gradient and curvature at the prices; the caller must not keep it beyond the next call. */
  Slope differentiate(DualPrices prices, double temperature) {
    IntStream.range(0, parts.length)
        .parallel()
        .forEach(part -> parts[part].differentiate(prices, temperature));
    Slope slope = parts[0].slope();
    for (int part = 1; part < parts.length; part++) {
      slope.add(parts[part].slope());
    }
    for (int rep = 0; rep < model.repCount(); rep++) {
      addRep(prices, rep, slope);
    }
    slope.gradient()[prices.moveIndex()] -= model.maxMoves();
    return slope;
  }

  /** The units' curvature at one cent if every rep of a unit were equally likely; a copy. */
  Curvature contestedCurvature() {
    IntStream.range(0, parts.length).parallel().forEach(part -> parts[part].contestedCurvature());
    Curvature sum = parts[0].slope().curvature();
    for (int part = 1; part < parts.length; part++) {
      sum.add(parts[part].slope().curvature());
    }
    return sum.copy();
  }

  private void addRep(DualPrices prices, int rep, Slope slope) {
    BalanceCost balance = model.balance(rep);
    long most = model.eligiblePotentialCents(rep);
    double[] gradient = slope.gradient();
    gradient[rep] -= balance.potentialAtPrice(prices.potential(rep), most);
    gradient[prices.minuteIndex(rep)] -= model.capacityMinutes(rep);
    gradient[prices.accountIndex(rep)] -= model.maxAccounts(rep);
    Curvature curvature = slope.curvature();
    curvature.blocks()[curvature.block(rep, rep)] +=
        balance.potentialPerPrice(prices.potential(rep), most);
  }

  /**
   * First and second derivatives at one point.
   *
   * @param gradient in the order of the prices
   */
  record Slope(double[] gradient, Curvature curvature) {

    void clear() {
      Arrays.fill(gradient, 0);
      curvature.clear();
    }

    private void add(Slope other) {
      for (int i = 0; i < gradient.length; i++) {
        gradient[i] += other.gradient[i];
      }
      curvature.add(other.curvature);
    }
  }
}
