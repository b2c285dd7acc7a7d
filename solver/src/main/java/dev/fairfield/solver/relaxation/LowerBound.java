package dev.fairfield.solver.relaxation;

import dev.fairfield.solver.pricing.PricedModel;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The certified lower bound of given prices on the cost of every plan that keeps all hard rules:
 *
 * <pre>
 * L = Σ_u min_r [c_ur + μ_r v_u + λ_r h_u + κ_r n_u + ν moved_ur] − Σ λ_r H_r − Σ κ_r A_r − ν M
 *     + Σ_r min over 0 ≤ V ≤ eligible potential of r of [f_r(V) − μ_r V]
 * </pre>
 *
 * <p>It holds for any prices with λ, κ, ν ≥ 0 (weak duality), so nothing rests on how they were
 * found. All options of a unit are looked at, also those the model does not store. Half a cent for
 * each rounded term of a rep and a generous allowance for floating-point sums are subtracted before
 * rounding down.
 */
public final class LowerBound {

  private static final int ROUNDED_TERMS_PER_REP = 2;
  private static final double HALF_A_CENT = 0.5;

  /** Summing a million terms in doubles loses less than 1e-9 of their absolute sum. */
  private static final double FLOATING_POINT_SLACK = 1e-9;

  private LowerBound() {}

  /**
   * The bound in cents.
   *
   * @param pooledWeight medium score of the open pool; the bound then speaks of plans that leave no
   *     more than this. 0 when nothing is pooled.
   */
  public static long cents(PricedModel model, DualPrices prices, long pooledWeight) {
    return cents(model, prices, pooledWeight, UnitMinima.of(model, prices));
  }

  /**
   * @param minima of the same model and prices
   */
  static long cents(PricedModel model, DualPrices prices, long pooledWeight, UnitMinima minima) {
    var sum = new CompensatedSum();
    addUnits(model, minima, pooledWeight, sum);
    for (int rep = 0; rep < model.repCount(); rep++) {
      sum.add(
          model
              .balance(rep)
              .leastCostAtPrice(prices.potential(rep), model.eligiblePotentialCents(rep)));
      sum.subtractLimit(prices.minute(rep), model.capacityMinutes(rep));
      sum.subtractLimit(prices.account(rep), model.maxAccounts(rep));
    }
    sum.subtractLimit(prices.move(), model.maxMoves());
    double slack =
        HALF_A_CENT * ROUNDED_TERMS_PER_REP * model.repCount()
            + FLOATING_POINT_SLACK * sum.absolute();
    return (long) StrictMath.floor(sum.total() - slack);
  }

  private static void addUnits(
      PricedModel model, UnitMinima minima, long pooledWeight, CompensatedSum sum) {
    double[] least = new double[model.unitCount()];
    boolean[] poolable = new boolean[model.unitCount()];
    for (int unit = 0; unit < model.unitCount(); unit++) {
      least[unit] = minima.leastCents(unit);
      poolable[unit] = model.findOption(unit, PricedModel.POOL) >= 0;
    }
    long optionalWeight = pooledWeight - fixPooled(model, least, poolable);
    double poolPrice = bestPoolPrice(model, least, poolable, optionalWeight);
    for (int unit = 0; unit < model.unitCount(); unit++) {
      sum.add(
          poolable[unit]
              ? StrictMath.min(least[unit], poolPrice * model.poolWeight(unit))
              : least[unit]);
    }
    if (optionalWeight > 0) {
      sum.add(-poolPrice * optionalWeight);
    }
  }

  /**
   * Makes units that only the pool may have cost nothing; gives their weight, which every plan
   * pools.
   */
  private static long fixPooled(PricedModel model, double[] least, boolean[] poolable) {
    long weight = 0;
    for (int unit = 0; unit < least.length; unit++) {
      if (poolable[unit] && least[unit] == Double.POSITIVE_INFINITY) {
        least[unit] = 0;
        weight += model.poolWeight(unit);
      }
    }
    return weight;
  }

  /**
   * The price ρ per unit of pooled weight that raises the bound most: Σ min(least, ρ·weight) −
   * ρ·pooled is concave in ρ and bends where a unit changes between rep and pool.
   */
  private static double bestPoolPrice(
      PricedModel model, double[] least, boolean[] poolable, long pooledWeight) {
    Integer[] byPrice =
        IntStream.range(0, least.length)
            .filter(unit -> poolable[unit] && least[unit] > 0)
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer unit) -> -least[unit] / model.poolWeight(unit)))
            .toArray(Integer[]::new);
    long weightAbove = 0;
    for (Integer unit : byPrice) {
      weightAbove += model.poolWeight(unit);
      if (weightAbove > pooledWeight) {
        return least[unit] / model.poolWeight(unit);
      }
    }
    return 0;
  }

  /** Kahan–Babuška summation, which also keeps the sum of absolute values. */
  private static final class CompensatedSum {

    private double total;
    private double compensation;
    private double absolute;

    void add(double term) {
      double next = total + term;
      compensation +=
          StrictMath.abs(total) >= StrictMath.abs(term)
              ? (total - next) + term
              : (term - next) + total;
      total = next;
      absolute += StrictMath.abs(term);
    }

    void subtractLimit(double price, long limit) {
      if (price > 0) {
        add(-price * limit);
      }
    }

    double total() {
      return total + compensation;
    }

    double absolute() {
      return absolute;
    }
  }
}
