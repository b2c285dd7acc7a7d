package dev.fairfield.benchmarks.mip;

import dev.fairfield.solver.pricing.BalanceCost;
import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.refinement.PlanState;
import dev.fairfield.solver.request.Prices;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;

/** Models small enough to try every plan. */
public final class TinyModels {

  private static final int UNITS = 7;
  private static final int REPS = 3;

  private TinyModels() {}

  /** Seven units, three reps, all limits at work. */
  public static PricedModel random(long seed) {
    var random = new SplittableRandom(seed);
    long[] potential = new long[UNITS];
    int[] accounts = new int[UNITS];
    int[] begin = new int[UNITS + 1];
    int[] rep = new int[UNITS * REPS];
    long[] cost = new long[UNITS * REPS];
    int[] minutes = new int[UNITS * REPS];
    int[] moves = new int[UNITS * REPS];
    for (int unit = 0; unit < UNITS; unit++) {
      potential[unit] = 1_000_000L + random.nextInt(9_000_000);
      accounts[unit] = 1 + random.nextInt(2);
      begin[unit + 1] = (unit + 1) * REPS;
      int owner = random.nextInt(REPS);
      for (int of = 0; of < REPS; of++) {
        int option = unit * REPS + of;
        rep[option] = of;
        cost[option] = random.nextInt(1_000_000);
        minutes[option] = 60 + random.nextInt(500);
        moves[option] = of == owner ? 0 : accounts[unit];
      }
    }
    double share = Arrays.stream(potential).sum() / (double) REPS;
    BalanceCost[] balance = new BalanceCost[REPS];
    Arrays.fill(balance, new BalanceCost(share, Prices.DEFAULT));
    return new PricedModel(
        new PricedModel.UnitLoads(potential, accounts, new long[UNITS]),
        new PricedModel.RepLimits(
            new long[] {900, 1_000, 1_100}, new long[] {5, 4, PricedModel.NO_LIMIT}, balance),
        new PricedModel.Options(begin, rep, cost, minutes, moves),
        6);
  }

  /** The cheapest plan that keeps all limits, by trying all; empty when there is none. */
  public static Optional<PlanState> findOptimum(PricedModel model) {
    PlanState best = null;
    int[] options = new int[UNITS];
    for (int code = 0; code < StrictMath.pow(REPS, UNITS); code++) {
      int rest = code;
      for (int unit = 0; unit < UNITS; unit++, rest /= REPS) {
        options[unit] = model.optionBegin(unit) + rest % REPS;
      }
      var plan = new PlanState(model, options);
      if (plan.hard() == 0 && (best == null || plan.isBetterThan(best))) {
        best = plan;
      }
    }
    return Optional.ofNullable(best);
  }
}
