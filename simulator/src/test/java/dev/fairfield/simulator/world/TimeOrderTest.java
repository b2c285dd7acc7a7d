package dev.fairfield.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.simulator.random.CounterDraws;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeOrderTest {

  /** Times as an {@link ArrivalDrawer} draws them, the last year only begun. */
  private static double[] weeks(int count, int blocks) {
    return IntStream.range(0, count)
        .mapToDouble(
            i -> {
              long bits = CounterDraws.bits(11, i + 1);
              long block = CounterDraws.mix(i) >>> 1;
              return 52 * (block % blocks + CounterDraws.part(bits, 0, 32));
            })
        .toArray();
  }

  private static int[] sorted(TimeOrder order, double[] week) {
    order.sort(week, week.length);
    return IntStream.range(0, week.length).map(order::index).toArray();
  }

  private static int[] expected(double[] week) {
    return IntStream.range(0, week.length)
        .boxed()
        .sorted(Comparator.comparingDouble(index -> week[index]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "2, 3", "1713, 1", "5000, 20", "3001, 7"})
  void arrivals_anyNumberAndYears_standInOrderOfTime(int count, int blocks) {
    double[] week = weeks(count, blocks);
    assertThat(sorted(new TimeOrder(blocks), week)).containsExactly(expected(week));
  }

  @Test
  void arrivals_atTheSameTime_keepTheirOrder() {
    double[] week = weeks(40, 2);
    double[] twice = new double[80];
    for (int i = 0; i < twice.length; i++) {
      twice[i] = week[i % 40];
    }
    assertThat(sorted(new TimeOrder(2), twice)).containsExactly(expected(twice));
  }

  @Test
  void arrivals_aBitApartAtTheEdgesOfAYear_areToldApart() {
    double least = 52 * CounterDraws.part(0, 0, 32);
    double next = 52 * CounterDraws.part(1, 0, 32);
    double last = 52 * CounterDraws.part(-1, 0, 32);
    double[] week = {52 + least, last, next, least, 104 + last, 52 + last};
    assertThat(sorted(new TimeOrder(3), week)).containsExactly(3, 2, 1, 0, 5, 4);
  }

  @Test
  void order_usedAgain_knowsNothingOfBefore() {
    var order = new TimeOrder(1);
    sorted(order, weeks(2500, 1));
    double[] fewer = weeks(300, 1);
    assertThat(sorted(order, fewer)).containsExactly(expected(fewer));
    double[] more = weeks(4000, 1);
    assertThat(sorted(order, more)).containsExactly(expected(more));
  }
}
