package dev.fairfield.scenarios.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.GeoPoint;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class GeneratedAccountsTest {

  private static GeneratedAccounts law(int accounts, double cv, double radiusKm) {
    return new GeneratedAccounts(
        accounts,
        43.615,
        -116.202,
        radiusKm,
        "Field",
        "West",
        "ID",
        "US",
        "Software",
        OptionalInt.of(90),
        18_000,
        cv,
        7.75,
        3);
  }

  @Test
  void accounts_ofOneName_areAlwaysTheSame() {
    List<Account> boise = law(5, 1.25, 60).accounts("Boise");

    assertThat(boise).isEqualTo(law(5, 1.25, 60).accounts("Boise"));
    assertThat(boise)
        .extracting(Account::id)
        .containsExactly("Boise-0001", "Boise-0002", "Boise-0003", "Boise-0004", "Boise-0005");
    assertThat(law(9, 1.25, 60).accounts("Boise").subList(0, 5)).isEqualTo(boise);
    assertThat(law(5, 1.25, 60).accounts("Omaha").get(0).value())
        .isNotEqualTo(boise.get(0).value());
  }

  /** 9,000 accounts: standard errors are 1.3 % of the mean and about 0.04 of the cv. */
  @Test
  void potentials_ofManyAccounts_haveTheMeanAndSpreadAskedFor() {
    double[] usd =
        law(9_000, 1.25, 60).accounts("Boise").stream()
            .mapToDouble(account -> account.value().potentialCents() / 100.0)
            .toArray();

    double mean = Arrays.stream(usd).average().orElseThrow();
    double variance = Arrays.stream(usd).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
    assertThat(mean).isCloseTo(18_000, within(900.0));
    assertThat(StrictMath.sqrt(variance) / mean).isCloseTo(1.25, within(0.25));
  }

  @Test
  void potentials_withoutSpread_areTheMean() {
    assertThat(law(20, 0, 0).accounts("Boise"))
        .allSatisfy(
            account -> {
              assertThat(account.value().potentialCents()).isEqualTo(1_800_000);
              assertThat(account.place().location()).isEqualTo(new GeoPoint(43.615, -116.202));
              assertThat(account.effort().workloadMinutes()).isEqualTo(465);
            });
  }

  /** On a disc half of the points lie within 1/√2 of the radius. */
  @Test
  void places_ofManyAccounts_areUniformOnTheDisc() {
    GeoPoint centre = new GeoPoint(43.615, -116.202);
    double[] km =
        law(4_000, 1, 60).accounts("Boise").stream()
            .mapToDouble(account -> account.place().location().distanceKmTo(centre))
            .sorted()
            .toArray();

    assertThat(km[3_999]).isLessThanOrEqualTo(60.01);
    assertThat(km[2_000]).isCloseTo(60 / StrictMath.sqrt(2), within(1.5));
  }

  /**
   * Half lie below mean ÷ √(1 + cv²), and a standard deviation of the logarithm above it 0.8413.
   */
  @Test
  void potentials_ofManyAccounts_areLognormal() {
    double[] usd =
        law(4_000, 1.3, 60).accounts("Boise").stream()
            .mapToDouble(account -> account.value().potentialCents() / 100.0)
            .sorted()
            .toArray();
    double median = 18_000 / StrictMath.sqrt(1 + 1.3 * 1.3);
    double above = median * StrictMath.exp(StrictMath.sqrt(StrictMath.log1p(1.3 * 1.3)));

    // four standard errors of a share of 4,000: 1 market name in 16,000 would fail
    assertThat(share(usd, median)).isCloseTo(0.5, within(0.0317));
    assertThat(share(usd, above)).isCloseTo(0.8413, within(0.0232));
  }

  private static double share(double[] values, double limit) {
    return (double) Arrays.stream(values).filter(v -> v < limit).count() / values.length;
  }
}
