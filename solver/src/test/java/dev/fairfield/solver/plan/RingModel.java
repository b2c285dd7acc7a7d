package dev.fairfield.solver.plan;

import dev.fairfield.solver.planning.LoadCost;
import dev.fairfield.solver.planning.OwnerEffect;
import dev.fairfield.solver.planning.PlanningFacts;
import dev.fairfield.solver.planning.RepFacts;
import dev.fairfield.solver.planning.UnitFacts;
import dev.fairfield.solver.pricing.BalanceCost;
import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.request.Prices;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Rings of reps without a book: each unit may go to three neighbours, and takes other minutes of
 * each.
 */
final class RingModel {

  private static final int UNITS_PER_REP = 10;
  private static final int OPTIONS = 3;
  private static final int CAPACITY_MINUTES = 620;
  private static final int MEAN_POTENTIAL_CENTS = 100_000;

  private RingModel() {}

  /**
   * @param repsByRing number of reps of each ring
   */
  static PricedModel of(long seed, int... repsByRing) {
    var random = new Random(seed);
    int reps = IntStream.of(repsByRing).sum();
    int units = reps * UNITS_PER_REP;
    long[] potential = random.longs(units, 1, 2 * MEAN_POTENTIAL_CENTS).toArray();
    int[] accounts = new int[units];
    Arrays.fill(accounts, 1);
    int[] begin = IntStream.rangeClosed(0, units).map(unit -> OPTIONS * unit).toArray();
    int[] rep = new int[OPTIONS * units];
    int option = 0;
    int first = 0;
    for (int ring : repsByRing) {
      for (int unit = 0; unit < ring * UNITS_PER_REP; unit++) {
        int home = unit / UNITS_PER_REP;
        for (int neighbour = 0; neighbour < OPTIONS; neighbour++) {
          rep[option + neighbour] = first + (home + neighbour) % ring;
        }
        Arrays.sort(rep, option, option + OPTIONS);
        option += OPTIONS;
      }
      first += ring;
    }
    int[] minutes = random.ints(rep.length, 30, 90).toArray();
    long[] cost = random.longs(rep.length, 0, 50_000).toArray();
    return new PricedModel(
        new PricedModel.UnitLoads(potential, accounts, potential),
        new PricedModel.RepLimits(
            filled(reps, CAPACITY_MINUTES),
            filled(reps, PricedModel.NO_LIMIT),
            IntStream.range(0, reps)
                .mapToObj(
                    i -> new BalanceCost(UNITS_PER_REP * MEAN_POTENTIAL_CENTS, Prices.DEFAULT))
                .toArray(BalanceCost[]::new)),
        new PricedModel.Options(begin, rep, cost, minutes, new int[rep.length]),
        PricedModel.NO_LIMIT);
  }

  private static long[] filled(int length, long value) {
    long[] all = new long[length];
    Arrays.fill(all, value);
    return all;
  }

  /** The numbers of a priced model for the search. */
  record Facts(PricedModel model) implements PlanningFacts {

    @Override
    public int unitCount() {
      return model.unitCount();
    }

    @Override
    public int repCount() {
      return model.repCount();
    }

    @Override
    public UnitFacts unit(int unit) {
      return new UnitFacts("U" + unit, model.potentialCents(unit), model.accounts(unit), 0, false);
    }

    @Override
    public RepFacts rep(int rep) {
      return new RepFacts(
          "R" + rep,
          model.capacityMinutes(rep),
          OptionalLong.empty(),
          new LoadCost(UNITS_PER_REP * MEAN_POTENTIAL_CENTS, Prices.DEFAULT));
    }

    @Override
    public OwnerEffect effect(int unit, int rep) {
      int option = model.findOption(unit, rep);
      return OwnerEffect.of(model.minutes(option), model.costCents(option));
    }
  }
}
