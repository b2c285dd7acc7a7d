package dev.fairfield.scenarios.enrichment;

import dev.fairfield.scenarios.io.BookPreset;
import dev.fairfield.scenarios.io.BookReader;
import dev.fairfield.scenarios.model.Book;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A book of five accounts, and further files beside it. */
final class TinyBook {

  private static final String ACCOUNTS =
      """
      account_id,name,latitude,longitude,postal_code,city,state,country,industry,employees,revenue_usd,potential_usd
      A1,Northwind Robotics Inc.,42.36,-71.06,02108,Boston,MA,US,Software,120,5000,40000
      A2,Blue Harbor Foods,42.35,-71.05,02110,Boston,MA,US,,,0,9000
      A3,St. Mary Clinic,41.88,-87.63,60601,Chicago,IL,US,Healthcare,75,0,21000
      A4,St. Mark Clinic,41.89,-87.62,60601,Chicago,IL,US,Healthcare,,0,13000
      A5,Café Müller,43.65,-79.38,M5H,Toronto,ON,CA,Food,33,0,0
      """;
  private static final String REPS = "rep_id,latitude,longitude\nR1,42,-71\n";

  private final Path folder;

  TinyBook(Path folder) {
    this.folder = folder;
  }

  Book book() {
    return BookReader.of(BookPreset.FAIRFIELD)
        .read(write("accounts.csv", ACCOUNTS), write("reps.csv", REPS))
        .getBook();
  }

  Path write(String name, String text) {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Path write(String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  EnrichmentResult enrich(String request) {
    return Enrichment.run(
        book(), EnrichmentRequestReader.readText("request.yaml", request), folder);
  }
}
