package dev.fairfield.scenarios.enrichment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairfield.scenarios.io.BookPreset;
import dev.fairfield.scenarios.io.BookReader;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.validation.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrichmentWriterTest {

  private static final String REQUEST =
      """
      name: test
      sources:
        - name: vendor
          file: vendor.csv
          asOf: 2026-03-31
          match: {id: id, name: company, city: city}
          fields: {industry: sector}
          signals: {note: {column: note, type: text}, growth: {column: growth, type: number}}
      """;

  @TempDir private Path folder;

  private EnrichmentResult result() {
    var files = new TinyBook(folder);
    files.write(
        "vendor.csv",
        "id,company,city,sector,note,growth\nA2,,,=cmd|'/c calc'!A1,+SUM(A1),-0.07\n,@evil,Boston,x,,\n");
    return files.enrich(REQUEST);
  }

  @Test
  void files_writtenWithFormulas_areGuarded() throws IOException {
    EnrichmentResult result = result();
    Path out = Files.createDirectory(folder.resolve("out"));
    EnrichmentWriter.write(out, result);

    assertThat(Files.readAllLines(out.resolve("facts.csv")))
        .containsExactly(
            "account_id,field,type,value,source,as_of,match_method,match_score,use",
            "A2,growth,number,-0.07,vendor,2026-03-31,id,1,used",
            "A2,industry,text,'=cmd|'/c calc'!A1,vendor,2026-03-31,id,1,used",
            "A2,note,text,'+SUM(A1),vendor,2026-03-31,id,1,used");
    assertThat(Files.readString(out.resolve("unmatched.csv"))).contains(",'@evil,");
  }

  @Test
  void accounts_written_areReadAsTheSameBook() throws IOException {
    EnrichmentResult result = result();
    Path out = Files.createDirectory(folder.resolve("out"));
    EnrichmentWriter.write(out, result);

    Book read =
        BookReader.of(BookPreset.FAIRFIELD)
            .read(out.resolve("accounts.csv"), folder.resolve("reps.csv"))
            .getBook();

    assertThat(read.accounts()).isEqualTo(result.getBook().accounts());
    assertThat(read.findAccount("A2").orElseThrow().profile().industry())
        .isEqualTo("=cmd|'/c calc'!A1");
  }

  @Test
  void facts_written_areReadBack() throws IOException {
    EnrichmentResult result = result();
    Path file = folder.resolve("facts.csv.gz");
    EnrichmentWriter.writeFacts(file, result.facts());

    assertThat(FactReader.read(file).list()).isEqualTo(result.facts().list()).hasSize(3);
  }

  @Test
  void facts_thatAreWrong_areNamedByLine() {
    Path file =
        new TinyBook(folder)
            .write(
                "facts.csv",
                """
                account_id,field,type,value,source,as_of,match_method,match_score,use
                A1,growth,numbre,1,v,,id,1,used
                A1,growth,number,much,v,,id,1,used
                A1,intent,number,7,v,,id,1,used
                A1,intent,number,9,v,,id,1,used
                """);

    assertThatThrownBy(() -> FactReader.read(file))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            """
            facts.csv:2: type "numbre" cannot be read; allowed is number, text, list, yesNo, date or domain.
            facts.csv:3: value "much" cannot be read; allowed is a number.
            facts.csv:5: use "used" cannot be read; allowed is one used value for each account and field.""");
  }
}
