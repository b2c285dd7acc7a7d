package dev.fairfield.scenarios.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairfield.scenarios.validation.InvalidInputException;
import org.junit.jupiter.api.Test;

class ProfileReaderTest {

  @Test
  void profile_withoutTiers_hasQuarters() {
    Profile profile =
        ProfileReader.readText(
            "p.yaml",
            "name: p\ncriteria:\n  - {field: industry, weight: 1, missing: 0, table: {Energy: 1}}\n");

    assertThat(profile.tiers()).isEqualTo(Tiers.DEFAULT);
    assertThat(profile.criteria().get(0).name()).isEqualTo("industry");
    assertThat(profile.findPotential()).isEmpty();
  }

  @Test
  void profile_thatMakesNoSense_namesEveryMistakeByLine() {
    assertThatThrownBy(
            () ->
                ProfileReader.readText(
                    "p.yaml",
                    """
                    name: p
                    criteria:
                      - field: employees
                        weight: 1
                        missing: 0
                        curve: [{at: 5, counts: 0}, {at: 5, counts: 1}]
                      - field: industry
                        weight: 2
                        missing: 0
                    tiers:
                      cuts: {A: 60, B: 10}
                    potential:
                      field: team
                      source: guess
                    """))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            """
            p.yaml:3: The curve has a point at 5.0 after one at 5.0; write points at rising values.
            p.yaml:7: criteria[1] needs either curve (for numbers) or table (for words).
            p.yaml:11: The last tier, B, begins at 10.0; it must begin at 0 so that every account has a tier.
            p.yaml:13: potential needs either valuesUsd (for words) or bands (for numbers).""");
  }

  @Test
  void schema_beforeAll_namesWrongValues() {
    assertThatThrownBy(
            () ->
                ProfileReader.readText(
                    "p.yaml",
                    "name: p\ncriteria:\n  - {field: industry, weight: -1, missing: 2, table: {Energy: 1}}\n"))
        .hasMessageContaining(
            "p.yaml:3: criteria[0].missing is 2; a number of at least 0 and of at most 1 is allowed.")
        .hasMessageContaining("criteria[0].weight is -1;");
  }
}
