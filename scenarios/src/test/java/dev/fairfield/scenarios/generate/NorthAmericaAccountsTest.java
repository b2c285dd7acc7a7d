package dev.fairfield.scenarios.generate;

import static dev.fairfield.scenarios.generate.ShippedFiles.number;
import static dev.fairfield.scenarios.generate.ShippedFiles.sum;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the accounts of the shipped book promise. */
class NorthAmericaAccountsTest {

  private static final ShippedFiles BOOK = new ShippedFiles();

  @Test
  void accounts_inTheFile_are5000OrderedByIdInOwnColumns() {
    List<String> ids = BOOK.accounts.stream().map(account -> account.get("account_id")).toList();

    assertThat(ids).hasSize(5_000).doesNotHaveDuplicates().isSorted();
    assertThat(String.join(",", BOOK.accounts.get(0).keySet()))
        .isEqualTo(
            "account_id,name,latitude,longitude,postal_code,city,state,country,county_fips,team,"
                + "industry,employees,kind,revenue_usd,potential_usd,workload_hours,"
                + "visits_per_year,current_owner,last_owner_change,open_pipeline_usd,parent_id,"
                + "pinned,assignable,region,language");
    assertThat(BOOK.accounts).extracting(account -> account.get("name")).doesNotHaveDuplicates();
  }

  @Test
  void team_ofEachSegment_isCommercialOrEnterprise() {
    Map<String, String> teamBySegment =
        Map.of("SMB", "Commercial", "Mid-Market", "Commercial", "Enterprise", "Enterprise");

    for (Map<String, String> source : ShippedFiles.read(ShippedFiles.SOURCE_ACCOUNTS)) {
      assertThat(BOOK.accountsById.get(source.get("account_id")).get("team"))
          .isEqualTo(teamBySegment.get(source.get("segment")));
    }
  }

  @Test
  void potential_belowTheCeiling_isTheSources() {
    double ceilingUsd =
        BOOK.assignable("Enterprise").mapToDouble(a -> number(a, "potential_usd")).max().orElse(0);

    for (Map<String, String> source : ShippedFiles.read(ShippedFiles.SOURCE_ACCOUNTS)) {
      Map<String, String> account = BOOK.accountsById.get(source.get("account_id"));
      assertThat(number(account, "potential_usd"))
          .isEqualTo(Math.min(number(source, "potential_usd"), ceilingUsd));
    }
  }

