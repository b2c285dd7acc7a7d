package dev.fairfield.simulator.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class OrderStatisticsTest {

  @Property(tries = 300)
  void place_wantedPlaces_holdWhatSortingPutsThere(
      @ForAll @IntRange(min = 1, max = 700) int count,
      @ForAll @IntRange(min = 1, max = 900) int distinct,
      @ForAll @IntRange(max = 10_000) int seed) {
    var random = new Random(seed);
    double[] values = random.doubles(count).map(u -> Math.floor(distinct * u) - 7).toArray();
    int[] places = random.ints(5, 0, count).sorted().distinct().toArray();
    double[] sorted = values.clone();
    Arrays.sort(sorted);

    OrderStatistics.place(values, places);

    for (int place : places) {
      assertThat(values[place]).isEqualTo(sorted[place]);
    }
    Arrays.sort(values);
    assertThat(values).isEqualTo(sorted);
  }
}
