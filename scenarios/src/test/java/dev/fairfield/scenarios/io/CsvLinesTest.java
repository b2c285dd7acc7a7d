package dev.fairfield.scenarios.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.scenarios.io.SpreadsheetCsv.Cell;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvLinesTest {

  @Property
  void line_ofAnyNumbers_equalsThatOfCells(
      @ForAll long whole,
      @ForAll @LongRange(min = -Long.MAX_VALUE) long unscaled,
      @ForAll @LongRange(min = -20_000, max = 20_000) long small,
      @ForAll @IntRange(min = 1, max = 18) int decimals,
      @ForAll String text)
      throws IOException {
    var fast = new ByteArrayOutputStream();
    var lines = new CsvLines(fast);
    lines.cells(SpreadsheetCsv.encoded(List.of(Cell.text("a" + text), Cell.blank())));
    lines.number(whole).decimal(unscaled, decimals).blank().decimal(small, 4).number(small).end();
    lines.flush();

    var usual = new ByteArrayOutputStream();
    SpreadsheetCsv.write(
        usual,
        List.of(),
        Stream.of(
            List.of(
                Cell.text("a" + text),
                Cell.blank(),
                Cell.number(whole),
                Cell.decimal(unscaled, decimals),
                Cell.blank(),
                Cell.decimal(small, 4),
                Cell.number(small))));
    assertThat(fast.toString(StandardCharsets.UTF_8))
        .isEqualTo(usual.toString(StandardCharsets.UTF_8));
  }

  @Test
  void writeLines_tableLongerThanTheBuffer_isWhole(@TempDir Path folder) throws IOException {
    byte[] longText = SpreadsheetCsv.encoded(List.of(Cell.text("x".repeat(70_000))));

    SpreadsheetCsv.writeLines(
        folder.resolve("t.csv"),
        List.of("name", "number"),
        lines -> {
          for (int i = 0; i < 20_000; i++) {
            lines.cells(new byte[] {'r'}).number(i).end();
          }
          lines.cells(longText).number(-7).end();
        });

    List<String> expected =
        Stream.concat(
                Stream.of("name,number"),
                Stream.concat(
                    IntStream.range(0, 20_000).mapToObj(i -> "r," + i),
                    Stream.of("x".repeat(70_000) + ",-7")))
            .toList();
    assertThat(Files.readAllLines(folder.resolve("t.csv"))).isEqualTo(expected);
  }

  @Test
  void encoded_textThatLooksLikeAFormula_isGuardedAndQuoted() {
    assertThat(
            new String(
                SpreadsheetCsv.encoded(List.of(Cell.text("=1,2"), Cell.text("b"))),
                StandardCharsets.UTF_8))
        .isEqualTo("\"'=1,2\",b");
  }
}
