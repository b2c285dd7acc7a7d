package dev.fairfield.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LatenciesTest {

  @Test
  void quantile_isTheNearestRank() {
    var latencies = new Latencies(200);
    for (int millis = 200; millis >= 1; millis--) {
      latencies.add(millis * 1_000_000L, millis != 7);
    }

    assertThat(latencies.count()).isEqualTo(200);
    assertThat(latencies.failed()).isEqualTo(1);
    assertThat(latencies.quantileMillis(0.5)).isEqualTo(100);
    assertThat(latencies.quantileMillis(0.99)).isEqualTo(198);
    assertThat(latencies.quantileMillis(1)).isEqualTo(200);
  }

  @Test
  void quantile_withoutCalls_isNoNumber() {
    assertThat(new Latencies(3).quantileMillis(0.5)).isNaN();
  }
}
