package dev.fairfield.scenarios.enrichment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fairfield.scenarios.io.BookPreset;
import dev.fairfield.scenarios.io.BookReader;
import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.StableHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * All US hospitals and colleges against the book that holds 4,400 of them, so that every true match
 * is known by its id. Reads {@code ../shared/data} beside the project; skipped without it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HospitalsAndCollegesTest {

  private static final Path DATA = Path.of("..", "..", "shared", "data", "local");
  private static final String REQUEST =
      """
      name: real
      sources:
        - name: hospitals
          file: us_hospitals_hifld.csv
          asOf: 2026-01-15
          match: %1$s
          fields: {employees: staff}
          signals:
            hospital_id: {column: id, type: text}
            beds: {column: beds, type: number}
            domain: {column: website, type: domain}
        - name: colleges
          file: us_colleges_hifld.csv
          asOf: 2026-01-15
          match: %1$s
          fields: {employees: employees}
          signals:
            college_id: {column: id, type: text}
            domain: {column: website, type: domain}
      """;
  private static final String BY_NAME =
      "{name: name, city: city, state: state, postalCode: zip, country: country}";

  @TempDir private Path folder;
  private Book book;

  @BeforeAll
  void readBook() {
    assumeTrue(
        Files.exists(DATA.resolve("us_hospitals_hifld.csv")),
        "../shared/data is absent, so real files are not read");
    book =
        BookReader.of(BookPreset.HEALTH_EDUCATION)
            .read(
                DATA.resolve("health-education-5000-accounts.csv"),
                DATA.resolve("health-education-40-reps.csv"))
            .getBook();
  }

  @Test
  void rows_matchedById_findEveryTrueAccount() {
    EnrichmentResult result = Enrichment.run(book, request("{id: id}"), DATA);

    assertThat(result.hasErrors()).isFalse();
    assertThat(result.sources()).extracting(SourceSummary::rows).containsExactly(7_146L, 7_735L);
    assertThat(result.sources())
        .extracting(SourceSummary::rowsById)
        .containsExactly(ownIds("H-"), ownIds("C-"));
    assertThat(result.getBook().accounts()).hasSameSizeAs(book.accounts());
  }

  @Test
  void rows_matchedByNameAndPlace_areTheTrueAccounts() throws IOException {
    Quality asPublished = quality(UnaryOperator.identity());

    assertThat(asPublished.precision()).isGreaterThanOrEqualTo(0.98);
    assertThat(asPublished.recall()).isGreaterThanOrEqualTo(0.99);
  }

  @Test
  void rows_ofMisspeltNames_areStillTheTrueAccounts() throws IOException {
    Quality misspelt = quality(HospitalsAndCollegesTest::misspell);

    assertThat(misspelt.precision()).isGreaterThanOrEqualTo(0.98);
    assertThat(misspelt.recall()).isGreaterThanOrEqualTo(0.95);
  }

  private record Quality(long matched, long right, long possible) {

    double precision() {
      return (double) right / matched;
    }

    double recall() {
      return (double) right / possible;
    }
  }

  private Quality quality(UnaryOperator<String> nameChange) throws IOException {
    long rows = 0;
    for (String file : List.of("us_hospitals_hifld.csv", "us_colleges_hifld.csv")) {
      List<String> lines = Files.readAllLines(DATA.resolve(file));
      for (int i = 1; i < lines.size(); i++) {
        lines.set(i, withName(lines.get(i), nameChange));
      }
      rows += lines.size() - 1;
      Files.write(folder.resolve(file), lines);
    }
    EnrichmentResult result = Enrichment.run(book, request(BY_NAME), folder);
    List<Fact> ids =
        result.facts().list().stream().filter(fact -> fact.field().endsWith("_id")).toList();
    assertThat(ids.size() + result.unmatched().size()).isEqualTo(rows);
    long right = ids.stream().filter(fact -> fact.value().equals(fact.accountId())).count();
    return new Quality(ids.size(), right, ownIds("H-") + ownIds("C-"));
  }

  private long ownIds(String prefix) {
    return book.accounts().stream().map(Account::id).filter(id -> id.startsWith(prefix)).count();
  }

  private static EnrichmentRequest request(String match) {
    return EnrichmentRequestReader.readText("real.yaml", REQUEST.formatted(match));
  }

  private static String withName(String line, UnaryOperator<String> change) {
    int start = line.indexOf(',') + 1;
    int end = line.charAt(start) == '"' ? line.indexOf("\",", start) + 1 : line.indexOf(',', start);
    return line.substring(0, start)
        + change.apply(line.substring(start, end))
        + line.substring(end);
  }

  /** One of five faults, chosen by the name itself: a slip, a short form, a form of law, a word. */
  private static String misspell(String name) {
    long hash = StableHash.of(name);
    int at = 2 + Math.floorMod(hash >>> 8, Math.max(1, name.length() - 3));
    boolean letters =
        Character.isLetter(name.charAt(at)) && Character.isLetter(name.charAt(at - 1));
    return switch (Math.floorMod(hash, 5)) {
      case 0 -> letters ? name.substring(0, at) + name.substring(at + 1) : name;
      case 1 ->
          name.replace("Hospital", "Hosp")
              .replace("University", "Univ.")
              .replace("Center", "Ctr")
              .replace("Saint ", "St. ");
      case 2 ->
          letters
              ? name.substring(0, at - 1)
                  + name.charAt(at)
                  + name.charAt(at - 1)
                  + name.substring(at + 1)
              : name;
      case 3 -> name.endsWith("\"") ? name : name.toUpperCase(Locale.ROOT) + " LLC";
      default -> name.contains(" ") && !name.endsWith("\"") ? "The " + name : name;
    };
  }
}