  @Test
  void enterpriseUnit_theLargest_isJustBelowAThirdOfAFairShare() {
    double largestUsd = largestUnit("Enterprise", unit -> sum(unit.stream(), "potential_usd"));
    double smallestShareUsd =
        BOOK.reps("Enterprise").stream().mapToDouble(BOOK::shareUsd).min().orElse(0);
    double meanShareUsd = sum(BOOK.assignable("Enterprise"), "potential_usd") / 12;

    assertThat(largestUsd).isLessThanOrEqualTo(smallestShareUsd / 3);
    assertThat(largestUsd).isGreaterThanOrEqualTo(0.30 * meanShareUsd);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Commercial", "Enterprise"})
  void unit_theLargestWorkload_isAtMost15PercentOfAnyCapacity(String team) {
    double largestHours = largestUnit(team, unit -> sum(unit.stream(), "workload_hours"));
    double smallestCapacity =
        BOOK.reps(team).stream().mapToDouble(rep -> number(rep, "capacity_hours")).min().orElse(0);

    assertThat(largestHours).isLessThanOrEqualTo(0.15 * smallestCapacity);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Commercial", "Enterprise"})
  void workload_ofATeam_uses80To92PercentOfItsCapacity(String team) {
    double used = sum(BOOK.assignable(team), "workload_hours");

    assertThat(used / sum(BOOK.reps(team).stream(), "capacity_hours")).isBetween(0.80, 0.92);
  }

  @ParameterizedTest
  @CsvSource({"1,199,2,5", "200,999,8,16", "1000,1000000,18,36"})
  void visits_bySize_stayInTheirRange(int fewest, int most, int leastVisits, int mostVisits) {
    assertThat(BOOK.accounts)
        .filteredOn(a -> number(a, "employees") >= fewest && number(a, "employees") <= most)
        .isNotEmpty()
        .allSatisfy(
            a ->
                assertThat(number(a, "visits_per_year"))
                    .isBetween(1.0 * leastVisits, 1.0 * mostVisits));
  }

  @Test
  void workload_inCommercial_isMostly75MinutesAVisit() {
    double plain =
        BOOK.assignable("Commercial")
            .filter(a -> number(a, "workload_hours") == 1.25 * number(a, "visits_per_year"))
            .count();

    assertThat(plain / BOOK.assignable("Commercial").count()).isBetween(0.7, 0.95);
  }

  @Test
  void revenue_ofCustomersAndProspects_followsPotential() {
    for (Map<String, String> account : BOOK.accounts) {
      double share = number(account, "revenue_usd") / number(account, "potential_usd");
      if (account.get("kind").equals("customer")) {
        assertThat(share).isBetween(0.199, 0.801);
      } else {
        assertThat(account.get("kind")).isEqualTo("prospect");
        assertThat(share).isZero();
      }
    }
    assertThat(customerShare(BOOK.accounts)).isBetween(0.42, 0.48);
    assertThat(customerShare(BOOK.assignable("Enterprise").toList())).isGreaterThan(0.6);
  }

  @Test
  void openPipeline_onAPlausibleShare_isBelowPotential() {
    assertThat(BOOK.accounts)
        .allSatisfy(
            a ->
                assertThat(number(a, "open_pipeline_usd"))
                    .isLessThanOrEqualTo(0.4 * number(a, "potential_usd") + 50));
    assertThat(BOOK.accounts)
        .filteredOn(a -> number(a, "open_pipeline_usd") > 0)
        .hasSizeBetween(800, 1_400);
  }

  @Test
  void families_ofTwoToEight_holdAtLeastFivePercentOfAccounts() {
    Map<String, Set<String>> membersByRoot = new TreeMap<>();
    BOOK.rootById()
        .forEach((id, root) -> membersByRoot.computeIfAbsent(root, r -> new TreeSet<>()).add(id));
    membersByRoot.values().removeIf(members -> members.size() == 1);

    assertThat(membersByRoot.values()).allSatisfy(m -> assertThat(m).hasSizeBetween(2, 8));
    assertThat(membersByRoot.values().stream().mapToInt(Set::size).sum()).isGreaterThan(250);
    assertThat(membersByRoot.values())
        .filteredOn(members -> distinct(members, "team").size() == 2)
        .hasSizeBetween(2, 10);
    membersByRoot.forEach(
        (root, members) ->
            assertThat(distinct(members, "name"))
                .allMatch(name -> name.startsWith(BOOK.accountsById.get(root).get("name"))));
  }

  @Test
  void assignable_isFalse_forAboutHalfAPercentWithoutOwnerAndFamily() {
    assertThat(BOOK.accounts)
        .filteredOn(a -> a.get("assignable").equals("false"))
        .hasSizeBetween(20, 30)
        .allSatisfy(
            a -> {
              assertThat(a.get("current_owner")).isEmpty();
              assertThat(a.get("parent_id")).isEmpty();
              assertThat(a.get("pinned")).isEqualTo("false");
            });
  }

  @Test
  void language_inQuebec_isFrenchForMost() {
    List<Map<String, String>> quebec =
        BOOK.accounts.stream().filter(a -> a.get("state").equals("QC")).toList();
    double french = quebec.stream().filter(a -> a.get("language").equals("fr")).count();

    assertThat(french / quebec.size()).isBetween(0.70, 0.85);
    assertThat(BOOK.accounts)
        .filteredOn(a -> a.get("language").equals("fr"))
        .allMatch(a -> a.get("state").equals("QC"));
    assertThat(BOOK.accounts)
        .filteredOn(a -> !a.get("language").isEmpty())
        .allMatch(a -> a.get("country").equals("CA"));
  }

  @Test
  void countyFips_inTheUs_isKnownAndBlankElsewhere() {
    assertThat(BOOK.accounts)
        .allSatisfy(
            a ->
                assertThat(a.get("county_fips"))
                    .matches(a.get("country").equals("US") ? "\\d{5}" : ""));
  }

  @Test
  void region_ofEveryAccount_isOneOfSeven() {
    Set<String> regions = new HashSet<>();
    BOOK.accounts.forEach(account -> regions.add(account.get("region")));

    assertThat(regions)
        .containsExactlyInAnyOrder(
            "Northeast", "Southeast", "Midwest", "South Central", "Mountain", "West", "Canada");
  }

  @Test
  void lastOwnerChange_ofOwnedAccounts_liesBetween2019AndTheReferenceDate() {
    for (Map<String, String> account : BOOK.accounts) {
      if (account.get("current_owner").isEmpty()) {
        assertThat(account.get("last_owner_change")).isEmpty();
      } else {
        assertThat(LocalDate.parse(account.get("last_owner_change")))
            .isBetween(LocalDate.of(2019, 1, 1), RepAttributes.REFERENCE_DATE);
      }
    }
  }

  private static double largestUnit(
      String team, ToDoubleFunction<List<Map<String, String>>> measure) {
    return BOOK.units(team).values().stream().mapToDouble(measure).max().orElse(0);
  }

  private static double customerShare(Collection<Map<String, String>> accounts) {
    double customers = accounts.stream().filter(a -> a.get("kind").equals("customer")).count();
    return customers / accounts.size();
  }

  private static Set<String> distinct(Set<String> ids, String column) {
    Set<String> values = new TreeSet<>();
    ids.forEach(id -> values.add(BOOK.accountsById.get(id).get(column)));
    return values;
  }
}
