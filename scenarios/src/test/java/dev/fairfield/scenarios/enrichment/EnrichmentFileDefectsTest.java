package dev.fairfield.scenarios.enrichment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.fairfield.scenarios.validation.Problem;
import dev.fairfield.scenarios.validation.Severity;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as they come: the defects of real exports, each with its answer. */
class EnrichmentFileDefectsTest {

  private static final String REQUEST =
      """
      name: test
      sources:
        - name: vendor
          file: vendor.csv
          asOf: 2026-03-31
          match: {id: Account ID, name: Company, city: City, state: State, postalCode: ZIP}
          fields: {industry: Sector, employees: Staff, potential_usd: Potential}
          signals:
            technologies: {column: Tech, type: list, separator: '|'}
            dormant: {column: Dormant, type: yesNo}
      """;
  private static final String HEADER =
      "account_id,company,city,state,zip,sector,staff,potential,tech,dormant\n";

  @TempDir private Path folder;

  private EnrichmentResult enrich(String rows) {
    return enrich((HEADER + rows).getBytes(StandardCharsets.UTF_8));
  }

  private EnrichmentResult enrich(byte[] bytes) {
    var files = new TinyBook(folder);
    files.write("vendor.csv", bytes);
    return files.enrich(REQUEST);
  }

  private static List<String> messages(EnrichmentResult result) {
    return result.problems().stream().map(Problem::describe).toList();
  }

  @Test
  void byteOrderMarkAndMixedHeaders_areRead() {
    EnrichmentResult result =
        enrich(("\uFEFF" + HEADER + "A2,,,,,Food,58,,,\n").getBytes(StandardCharsets.UTF_8));

    assertThat(result.problems()).isEmpty();
    assertThat(result.facts().findUsed("A2", "employees").orElseThrow().value()).isEqualTo("58");
  }

  @Test
  void latin1Bytes_areReadWithAWarning() {
    EnrichmentResult result =
        enrich(
            (HEADER + ",Café Müller,Toronto,ON,M5H,Food,33,,,\n")
                .getBytes(StandardCharsets.ISO_8859_1));

    assertThat(result.sources()).extracting(SourceSummary::rowsByName).containsExactly(1L);
    assertThat(messages(result))
        .containsExactly(
            "vendor.csv:2: Bytes that are no UTF-8 from this line on were read as Windows-1252 (Latin-1); check the accents or save the file in UTF-8.");
  }

  @Test
  void blankRowsOfSeparators_areSkippedWithAWarning() {
    EnrichmentResult result = enrich(";;;\nA2,,,,,Food,58,,,\n,,,,,,,,,\n");

    assertThat(messages(result))
        .containsExactly("vendor.csv:2: 2 blank rows were skipped, the first at this line.");
    assertThat(result.sources()).extracting(SourceSummary::rows).containsExactly(1L);
  }

  @Test
  void numbersInWords_areRead() {
    EnrichmentResult result = enrich("A5,,,,,,,36.9 Million,,\n");

    assertThat(result.facts().findUsed("A5", "potential_usd").orElseThrow().value())
        .isEqualTo("36900000");
    assertThat(result.getBook().findAccount("A5").orElseThrow().value().potentialCents())
        .isEqualTo(3_690_000_000L);
  }

  @Test
  void unknownsAndNonsense_areNotUsedAndReported() {
    EnrichmentResult result = enrich("A2,,,,,n/a,-999,\"$9,x\",,maybe\n");

    assertThat(result.facts().list()).isEmpty();
    assertThat(messages(result))
        .containsExactly(
            "vendor.csv:2: Dormant \"maybe\" was not used; allowed is true, false, yes, no, 1 or 0.",
            "vendor.csv:2: Potential \"$9,x\" was not used; allowed is a number of at least 0 and at most 1000000000000.",
            "vendor.csv:2: Staff \"-999\" was not used; allowed is a number of at least 0 and at most 100000000.");
    assertThat(result.hasErrors()).isFalse();
  }

  @Test
  void zipWithoutLeadingZero_isTheSamePlace() {
    EnrichmentResult result = enrich(",Northwind Robotics,,,2108,,118,,,\n");

    assertThat(result.facts().list())
        .extracting(Fact::accountId, Fact::value, Fact::use)
        .containsExactly(tuple("A1", "118", FactUse.NOT_USED));
  }

  @Test
  void shiftedRow_isAnErrorAndTheBookStays() {
    EnrichmentResult result = enrich("A2,,,,,Food,58,,\nA4,,,,,Food,91,,,\n");

    assertThat(result.hasErrors()).isTrue();
    assertThat(result.problems())
        .extracting(Problem::severity, Problem::line, Problem::message)
        .containsExactly(
            tuple(
                Severity.ERROR,
                2L,
                "The row has 9 fields and the header has 10, so its cells may have shifted; look for a separator or a quotation mark too many or too few."));
    assertThat(result.book().findAccount("A4").orElseThrow().profile().employees()).isEmpty();
  }

  @Test
  void listWithRepetitions_isOrderedWithoutThem() {
    EnrichmentResult result = enrich("A2,,,,,,,,Kafka| aws |AWS|Airflow,yes\n");

    assertThat(result.facts().findUsed("A2", "technologies").orElseThrow().value())
        .isEqualTo("Airflow;aws;Kafka");
    assertThat(result.facts().findUsed("A2", "dormant").orElseThrow().value()).isEqualTo("true");
  }

  @Test
  void missingColumn_isAnErrorWithTheNearestName() {
    EnrichmentResult result =
        enrich(HEADER.replace("staff", "stafff").getBytes(StandardCharsets.UTF_8));

    assertThat(messages(result))
        .contains(
            "vendor.csv:1: The file has no column Staff; it has account_id, company, city, state, zip, sector, stafff, potential, tech, dormant. Did you mean stafff?");
  }

  @Test
  void missingFile_isAnError() {
    EnrichmentResult result = new TinyBook(folder).enrich(REQUEST);

    assertThat(result.problems())
        .extracting(Problem::message)
        .containsExactly("The file %s does not exist.".formatted(folder.resolve("vendor.csv")));
  }
}
