package dev.fairfield.solver.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.solver.request.Prices;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;

class BalanceCostProperties {

  private static final long MOST = 1_000_000_000L;

  @Provide
  Arbitrary<BalanceCost> costs() {
    return Combinators.combine(
            Arbitraries.oneOf(
                Arbitraries.just(0.0),
                Arbitraries.doubles().between(0.01, 1_000),
                Arbitraries.doubles().between(1_000, MOST)),
            Arbitraries.doubles().between(0.05, 0.95),
            Arbitraries.oneOf(Arbitraries.just(0.0), Arbitraries.doubles().between(0, 3)),
            Arbitraries.oneOf(Arbitraries.just(0.0), Arbitraries.doubles().between(0, 2)),
            Arbitraries.oneOf(Arbitraries.just(0.0), Arbitraries.doubles().between(0, 1.5)))
        .as(BalanceCostProperties::cost);
  }

  private static BalanceCost cost(
      double share, double elasticity, double margin, double bandPrice, double halfWidth) {
    Prices defaults = Prices.DEFAULT;
    return new BalanceCost(
        share,
        new Prices(
            defaults.travel(),
            new Prices.Balance(elasticity),
            new Prices.Band(bandPrice, halfWidth),
            defaults.handover(),
            defaults.fit(),
            margin));
  }

  /** Half a cent for each of the two rounded terms, and floating point. */
  private static double slack(double... terms) {
    double sum = 0;
    for (double term : terms) {
      sum += Math.abs(term);
    }
    return 1.01 + 1e-9 * sum;
  }

  @Property(tries = 3_000, seed = "51")
  void leastCostAtPrice_anyPotential_isNoHigherThanCostLessPrice(
      @ForAll("costs") BalanceCost cost,
      @ForAll @DoubleRange(min = -5, max = 5) double price,
      @ForAll @LongRange(min = 0, max = MOST) long most,
      @ForAll @DoubleRange(min = 0, max = 1) double part) {
    double least = cost.leastCostAtPrice(price, most);

    for (long potential :
        new long[] {
          0,
          most,
          (long) (part * most),
          Math.min(most, Math.round(cost.shareCents())),
          Math.min(most, Math.round(cost.potentialAtPrice(price, most)))
        }) {
      double value = cost.cents(potential) - price * potential;
      assertThat(least)
          .as("potential %d", potential)
          .isLessThanOrEqualTo(value + slack(cost.cents(potential), price * potential));
    }
  }

  /** Not just any low number: attained where the minimiser says. */
  @Property(tries = 1_000, seed = "52")
  void leastCostAtPrice_moderatePrice_isAttainedAtItsPotential(
      @ForAll @DoubleRange(min = 1_000, max = MOST) double share,
      @ForAll @DoubleRange(min = -0.8, max = 0.8) double price,
      @ForAll @LongRange(min = 0, max = MOST) long most) {
    var cost = new BalanceCost(share, Prices.DEFAULT);
    long potential = Math.min(most, Math.round(cost.potentialAtPrice(price, most)));
    double value = cost.cents(potential) - price * potential;

    assertThat(value)
        .isLessThanOrEqualTo(
            cost.leastCostAtPrice(price, most)
                + 2
                + slack(cost.cents(potential), price * potential));
  }

  @Property(tries = 2_000, seed = "53")
  void cents_betweenTwoPotentials_isConvexUpToRounding(
      @ForAll("costs") BalanceCost cost,
      @ForAll @LongRange(min = 0, max = MOST) long first,
      @ForAll @LongRange(min = 0, max = MOST) long second,
      @ForAll @DoubleRange(min = 0, max = 1) double part) {
    long between = Math.round(first + part * (second - first));
    if (first != second) {
      double exact = (double) (between - first) / (second - first);
      double chord = cost.cents(first) + exact * (cost.cents(second) - cost.cents(first));

      assertThat((double) cost.cents(between))
          .isLessThanOrEqualTo(chord + 1 + slack(cost.cents(first), cost.cents(second)));
    }
  }

  @Property(tries = 500, seed = "54")
  void cents_anyPotential_isNeverNegativeAndNothingAtTheShare(
      @ForAll("costs") BalanceCost cost, @ForAll @LongRange(min = 0, max = MOST) long potential) {
    assertThat(cost.balanceCents(potential)).isNotNegative();
    assertThat(cost.bandCents(potential)).isNotNegative();
    assertThat(cost.cents(Math.round(cost.shareCents()))).isLessThanOrEqualTo(3);
  }
}
