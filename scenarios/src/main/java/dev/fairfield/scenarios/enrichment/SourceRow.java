package dev.fairfield.scenarios.enrichment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One row of a source, with its cells as the texts of their types.
 *
 * @param nameWords the telling words of the name
 * @param asOf null when unknown
 * @param values by field or signal; blank cells are left out
 */
record SourceRow(
    String file,
    long line,
    String id,
    String domain,
    String name,
    List<String> nameWords,
    RowPlace place,
    LocalDate asOf,
    Map<String, String> values) {

  SourceRow {
    Objects.requireNonNull(place, "place");
  }

  /** What people find the row by. */
  String key() {
    return id.isBlank() ? domain : id;
  }

  /** Where the row's company is; texts are blank when unknown. */
  record RowPlace(String city, String state, String postalCode, String country) {

    /** As people read it. */
    String words() {
      return Stream.of(city, state, postalCode, country)
          .filter(part -> !part.isBlank())
          .collect(Collectors.joining(", "));
    }
  }
}
