package dev.fairfield.scenarios.generate;

import static dev.fairfield.scenarios.generate.ShippedFiles.number;
import static dev.fairfield.scenarios.generate.ShippedFiles.speaks;
import static dev.fairfield.scenarios.generate.ShippedFiles.sum;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.scenarios.model.GeoPoint;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What today's ownership, the pins and the languages of the shipped book promise. */
class NorthAmericaOwnershipTest {

  private static final ShippedFiles BOOK = new ShippedFiles();

  @ParameterizedTest
  @ValueSource(strings = {"Commercial", "Enterprise"})
  void potential_perRepToday_isVisiblyUnbalanced(String team) {
    List<Double> indices =
        BOOK.reps(team).stream()
            .map(rep -> sum(owned(rep), "potential_usd") / BOOK.shareUsd(rep))
            .sorted()
            .toList();

    assertThat(indices.get(0)).isBetween(0.2, 0.45);
    assertThat(indices.get(indices.size() / 2)).isBetween(0.85, 1.15);
    assertThat(indices.get(indices.size() - 1)).isBetween(1.7, 2.2);
  }

  @Test
  void hours_perRepToday_overloadSomeAndLeaveOthersHalfIdle() {
    List<Double> used =
        BOOK.reps.stream()
            .map(rep -> sum(owned(rep), "workload_hours") / number(rep, "capacity_hours"))
            .toList();

    assertThat(used).filteredOn(share -> share >= 0.98).hasSizeGreaterThanOrEqualTo(2);
    assertThat(used).filteredOn(share -> share > 1.0).hasSizeGreaterThanOrEqualTo(2);
    assertThat(used).filteredOn(share -> share <= 0.55).hasSizeGreaterThanOrEqualTo(2);
    assertThat(used).allMatch(share -> share < 1.6);
  }

  @Test
  void owner_ofEachAccount_isARepOfItsTeamOrNobody() {
    List<Map<String, String>> owned =
        BOOK.accounts.stream().filter(a -> !a.get("current_owner").isEmpty()).toList();

    assertThat(owned)
        .allSatisfy(
            a ->
                assertThat(BOOK.getRep(a.get("current_owner")).get("team"))
                    .isEqualTo(a.get("team")));
    assertThat(BOOK.accounts)
        .filteredOn(a -> a.get("current_owner").isEmpty() && a.get("assignable").equals("true"))
        .hasSizeBetween(200, 400)
        .allMatch(a -> number(a, "employees") < 200);
  }

  @Test
  void owner_ofSomeAccounts_livesFarAway() {
    assertThat(BOOK.accounts)
        .filteredOn(a -> !a.get("current_owner").isEmpty())
        .filteredOn(a -> place(a).distanceKmTo(place(BOOK.getRep(a.get("current_owner")))) > 1_500)
        .hasSizeBetween(150, 800);
  }

