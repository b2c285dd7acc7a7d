package dev.fairfield.scenarios.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class AssumptionsTest {

  private static final Scenario DEFAULT = Scenario.of("default", LocalDate.of(2027, 1, 4));

  @Test
  void catalogue_everyNumericDefault_hasExactlyOneEntryOfEqualValue() {
    JsonNode tree = ScenarioWriter.toJson(DEFAULT);

    assertThat(Assumptions.catalogue())
        .extracting(Assumption::path)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(NumberPath.paths(tree));
    assertThat(Assumptions.catalogue())
        .allSatisfy(
            entry ->
                assertThat(tree.at(NumberPath.pointer(entry.path())).doubleValue())
                    .as(entry.path())
                    .isEqualTo(entry.value()));
  }

  @Test
  void catalogue_bothEndsOfEveryRange_areAllowed() {
    assertThat(Assumptions.catalogue())
        .allSatisfy(
            entry -> {
              Scenario low = DEFAULT.with(entry.path(), entry.low());
              Scenario high = DEFAULT.with(entry.path(), entry.high());
              assertThat(low.equals(DEFAULT)).isEqualTo(entry.low() == entry.value());
              assertThat(high.equals(DEFAULT)).isEqualTo(entry.high() == entry.value());
            });
  }

  @Test
  void catalogue_sentences_areSentences() {
    assertThat(Assumptions.catalogue())
        .allSatisfy(
            entry -> {
              assertThat(entry.sentence()).as(entry.path()).endsWith(".");
              assertThat(entry.source()).as(entry.path()).endsWith(".");
            });
  }

  @Test
  void scenario_ofDefaults_setsNothing() {
    Assumptions assumptions = Assumptions.of(DEFAULT);

    assertThat(assumptions.set()).isEmpty();
    assertThat(assumptions.atDefault()).hasSameSizeAs(Assumptions.catalogue());
    assertThat(assumptions.weak())
        .isNotEmpty()
        .allSatisfy(number -> assertThat(number.assumption().evidence().isWeak()).isTrue());
  }

  @Test
  void scenario_withOtherNumbers_saysWhichAndWhat() {
    Scenario changed = DEFAULT.with("skill.cv", 0.3).with("ramp.shares[1]", 0.4);

    List<Assumptions.Number> set = Assumptions.of(changed).set();

    assertThat(set)
        .extracting(number -> number.assumption().path())
        .containsExactly("ramp.shares[1]", "skill.cv");
    assertThat(set)
        .extracting(Assumptions.Number::value)
        .containsExactly(OptionalDouble.of(0.4), OptionalDouble.of(0.3));
  }

  @Test
  void findByPath_knownAndUnknown() {
    assertThat(Assumptions.findByPath("load.elasticity").orElseThrow().evidence())
        .isEqualTo(Evidence.SOLID);
    assertThat(Assumptions.findByPath("load.nothing")).isEmpty();
  }
}
