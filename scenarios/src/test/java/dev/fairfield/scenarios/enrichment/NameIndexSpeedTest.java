package dev.fairfield.scenarios.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.scenarios.io.BookPreset;
import dev.fairfield.scenarios.io.BookReader;
import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Book;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A long file against the sample book costs what its places hold, not rows × accounts. */
class NameIndexSpeedTest {

  private static final int ROWS = 50_000;

  @TempDir private Path folder;

  @Test
  void fiftyThousandRows_againstFiveThousandAccounts_compareFewPairs() throws IOException {
    Path data = Path.of("data", "north-america-40");
    Book book =
        BookReader.of(BookPreset.FAIRFIELD)
            .read(data.resolve("accounts.csv"), data.resolve("reps.csv"))
            .getBook();
    List<String> lines = new ArrayList<>(List.of("company,city,state,zip,staff"));
    for (int i = 0; i < ROWS; i++) {
      Account account = book.accounts().get(i % book.accounts().size());
      String name = i < book.accounts().size() ? account.name() : account.name() + " branch " + i;
      lines.add(
          "\"%s\",\"%s\",%s,%s,%d"
              .formatted(
                  name,
                  account.place().city(),
                  account.place().state(),
                  account.place().postalCode(),
                  i));
    }
    Files.write(folder.resolve("vendor.csv"), lines);

    EnrichmentResult result =
        Enrichment.run(
            book,
            EnrichmentRequestReader.readText(
                "r.yaml",
                """
                name: long
                sources:
                  - name: vendor
                    file: vendor.csv
                    asOf: 2026-03-31
                    match: {name: company, city: city, state: state, postalCode: zip}
                    signals: {staff: {column: staff, type: number}}
                """),
            folder);

    SourceSummary source = result.sources().get(0);
    assertThat(source.namePairsCompared()).isLessThan(ROWS * (long) book.accounts().size() / 100);
    assertThat(source.rowsByName() + source.rowsUnmatched()).isEqualTo(ROWS);
    assertThat(source.rowsByName()).isGreaterThan(book.accounts().size() * 95L / 100);
  }
}
