package dev.fairfield.simulator.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Kolmogorov–Smirnov tests at a fixed seed; each would fail in one of 10,000 seeds though all is
 * right.
 */
class QuantileTableTest {

  private static final double FALSE_ALARM = 1e-4;
  private static final int SAMPLE = 20_000;
  private static final double[] PROBABILITIES = {
    1e-12, 1e-6, 0.001, 0.01, 0.1, 0.249, 0.4999, 0.5, 0.77, 0.95, 0.999, 1 - 1e-6, 1 - 1e-12
  };

  @Test
  void normal_anyProbability_isTheQuantile() {
    assertQuantiles(QuantileTable.normal(), new NormalDistribution()::inverseCumulativeProbability);
    assertThat(NormalQuantile.of(0.975)).isCloseTo(1.959963984540054, within(1e-14));
    assertThat(NormalQuantile.of(1e-10)).isCloseTo(-6.361340902404056, within(1e-13));
    assertFollows(QuantileTable.normal(), new NormalDistribution(), 1);
  }

  @Test
  void exponential_anyProbability_isTheQuantile() {
    assertQuantiles(QuantileTable.exponential(), p -> -StrictMath.log1p(-p));
    assertFollows(QuantileTable.exponential(), new ExponentialDistribution(1), 2);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 19, 32, 44, 52})
  void draw_byItsBits_hasTheBitsOfItsProbability(int width) {
    QuantileTable gamma = QuantileTable.gamma(2.5);
    for (int counter = 1; counter <= 2_000; counter++) {
      long bits = CounterDraws.bits(7, counter);
      double probability = CounterDraws.part(bits, 64 - width, width);
      assertThat(gamma.atTop(bits, width)).isEqualTo(gamma.at(probability));
      assertThat(QuantileTable.exponentialAtTop(bits, width))
          .isEqualTo(QuantileTable.exponential().at(probability));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MAX_VALUE, Long.MIN_VALUE})
  void draw_atTheEdges_hasTheBitsOfItsProbability(long bits) {
    QuantileTable normal = QuantileTable.normal();
    for (int width = 1; width <= 52; width++) {
      assertThat(normal.atTop(bits, width))
          .isEqualTo(normal.at(CounterDraws.part(bits, 64 - width, width)));
    }
  }

  @Test
  void lognormalMeanOne_anyProbability_isTheQuantile() {
    double sigma = StrictMath.sqrt(StrictMath.log(2));
    var law = new LogNormalDistribution(-sigma * sigma / 2, sigma);
    assertQuantiles(QuantileTable.lognormalMeanOne(1), law::inverseCumulativeProbability);
    assertFollows(QuantileTable.lognormalMeanOne(1), law, 3);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.25, 0.5, 1, 2, 4, 11.1, 100})
  void gamma_anyShape_followsTheLaw(double shape) {
    QuantileTable table = QuantileTable.gamma(shape);
    var law = new GammaDistribution(shape, 1 / shape);
    for (double probability : PROBABILITIES) {
      double reached = law.cumulativeProbability(table.at(probability));
      double tail = StrictMath.min(probability, 1 - probability);
      assertThat(reached).isCloseTo(probability, within(1e-6 * tail + 1e-14));
    }
    assertFollows(table, law, 4);
  }

  @Test
  void at_risingProbability_neverFalls() {
    QuantileTable table = QuantileTable.gamma(2);
    double last = 0;
    for (int i = 1; i < 200_000; i++) {
      double value = table.at(i / 200_000.0);
      assertThat(value).isGreaterThanOrEqualTo(last);
      last = value;
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.7, 12, 499})
  void poisson_anyProbability_isTheQuantile(double mean) {
    var law = new PoissonDistribution(mean);
    for (double probability : new double[] {0.001, 0.2, 0.5, 0.9, 0.9999}) {
      assertThat(PoissonInversion.of(mean, probability))
          .isEqualTo(law.inverseCumulativeProbability(probability));
    }
  }

  @Test
  void poissonDraw_meanAbove500_hasMeanAndVariance() {
    double mean = 1_700;
    double sum = 0;
    double squares = 0;
    int draws = 4_000;
    for (int i = 0; i < draws; i++) {
      double off = PoissonInversion.draw(mean, EntityKey.of("test", "p", "" + i), 1) - mean;
      sum += off;
      squares += off * off;
    }
    // Four standard errors: one false alarm in 16,000 seeds.
    assertThat(sum / draws).isCloseTo(0, within(4 * StrictMath.sqrt(mean / draws)));
    assertThat(squares / draws).isCloseTo(mean, within(4 * mean * StrictMath.sqrt(2.0 / draws)));
  }

  private static void assertQuantiles(QuantileTable table, DoubleUnaryOperator quantile) {
    for (double probability : PROBABILITIES) {
      double expected = quantile.applyAsDouble(probability);
      assertThat(table.at(probability))
          .isCloseTo(expected, within(1e-6 * StrictMath.abs(expected) + 1e-9));
    }
  }

  private static void assertFollows(QuantileTable table, RealDistribution law, long seed) {
    double[] sample = new double[SAMPLE];
    for (int i = 0; i < SAMPLE; i++) {
      sample[i] = table.at(CounterDraws.unit(seed, i + 1));
    }
    assertThat(new KolmogorovSmirnovTest().kolmogorovSmirnovTest(law, sample))
        .isGreaterThan(FALSE_ALARM);
  }
}
