package dev.fairfield.solver.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.fairfield.solver.request.Prices;
import org.junit.jupiter.api.Test;

class BalanceCostTest {

  private final BalanceCost cost = new BalanceCost(10_000, Prices.DEFAULT);

  @Test
  void cents_atTheShare_isNothing() {
    assertThat(cost.cents(10_000)).isZero();
  }

  /** 100 × (0.66 × 4 + 0.34 − 4^0.66) = $48.33; 0.25 × (400 − 100 − 10) = $72.50. */
  @Test
  void cents_fourTimesTheShare_isBalanceAndBand() {
    assertThat(cost.balanceCents(40_000)).isEqualTo(4_833);
    assertThat(cost.bandCents(40_000)).isEqualTo(7_250);
    assertThat(cost.cents(40_000)).isEqualTo(12_083);
  }

  /** 100 × 0.34 and 0.25 × (100 − 10). */
  @Test
  void cents_nothingHeld_isTheWholeElasticityAndTheBandBelow() {
    assertThat(cost.balanceCents(0)).isEqualTo(3_400);
    assertThat(cost.bandCents(0)).isEqualTo(2_250);
  }

  @Test
  void bandCents_onTheEdges_isNothingAndACentBeyondIsPriced() {
    assertThat(cost.bandCents(11_000)).isZero();
    assertThat(cost.bandCents(9_000)).isZero();
    assertThat(cost.bandCents(11_004)).isEqualTo(1);
    assertThat(cost.bandCents(8_996)).isEqualTo(1);
  }

  /** The limit of the formula as the share vanishes: 0.66 a cent, and 0.25 for the band. */
  @Test
  void cents_shareOfZero_isProportional() {
    var nothingDue = new BalanceCost(0, Prices.DEFAULT);

    assertThat(nothingDue.balanceCents(1_000)).isEqualTo(660);
    assertThat(nothingDue.bandCents(1_000)).isEqualTo(250);
    assertThat(nothingDue.cents(0)).isZero();
  }

  /**
   * (1 + 10^6/0.98)^(−50) is less than the least number: the cost touched there is that of nothing.
   */
  @Test
  void leastCostAtPrice_minimiserBelowTheLeastNumber_isNearlyTheCostOfNothing() {
    var steep =
        new BalanceCost(
            10_000,
            new Prices(
                Prices.Travel.DEFAULT,
                new Prices.Balance(0.02),
                Prices.Band.DEFAULT,
                Prices.Handover.DEFAULT,
                Prices.Fit.DEFAULT,
                1));

    assertThat(steep.potentialAtPrice(-1e12, 50_000)).isZero();
    assertThat(steep.leastCostAtPrice(-1e12, 50_000)).isCloseTo(200 + 2_250, within(1e-6));
  }

  @Test
  void leastCostAtPrice_shareOfZero_isAttainedAtAnEnd() {
    var nothingDue = new BalanceCost(0, Prices.DEFAULT);

    assertThat(nothingDue.leastCostAtPrice(0.9, 1_000)).isEqualTo(0);
    assertThat(nothingDue.leastCostAtPrice(1.0, 1_000)).isCloseTo(-90, within(1e-9));
  }

  @Test
  void potentialAtPrice_noPrice_isTheShare() {
    assertThat(cost.potentialAtPrice(0, 1e9)).isCloseTo(10_000, within(1e-6));
    assertThat(cost.potentialAtPrice(0, 5_000)).isEqualTo(5_000);
  }

  /** Within the band the slope runs from 0.66 × (1 − 0.9^−0.34) to 0.66 × (1 − 1.1^−0.34). */
  @Test
  void potentialAtPrice_priceHeldByTheBand_isItsEdge() {
    assertThat(cost.potentialAtPrice(0.1, 1e9)).isCloseTo(11_000, within(1e-6));
    assertThat(cost.potentialAtPrice(-0.1, 1e9)).isCloseTo(9_000, within(1e-6));
  }

  @Test
  void potentialAtPrice_priceAboveTheSteepestSlope_takesAll() {
    assertThat(cost.potentialAtPrice(0.92, 123_456)).isEqualTo(123_456);
  }

  @Test
  void constructor_negativeShare_isRefused() {
    assertThatThrownBy(() -> new BalanceCost(-1, Prices.DEFAULT))
        .hasMessage("The share of -1.0 cents is negative; 0 or more is allowed.");
  }
}
