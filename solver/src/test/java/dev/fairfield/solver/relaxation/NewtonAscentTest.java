package dev.fairfield.solver.relaxation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.solver.pricing.BalanceCost;
import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.relaxation.NewtonAscent.Summit;
import dev.fairfield.solver.request.Prices;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NewtonAscentTest {

  private static final int REPS = 60;
  private static final int UNITS = 3_000;
  private static final int OPTIONS = 6;
  private static final double TEMPERATURE = 1_000;
  private static final double SMALL_GAIN = 1e-6;
  private static final double POOL_PRICE = 10;

  /**
   * Reps in a row with equal limits and unequal work around them: what one cannot carry goes from
   * neighbour to neighbour, so prices answer to each other far along the row. The largest unit has
   * a hundred times the potential of the smallest.
   */
  @Test
  void climb_loadToBeHandedAlongARow_settlesInFewSteps() {
    PricedModel model = row(new Random(3));
    DualPrices zero = DualPrices.zero(model);

    Summit summit =
        new NewtonAscent(model, POOL_PRICE).climb(zero, TEMPERATURE, 25, SMALL_GAIN, () -> false);

    assertThat(summit.isSettled()).isTrue();
    assertThat(new SmoothedDual(model, POOL_PRICE).value(summit.prices(), TEMPERATURE))
        .isGreaterThan(new SmoothedDual(model, POOL_PRICE).value(zero, TEMPERATURE));
  }

  @Test
  void climb_oneStepAllowed_hasNotSettled() {
    PricedModel model = row(new Random(5));

    Summit summit =
        new NewtonAscent(model, POOL_PRICE)
            .climb(DualPrices.zero(model), TEMPERATURE, 1, SMALL_GAIN, () -> false);

    assertThat(summit.isSettled()).isFalse();
  }

  @Test
  void climb_toldToStop_staysAtTheStart() {
    PricedModel model = row(new Random(7));
    DualPrices start = DualPrices.zero(model);

    Summit summit =
        new NewtonAscent(model, POOL_PRICE).climb(start, TEMPERATURE, 40, SMALL_GAIN, () -> true);

    assertThat(summit.prices()).isSameAs(start);
    assertThat(summit.isSettled()).isFalse();
  }

  private static PricedModel row(Random random) {
    var loads = new PricedModel.UnitLoads(new long[UNITS], new int[UNITS], new long[UNITS]);
    int[] begin = new int[UNITS + 1];
    var options =
        new PricedModel.Options(
            begin,
            new int[UNITS * OPTIONS],
            new long[UNITS * OPTIONS],
            new int[UNITS * OPTIONS],
            new int[UNITS * OPTIONS]);
    long potential = 0;
    long minutes = 0;
    for (int unit = 0; unit < UNITS; unit++) {
      double size = Math.exp(Math.log(100) * Math.pow(random.nextDouble(), 3));
      loads.potentialCents()[unit] = Math.round(100_000 * size);
      loads.accounts()[unit] = 1;
      potential += loads.potentialCents()[unit];
      double place = REPS * random.nextDouble();
      int nearest = (int) Math.min(REPS - OPTIONS, Math.max(0, place - OPTIONS / 2.0));
      for (int i = 0; i < OPTIONS; i++) {
        int option = unit * OPTIONS + i;
        options.rep()[option] = nearest + i;
        options.costCents()[option] =
            Math.round(5_000 * Math.sqrt(size) * Math.abs(place - nearest - i));
        options.minutes()[option] = (int) Math.round(30 * Math.sqrt(size));
      }
      minutes += options.minutes()[unit * OPTIONS];
      begin[unit + 1] = begin[unit] + OPTIONS;
    }
    return new PricedModel(
        loads, limits(potential / REPS, Math.round(1.05 * minutes / REPS)), options, noLimit());
  }

  private static PricedModel.RepLimits limits(long shareCents, long capacityMinutes) {
    long[] capacity = new long[REPS];
    long[] accounts = new long[REPS];
    var balance = new BalanceCost[REPS];
    Arrays.fill(capacity, capacityMinutes);
    Arrays.fill(accounts, noLimit());
    Arrays.setAll(balance, rep -> new BalanceCost(shareCents, Prices.DEFAULT));
    return new PricedModel.RepLimits(capacity, accounts, balance);
  }

  private static long noLimit() {
    return PricedModel.NO_LIMIT;
  }
}
