package dev.fairfield.scenarios.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AssignmentRulesTest {

  private static Account account(String team, String industry, int employees, long potentialCents) {
    return new Account(
        "A1",
        "",
        new Place(new GeoPoint(0, 0), "", "NY", "", "", "US", "Northeast"),
        new AccountProfile(
            team,
            industry,
            employees < 0 ? OptionalInt.empty() : OptionalInt.of(employees),
            AccountKind.PROSPECT,
            "",
            OptionalDouble.empty()),
        new AccountValue(0, potentialCents, 0),
        new AccountEffort(0, 0),
        new AccountOwnership("", null, "", false, true));
  }

  private static AccountMatch match(int minEmployees, long minPotentialCents) {
    return new AccountMatch(
        Set.of("Enterprise"),
        Set.of("Hospital"),
        Set.of("NY", "MA"),
        Set.of("Northeast"),
        Set.of("US"),
        OptionalLong.of(minPotentialCents),
        OptionalInt.of(minEmployees));
  }

  @Test
  void matches_allHolds_exactBoundariesIncluded() {
    assertThat(match(250, 7_000).matches(account("Enterprise", "Hospital", 250, 7_000))).isTrue();
    assertThat(match(251, 7_000).matches(account("Enterprise", "Hospital", 250, 7_000))).isFalse();
    assertThat(match(250, 7_001).matches(account("Enterprise", "Hospital", 250, 7_000))).isFalse();
    assertThat(match(250, 7_000).matches(account("Commercial", "Hospital", 250, 7_000))).isFalse();
  }

  @Test
  void matches_whatAnAccountDoesNotSay_neverHolds() {
    assertThat(match(0, 0).matches(account("Enterprise", "", 250, 7_000))).isFalse();
    assertThat(match(0, 0).matches(account("Enterprise", "Hospital", -1, 7_000))).isFalse();
    assertThat(AccountMatch.ANYTHING.matches(account("", "", -1, 0))).isTrue();
  }

  @Test
  void indexOf_firstThatMatches() {
    var rules =
        new AssignmentRules(
            List.of(
                new AssignmentRule("Large", match(1_000, 0), Set.of("R1")),
                new AssignmentRule("Hospitals", match(100, 0), Set.of("R2")),
                new AssignmentRule("All", AccountMatch.ANYTHING, Set.of("R3"))));

    assertThat(rules.indexOf(account("Enterprise", "Hospital", 250, 0))).isEqualTo(1);
    assertThat(rules.findRule(account("", "School", -1, 0)).orElseThrow().name()).isEqualTo("All");
    assertThat(AssignmentRules.NONE.indexOf(account("", "", -1, 0)))
        .isEqualTo(AssignmentRules.UNMATCHED);
  }

  @Test
  void rules_withoutRepsOrWithOneNameTwice_areRefused() {
    assertThatThrownBy(() -> new AssignmentRule("X", AccountMatch.ANYTHING, Set.of()))
        .hasMessage("The assignment rule X names no rep; name at least one.");
    var rule = new AssignmentRule("X", AccountMatch.ANYTHING, Set.of("R1"));
    assertThatThrownBy(() -> new AssignmentRules(List.of(rule, rule)))
        .hasMessage("Two assignment rules are named X; names must be unique.");
  }
}
