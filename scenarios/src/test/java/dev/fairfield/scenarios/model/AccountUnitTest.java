package dev.fairfield.scenarios.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class AccountUnitTest {

  private static Account account(String id, String team, String parent, String state) {
    return account(id, team, parent, state, true);
  }

  private static Account account(
      String id, String team, String parent, String state, boolean assignable) {
    return new Account(
        id,
        "",
        new Place(new GeoPoint(41, -87), "", state, "", "", "US", ""),
        new AccountProfile(
            team, "", OptionalInt.empty(), AccountKind.PROSPECT, "", OptionalDouble.empty()),
        new AccountValue(0, 100, 0),
        new AccountEffort(60, 0),
        new AccountOwnership("", null, parent, false, assignable));
  }

  private static List<List<String>> unitsOf(ExclusiveArea area, Account... accounts) {
    return AccountUnit.of(new Book(List.of(accounts), List.of()), area).stream()
        .map(unit -> unit.members().stream().map(Account::id).toList())
        .toList();
  }

  @Test
  void of_noFamilyAndNoArea_isOneUnitForEachAccount() {
    assertThat(unitsOf(ExclusiveArea.NONE, account("B", "", "", "IL"), account("A", "", "", "IL")))
        .containsExactly(List.of("A"), List.of("B"));
  }

  @Test
  void of_family_reachesItsRootTransitively() {
    assertThat(
            unitsOf(
                ExclusiveArea.NONE,
                account("A", "", "B", ""),
                account("B", "", "C", ""),
                account("C", "", "", ""),
                account("D", "", "C", ""),
                account("E", "", "", "")))
        .containsExactly(List.of("A", "B", "C", "D"), List.of("E"));
  }

  @Test
  void of_familyOverAHouseAccount_bindsItsAssignableMembers() {
    assertThat(
            unitsOf(
                ExclusiveArea.NONE,
                account("A", "", "H", ""),
                account("B", "", "H", ""),
                account("H", "", "", "", false)))
        .containsExactly(List.of("A", "B"));
  }

  @Test
  void of_absentParent_isItsOwnRoot() {
    assertThat(unitsOf(ExclusiveArea.NONE, account("A", "", "X", ""), account("B", "", "X", "")))
        .containsExactly(List.of("A"), List.of("B"));
  }

  @Test
  void of_teams_splitAFamilyAndAnArea() {
    assertThat(
            unitsOf(
                ExclusiveArea.STATE,
                account("A", "East", "", "IL"),
                account("B", "West", "A", "IL"),
                account("C", "East", "A", "WI")))
        .containsExactly(List.of("A", "C"), List.of("B"));
  }

  @Test
  void of_area_bindsItsAccountsAndLeavesUnknownOnesAlone() {
    assertThat(
            unitsOf(
                ExclusiveArea.STATE,
                account("A", "", "", "IL"),
                account("B", "", "", "IL"),
                account("C", "", "", ""),
                account("D", "", "", "")))
        .containsExactly(List.of("A", "B"), List.of("C"), List.of("D"));
  }

  @Test
  void of_familyAndArea_areJoined() {
    assertThat(
            unitsOf(
                ExclusiveArea.STATE,
                account("A", "", "", "IL"),
                account("B", "", "", "IL"),
                account("C", "", "B", "WI"),
                account("D", "", "", "WI"),
                account("E", "", "", "MN")))
        .containsExactly(List.of("A", "B", "C", "D"), List.of("E"));
  }

  @Test
  void of_cycle_isRefused() {
    assertThatThrownBy(
            () -> unitsOf(ExclusiveArea.NONE, account("A", "", "B", ""), account("B", "", "A", "")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The parents of account A form a cycle.");
  }
}
