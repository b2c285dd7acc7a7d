package dev.fairfield.scenarios.enrichment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairfield.scenarios.validation.InvalidInputException;
import org.junit.jupiter.api.Test;

class EnrichmentRequestReaderTest {

  @Test
  void request_withTheLeast_hasDefaults() {
    EnrichmentRequest request =
        EnrichmentRequestReader.readText(
            "r.yaml",
            """
            name: q4
            sources:
              - name: web
                file: web.csv
                asOf: 2026-10-01
                match: {id: id}
                signals: {stack: {column: Tech, type: list}}
            """);

    EnrichmentSource source = request.sources().get(0);
    assertThat(request.numberTolerance()).isZero();
    assertThat(source.match().nameThreshold()).isEqualTo(MatchKeys.DEFAULT_NAME_THRESHOLD);
    assertThat(source.match().nameMargin()).isEqualTo(MatchKeys.DEFAULT_NAME_MARGIN);
    assertThat(source.signalByName())
        .containsEntry("stack", new SignalColumn("Tech", SignalType.LIST, ";"));
    assertThat(source.overrides()).isEmpty();
  }

  @Test
  void schemaDefaults_areTheDefaultsOfTheRecord() {
    var match =
        EnrichmentRequestReader.schema()
            .at("/properties/sources/items/properties/match/properties");

    assertThat(match.at("/nameThreshold/default").asDouble())
        .isEqualTo(MatchKeys.DEFAULT_NAME_THRESHOLD);
    assertThat(match.at("/nameMargin/default").asDouble()).isEqualTo(MatchKeys.DEFAULT_NAME_MARGIN);
    assertThat(
            EnrichmentRequestReader.schema()
                .at("/properties/sources/items/properties/fields/properties")
                .size())
        .isEqualTo(AccountField.values().length);
  }

  @Test
  void request_thatMakesNoSense_namesEveryMistakeByLine() {
    assertThatThrownBy(
            () ->
                EnrichmentRequestReader.readText(
                    "r.yaml",
                    """
                    name: q4
                    sources:
                      - name: book
                        file: a.csv
                        match: {name: company}
                      - name: web
                        file: b.csv
                        asOf: 2026-10-01
                        match: {}
                        fields: {city: Town}
                        signals: {score: {column: s, type: number}}
                        overrides: [state]
                    """))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContainingAll(
            "r.yaml:3: sources[0].name is book, which is taken; give each source a name of its own.",
            "The source book has neither asOf nor dateColumn; say of which date its values are.",
            "The source book fills nothing; name fields or signals.",
            "The source book is matched by name without a place, which finds strangers; give match.city or match.postalCode.",
            "r.yaml:9: The source web has no key; give match.id, match.domain or match.name.",
            "r.yaml:11: The signal score cannot be called so;",
            "r.yaml:12: The source web overrides state without filling it; add it to fields or take it out.");
  }

  @Test
  void unknownField_isRefusedWithTheNearest() {
    assertThatThrownBy(
            () ->
                EnrichmentRequestReader.readText(
                    "r.yaml",
                    """
                    name: q4
                    sources:
                      - name: web
                        file: a.csv
                        asOf: 2026-10-01
                        match: {id: id}
                        fields: {employes: Staff}
                    """))
        .hasMessage(
            "r.yaml:7: The setting sources[0].fields.employes is unknown; did you mean employees?");
  }
}
