package dev.fairfield.simulator.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.simulator.statistics.Interval;
import org.junit.jupiter.api.Test;

class SellingHourTest {

  private static SellingHour hour(double hours, double cents, double low, double high) {
    return new SellingHour("New", "Today", hours, cents, new Interval(low, high), 6_000);
  }

  @Test
  void sentence_farAboveThePrice_saysWhatToSet() {
    SellingHour hour = hour(3_060, 47_700, 37_500, 57_800);

    assertThat(hour.isFarFromPlanner()).isTrue();
    assertThat(hour.sentence())
        .isEqualTo(
            "An hour under way costs about $477 of bookings in these futures ($375 to $578, from the 3,060 more hours of New than of Today), because it is no longer there to sell; the planner counts it at $60. If you believe the simulation, set prices.travel.hourUsd nearer to it, times your gross margin, and plan again.");
  }

  @Test
  void sentence_aboutThePrice_leavesItAtThat() {
    SellingHour hour = hour(-812, 7_000, 3_000, 12_000);

    assertThat(hour.isFarFromPlanner()).isFalse();
    assertThat(hour.sentence())
        .contains("from the 812 fewer hours of New than of Today")
        .endsWith("the planner counts it at $60.");
  }

  @Test
  void farFromPlanner_intervalOnTwiceThePrice_isNot() {
    assertThat(hour(100, 15_000, 12_000, 18_000).isFarFromPlanner()).isFalse();
    assertThat(hour(100, 15_000, 12_001, 18_000).isFarFromPlanner()).isTrue();
    assertThat(hour(100, 1_000, 100, 2_999).isFarFromPlanner()).isTrue();
    assertThat(hour(100, 1_000, 100, 3_000).isFarFromPlanner()).isFalse();
  }
}
