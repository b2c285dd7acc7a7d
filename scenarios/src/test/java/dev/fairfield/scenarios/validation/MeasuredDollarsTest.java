package dev.fairfield.scenarios.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuredDollarsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3_812_940   | 250_940     | $3.81 M   | $0.25 M
          45_896_100  | 76_757      | $45.90 M  | $0.08 M
          45_896_100  | 3_170       | $45.90 M  | $3,200
          3_812_940   | 2_349_000   | $3.8 M    | $2.3 M
          123_456_000 | 11_200_000  | $123 M    | $11 M
          812_345     | 25_094      | $812,000  | $25,000
          -812_345    | 25_094      | -$812,000 | $25,000
          12_345      | 250_940     | $10,000   | $250,000
          3_100       | 250_940     | $3,000    | $250,000
          640         | 6           | $640      | $6
          999_999     | 9_960       | $1,000,000 | $10,000
          0           | 87_600      | $0        | $88,000
          """)
  void amount_withAnInterval_hasTheDigitsTheIntervalAllows(
      String usd, String half, String amount, String error) {
    assertThat(MeasuredDollars.of(cents(usd), cents(half)))
        .isEqualTo(new MeasuredDollars(amount, error));
  }

  @Test
  void amount_withoutAnInterval_isAsDollarsAre() {
    assertThat(MeasuredDollars.of(381_294_000, Double.NaN))
        .isEqualTo(new MeasuredDollars("$3.81 M", "$0"));
  }

  @Test
  void difference_ofAGain_hasAPlus() {
    assertThat(MeasuredDollars.of(cents("812_345"), cents("25_094")).difference())
        .isEqualTo("+$812,000");
    assertThat(MeasuredDollars.of(cents("-812_345"), cents("25_094")).difference())
        .isEqualTo("-$812,000");
    assertThat(MeasuredDollars.of(0, cents("25_094")).difference()).isEqualTo("$0");
  }

  private static double cents(String usd) {
    return Double.parseDouble(usd.replace("_", "")) * 100;
  }
}
