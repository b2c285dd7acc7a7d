package dev.fairfield.solver.relaxation;

import dev.fairfield.solver.pricing.PricedModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Lower bounds for plans that leave units in the open pool. The prices of the first relaxation pool
 * nothing that can be placed at all; for a plan that pools some, prices found with a cheaper pool
 * say more. Which pool price is best depends on the plan, so several are tried.
 */
public final class PoolBounds {

  /** Cents a cent of pooled weight. */
  private static final double[] POOL_PRICES = {3, 1, 0.5, 0.25, 0.1, 0.03};

  private final PricedModel model;
  private final List<DualPrices> prices;

  private PoolBounds(PricedModel model, List<DualPrices> prices) {
    this.model = model;
    this.prices = prices;
  }

  /** No further prices: for a plan that pools nothing. */
  public static PoolBounds none(PricedModel model) {
    return new PoolBounds(model, List.of());
  }

  /**
   * Solves the relaxation for each pool price, or fewer when told to stop.
   *
   * @param stop asked between iterations
   */
  public static PoolBounds of(PricedModel model, BooleanSupplier stop) {
    List<DualPrices> found = new ArrayList<>();
    found.add(DualPrices.zero(model));
    for (double poolPrice : POOL_PRICES) {
      if (!stop.getAsBoolean()) {
        var relaxation = new Relaxation(model, Relaxation.Settings.DEFAULT, poolPrice);
        found.add(relaxation.lastPrices(stop));
      }
    }
    return new PoolBounds(model, found);
  }

  /** The best bound in cents on plans that pool no more than this weight; 0 when there is none. */
  public long cents(long pooledWeight) {
    return prices.stream()
        .mapToLong(of -> LowerBound.cents(model, of, pooledWeight))
        .max()
        .orElse(0);
  }
}
