package dev.fairfield.scenarios.generate;

import static dev.fairfield.scenarios.generate.ShippedFiles.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the reps of the shipped book promise. */
class NorthAmericaRepsTest {

  private static final ShippedFiles BOOK = new ShippedFiles();

  @Test
  void reps_inTheFile_are28CommercialAnd12EnterpriseAtTheirPlaces() {
    assertThat(BOOK.reps("Commercial")).hasSize(28);
    assertThat(BOOK.reps("Enterprise")).hasSize(12);
    assertThat(BOOK.reps).extracting(rep -> rep.get("rep_id")).isSorted().doesNotHaveDuplicates();
    assertThat(String.join(",", BOOK.reps.get(0).keySet()))
        .isEqualTo(
            "rep_id,name,latitude,longitude,team,capacity_hours,max_accounts,quota_usd,languages,"
                + "expertise,tenure_years,win_rate,manager,region,status,start_date");
    for (Map<String, String> source : ShippedFiles.read(ShippedFiles.SOURCE_REPS)) {
      Map<String, String> rep = BOOK.getRep(source.get("rep_id"));
      assertThat(number(rep, "latitude")).isCloseTo(number(source, "lat"), within(1e-5));
      assertThat(number(rep, "longitude")).isCloseTo(number(source, "lon"), within(1e-5));
      assertThat(rep.get("languages")).isEqualTo(source.get("languages").replace(',', ';'));
    }
  }

  @Test
  void capacity_ofMostReps_is1500Hours() {
    assertThat(BOOK.reps)
        .extracting(rep -> number(rep, "capacity_hours"))
        .allMatch(hours -> hours >= 1_100 && hours <= 1_650)
        .filteredOn(hours -> hours == 1_500)
        .hasSizeGreaterThan(25);
  }

  @Test
  void maxAccounts_ofSomeCommercialReps_is220To260() {
    assertThat(BOOK.reps)
        .filteredOn(rep -> !rep.get("max_accounts").isEmpty())
        .hasSizeBetween(5, 15)
        .allMatch(rep -> rep.get("team").equals("Commercial"))
        .allSatisfy(rep -> assertThat(number(rep, "max_accounts")).isBetween(220.0, 260.0));
  }

  @Test
  void quota_ofEachRep_isAboutHalfTheFairShareInThousands() {
    assertThat(BOOK.reps)
        .allSatisfy(
            rep -> {
              assertThat(number(rep, "quota_usd") % 1_000).isZero();
              assertThat(number(rep, "quota_usd") / BOOK.shareUsd(rep)).isBetween(0.40, 0.50);
            });
  }

  @Test
  void winRate_ofEachPerson_isPlausible() {
    assertThat(BOOK.reps)
        .filteredOn(rep -> rep.get("status").equals("active"))
        .allSatisfy(rep -> assertThat(number(rep, "win_rate")).isBetween(0.12, 0.32));
  }

  @Test
  void expertise_ofAboutTwoThirds_isOneOrTwoIndustries() {
    assertThat(BOOK.reps)
        .filteredOn(rep -> !rep.get("expertise").isEmpty())
        .hasSizeBetween(22, 31)
        .allSatisfy(rep -> assertThat(rep.get("expertise").split(";")).hasSizeBetween(1, 2));
  }

  @Test
  void managers_ofTheReps_areSix() {
    List<String> managers = BOOK.reps.stream().map(rep -> rep.get("manager")).distinct().toList();

    assertThat(managers).hasSize(6).doesNotContain("");
    assertThat(BOOK.reps).noneMatch(rep -> rep.get("region").isEmpty());
  }

  @Test
  void status_ofOneSeat_isOpenUntilOctober() {
    List<Map<String, String>> open =
        BOOK.reps.stream().filter(rep -> rep.get("status").equals("open")).toList();

    assertThat(open).hasSize(1);
    assertThat(open.get(0).get("start_date")).startsWith("2026-10");
    assertThat(open.get(0).get("win_rate")).isEmpty();
    assertThat(BOOK.reps)
        .filteredOn(rep -> rep.get("status").equals("active"))
        .hasSize(39)
        .allSatisfy(
            rep ->
                assertThat(
                        ChronoUnit.DAYS.between(
                                LocalDate.parse(rep.get("start_date")),
                                RepAttributes.REFERENCE_DATE)
                            / 365.25)
                    .isCloseTo(number(rep, "tenure_years"), within(0.05)));
  }
}
