package dev.fairfield.benchmarks.gap;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of an instance.
 *
 * @param file name of the instance's file
 * @param bound proven by others
 * @param value cost of the best assignment found by anybody
 */
public record BestKnown(String file, long bound, long value) {

  /**
   * Reads {@code file,agents,items,best_known_bound,best_known_value}.
   *
   * @throws IllegalArgumentException when a field is missing or no number; the message names file,
   *     line and field
   */
  public static List<BestKnown> read(Path table) throws IOException {
    List<BestKnown> all = new ArrayList<>();
    try (var rows = CsvReader.builder().ofNamedCsvRecord(table)) {
      for (var row : rows) {
        all.add(
            new BestKnown(
                text(table, row, "file"),
                number(table, row, "best_known_bound"),
                number(table, row, "best_known_value")));
      }
    }
    return all;
  }

  private static String text(Path table, NamedCsvRecord row, String field) {
    return row.findField(field)
        .filter(value -> !value.isBlank())
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s, line %d: the field %s is missing."
                        .formatted(table, row.getStartingLineNumber(), field)));
  }

  private static long number(Path table, NamedCsvRecord row, String field) {
    String value = text(table, row, field);
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException notWhole) {
      throw new IllegalArgumentException(
          "%s, line %d: %s is \"%s\"; a whole number is allowed."
              .formatted(table, row.getStartingLineNumber(), field, value),
          notWhole);
    }
  }
}
