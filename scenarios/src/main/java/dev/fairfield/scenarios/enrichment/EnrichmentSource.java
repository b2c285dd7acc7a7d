package dev.fairfield.scenarios.enrichment;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One further file.
 *
 * @param name what facts call the source
 * @param file path of the CSV file, relative to the request
 * @param asOf date of all rows, or of those without one of their own; null when unknown
 * @param dateColumn header of the column with a row's own date; blank when there is none
 * @param columnByField header by account column that may be filled
 * @param signalByName further values, by the name scoring knows them by
 * @param overrides account columns in which this source replaces what the book says
 */
public record EnrichmentSource(
    String name,
    String file,
    LocalDate asOf,
    String dateColumn,
    MatchKeys match,
    Map<AccountField, String> columnByField,
    Map<String, SignalColumn> signalByName,
    Set<AccountField> overrides) {

  public EnrichmentSource {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(dateColumn, "dateColumn");
    Objects.requireNonNull(match, "match");
    columnByField = Collections.unmodifiableMap(new LinkedHashMap<>(columnByField));
    signalByName = Collections.unmodifiableMap(new LinkedHashMap<>(signalByName));
    overrides = Collections.unmodifiableSet(new LinkedHashSet<>(overrides));
  }

  public Optional<LocalDate> findAsOf() {
    return Optional.ofNullable(asOf);
  }

  /** Headers of all columns the file must have. */
  Set<String> headers() {
    Set<String> headers = new LinkedHashSet<>(match.headers());
    headers.addAll(columnByField.values());
    signalByName.values().forEach(signal -> headers.add(signal.column()));
    if (!dateColumn.isBlank()) {
      headers.add(dateColumn);
    }
    return headers;
  }
}