  @Test
  void frenchAccounts_ofAboutADozen_haveAnOwnerWithoutFrench() {
    List<Map<String, String>> wrong =
        BOOK.accounts.stream()
            .filter(a -> !a.get("current_owner").isEmpty())
            .filter(a -> !speaks(BOOK.getRep(a.get("current_owner")), a.get("language")))
            .toList();

    assertThat(wrong)
        .hasSizeBetween(8, 18)
        .allMatch(a -> a.get("language").equals("fr"))
        .allMatch(a -> a.get("pinned").equals("false"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"R37", "R38"})
  void frenchAccounts_ofATeam_leaveRoomForItsFrenchSpeaker(String repId) {
    Map<String, String> rep = BOOK.getRep(repId);
    List<Map<String, String>> bound =
        BOOK.units(rep.get("team")).values().stream()
            .filter(unit -> unit.stream().anyMatch(a -> a.get("language").equals("fr")))
            .flatMap(List::stream)
            .toList();

    assertThat(rep.get("languages")).isEqualTo("en;fr");
    assertThat(sum(bound.stream(), "workload_hours"))
        .isLessThanOrEqualTo(0.70 * number(rep, "capacity_hours"));
    assertThat(sum(bound.stream(), "potential_usd")).isLessThanOrEqualTo(0.60 * BOOK.shareUsd(rep));
  }

  @Test
  void pins_ofOneToTwoPercent_bindEligibleUnitsToOneOwner() {
    assertThat(BOOK.accounts.stream().filter(NorthAmericaOwnershipTest::isPinned).count())
        .isBetween(50L, 100L);
    Map<String, Double> pinnedHours = new HashMap<>();
    for (String team : List.of("Commercial", "Enterprise")) {
      for (List<Map<String, String>> unit : BOOK.units(team).values()) {
        findPinnedOwner(unit)
            .ifPresent(
                owner -> {
                  assertThat(unit).allMatch(a -> speaks(BOOK.getRep(owner), a.get("language")));
                  pinnedHours.merge(owner, sum(unit.stream(), "workload_hours"), Double::sum);
                });
      }
    }
    pinnedHours.forEach(
        (owner, hours) ->
            assertThat(hours)
                .as("pinned hours of %s", owner)
                .isLessThanOrEqualTo(0.3 * number(BOOK.getRep(owner), "capacity_hours")));
  }

  /**
   * Pinned units to their owner, then bound languages, then the rest by workload, each to the
   * nearest rep with room: so simple a plan already keeps every hard rule.
   */
  @ParameterizedTest
  @ValueSource(strings = {"Commercial", "Enterprise"})
  void feasiblePlan_byNearestRepWithRoom_exists(String team) {
    Map<String, Double> freeHours = new HashMap<>();
    Map<String, Double> freeAccounts = new HashMap<>();
    for (Map<String, String> rep : BOOK.reps(team)) {
      freeHours.put(rep.get("rep_id"), number(rep, "capacity_hours"));
      String limit = rep.get("max_accounts");
      freeAccounts.put(rep.get("rep_id"), limit.isEmpty() ? 5_000 : Double.parseDouble(limit));
    }
    List<List<Map<String, String>>> hardestFirst =
        BOOK.units(team).values().stream()
            .sorted(
                Comparator.<List<Map<String, String>>>comparingInt(
                        unit -> findPinnedOwner(unit).isPresent() ? 0 : 1)
                    .thenComparing(
                        unit -> unit.stream().anyMatch(a -> a.get("language").equals("fr")) ? 0 : 1)
                    .thenComparing(unit -> -sum(unit.stream(), "workload_hours")))
            .toList();

    for (List<Map<String, String>> unit : hardestFirst) {
      double hours = sum(unit.stream(), "workload_hours");
      String owner =
          BOOK.reps(team).stream()
              .filter(rep -> findPinnedOwner(unit).map(rep.get("rep_id")::equals).orElse(true))
              .filter(rep -> unit.stream().allMatch(a -> speaks(rep, a.get("language"))))
              .filter(rep -> freeHours.get(rep.get("rep_id")) >= hours)
              .filter(rep -> freeAccounts.get(rep.get("rep_id")) >= unit.size())
              .min(Comparator.comparing(rep -> place(rep).distanceKmTo(place(unit.get(0)))))
              .map(rep -> rep.get("rep_id"))
              .orElseThrow(
                  () -> new AssertionError("No room for " + unit.get(0).get("account_id")));
      freeHours.merge(owner, -hours, Double::sum);
      freeAccounts.merge(owner, -1.0 * unit.size(), Double::sum);
    }
    assertThat(freeHours.values()).allMatch(hours -> hours >= 0);
  }

  private static Stream<Map<String, String>> owned(Map<String, String> rep) {
    return BOOK.assignable(rep.get("team"))
        .filter(account -> account.get("current_owner").equals(rep.get("rep_id")));
  }

  private static boolean isPinned(Map<String, String> account) {
    return account.get("pinned").equals("true");
  }

  private static Optional<String> findPinnedOwner(List<Map<String, String>> unit) {
    List<String> owners =
        unit.stream()
            .filter(NorthAmericaOwnershipTest::isPinned)
            .map(account -> account.get("current_owner"))
            .distinct()
            .toList();
    assertThat(owners).hasSizeLessThanOrEqualTo(1).doesNotContain("");
    return owners.stream().findFirst();
  }

  private static GeoPoint place(Map<String, String> row) {
    return new GeoPoint(number(row, "latitude"), number(row, "longitude"));
  }
}
