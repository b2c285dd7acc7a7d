package dev.fairfield.simulator.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DispersionTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0",
    "0.1, 0.11, 0.005",
    "0.2, 0.44, 0.005",
    "0.3, 0.96, 0.005",
    "0.5, 2.5, 0.05",
    "0.8, 5.4, 0.05",
    "1.0, 7.5, 0.05"
  })
  void salesLoss_meanElasticity_isAsTabulated(double cv, double percent, double rounding) {
    assertThat(100 * Dispersion.salesLoss(cv, 0.34)).isCloseTo(percent, within(rounding));
  }

  @Test
  void salesLoss_polishingFrom10To5Percent_isWorthBelowOneInAThousand() {
    assertThat(Dispersion.salesLoss(0.10, 0.34) - Dispersion.salesLoss(0.05, 0.34))
        .isBetween(0.0005, 0.001);
  }

  /** Sales at equal effort over the quantiles of lognormal potentials, beside even potentials. */
  @ParameterizedTest
  @CsvSource({"0.3, 0.34", "0.8, 0.34", "0.5, 0.245"})
  void salesLoss_lognormalPotentials_isWhatTheResponseLoses(double cv, double elasticity) {
    NormalDistribution normal = new NormalDistribution(null, 0, 1);
    double sigma = Math.sqrt(StrictMath.log1p(cv * cv));
    CompensatedSum potential = new CompensatedSum();
    CompensatedSum sales = new CompensatedSum();
    int strata = 20_000;
    for (int i = 0; i < strata; i++) {
      double z = normal.inverseCumulativeProbability((i + 0.5) / strata);
      double size = StrictMath.exp(sigma * z);
      potential.add(size);
      sales.add(StrictMath.pow(size, 1 - elasticity));
    }
    double even = StrictMath.pow(potential.value() / strata, 1 - elasticity);

    assertThat(1 - sales.value() / strata / even)
        .isCloseTo(Dispersion.salesLoss(cv, elasticity), within(2e-4));
  }

  @Test
  void coefficientOfVariation_knownValues_usesThePopulationDivisor() {
    assertThat(Dispersion.findCoefficientOfVariation(new double[] {2, 4, 4, 4, 5, 5, 7, 9}))
        .hasValue(0.4);
    assertThat(Dispersion.findCoefficientOfVariation(new double[] {7})).hasValue(0);
    assertThat(Dispersion.findCoefficientOfVariation(new double[] {0, 0})).isEmpty();
  }

  @Test
  void gini_knownValues_isHalfTheRelativeMeanDifference() {
    assertThat(Dispersion.findGini(new double[] {3, 3, 3})).hasValue(0);
    assertThat(Dispersion.findGini(new double[] {0, 0, 0, 8})).hasValue(0.75);
    // differences 1, 3, 2 both ways: 12/9/2 ÷ mean 7/3
    assertThat(Dispersion.findGini(new double[] {4, 1, 2}).getAsDouble())
        .isCloseTo(2 / 7.0, within(1e-15));
    assertThat(Dispersion.findGini(new double[] {0, 0})).isEmpty();
  }

  @Property(tries = 200, seed = "62")
  void gini_anyValues_isBoundedAndDoesNotDependOnTheUnit(
      @ForAll @Size(min = 1, max = 30) List<@DoubleRange(min = 0.01, max = 1e6) Double> values) {
    double[] array = values.stream().mapToDouble(value -> value).toArray();
    double[] doubled = values.stream().mapToDouble(value -> value * 2).toArray();

    double gini = Dispersion.findGini(array).getAsDouble();

    assertThat(gini).isBetween(0.0, 1 - 1.0 / array.length + 1e-12);
    assertThat(Dispersion.findGini(doubled)).hasValue(gini);
  }

  @Test
  void badArguments_areRefused() {
    assertThatThrownBy(() -> Dispersion.findGini(new double[] {1, -2}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Value 1 is -2.0; it must be a finite number, 0 or above.");
    assertThatThrownBy(() -> Dispersion.salesLoss(0.3, 1))
        .hasMessage("Elasticity is 1.0; it must lie strictly between 0 and 1.");
    assertThatThrownBy(() -> Dispersion.salesLoss(-0.3, 0.34))
        .hasMessage("Coefficient of variation is -0.3; it must be a finite number, 0 or above.");
  }
}
