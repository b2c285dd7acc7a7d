package dev.fairfield.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.fairfield.simulator.support.Runs;
import dev.fairfield.simulator.support.SmallBook;
import org.junit.jupiter.api.Test;

class ValueGridTest {

  private static ValueGrid grid(double scale) {
    String deals =
        "demand: {segments: {small: {meanDealUsd: %s}, medium: {meanDealUsd: %s}, large: {meanDealUsd: %s}}}\n"
            .formatted(25_000 * scale, 100_000 * scale, 400_000 * scale);
    var book = new SmallBook().reps(2).account("A", "S01", 9_000, 4_000, 20).book();
    return new Runs(book, Runs.STILL + deals, 1).model().valueGrid();
  }

  @Test
  void value_anySize_movesByLessThanATenthOfACent() {
    for (double usd : new double[] {0, 170.123456, 24_999.99, 1e6 / 3, 7.3e8 / 9}) {
      assertThat(grid(1).round(usd)).isCloseTo(usd, within(0.001));
    }
  }

  @Test
  void values_addedInAnyOrder_haveTheSameSum() {
    double[] usd = {170.123456, 1e9 / 7, 24_999.99, 3e9 / 11, 1.0 / 3};
    double up = 0;
    double down = 0;
    for (int i = 0; i < usd.length; i++) {
      up += grid(1).round(usd[i]);
      down += grid(1).round(usd[usd.length - 1 - i]);
    }
    assertThat(up).isEqualTo(down);
    double left = up;
    for (double value : usd) {
      left -= grid(1).round(value);
    }
    assertThat(left).isZero();
  }

  @Test
  void value_allDealsDoubled_doublesExactly() {
    double usd = 1e6 / 3;
    assertThat(grid(2).round(2 * usd)).isEqualTo(2 * grid(1).round(usd));
  }
}
