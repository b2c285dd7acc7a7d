package dev.fairfield.scenarios.places;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Reads the tables that come with the product; a damaged one is a broken build, not bad input. */
final class ShippedTable {

  private static final String FOLDER = "/dev/fairfield/scenarios/data/places/";

  private ShippedTable() {}

  static void forEachRow(String name, Consumer<NamedCsvRecord> rows) {
    try (InputStream in = ShippedTable.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException(
            "The table %s is missing from the program; build it again.".formatted(name));
      }
      try (CsvReader<NamedCsvRecord> reader =
          CsvReader.builder().ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
        reader.forEach(rows);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
