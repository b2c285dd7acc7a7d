package dev.fairfield.scenarios.enrichment;

import dev.fairfield.scenarios.enrichment.SourceRow.RowPlace;
import dev.fairfield.scenarios.io.NamedRow;
import dev.fairfield.scenarios.io.NamedTable;
import dev.fairfield.scenarios.io.ReadLimits;
import dev.fairfield.scenarios.validation.ProblemLog;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the rows of a source. */
final class SourceTable {

  private final EnrichmentSource source;
  private final List<SourceRow> rows = new ArrayList<>();

  private SourceTable(EnrichmentSource source) {
    this.source = source;
  }

  /** All rows in the order of the file; problems go to the log. */
  static List<SourceRow> read(
      EnrichmentSource source, Path file, ReadLimits limits, ProblemLog log) {
    var table = new SourceTable(source);
    NamedTable.read(file, source.headers(), limits, log, table::accept);
    return table.rows;
  }

  private void accept(NamedRow row) {
    MatchKeys match = source.match();
    String country = match.country().isBlank() ? "" : SourceCells.country(row, match.country());
    String name = row.knownText(match.name());
    Map<String, String> values = new LinkedHashMap<>();
    source
        .columnByField()
        .forEach(
            (field, column) ->
                put(values, field.header(), SourceCells.field(row, column, field, country)));
    source
        .signalByName()
        .forEach((signal, column) -> put(values, signal, SourceCells.signal(row, column)));
    rows.add(
        new SourceRow(
            row.file(),
            row.line(),
            row.text(match.id()),
            match.domain().isBlank() ? "" : SourceCells.domain(row, match.domain()),
            name,
            match.usesNames() ? NameWords.of(name) : List.of(),
            new RowPlace(
                row.knownText(match.city()),
                StateCodes.of(row.knownText(match.state())),
                SourceCells.postalCode(country, row.knownText(match.postalCode())),
                country),
            date(row),
            values));
  }

  private LocalDate date(NamedRow row) {
    return source.dateColumn().isBlank()
        ? source.asOf()
        : row.findDate(source.dateColumn()).orElse(source.asOf());
  }

  private static void put(Map<String, String> values, String field, String value) {
    if (!value.isBlank()) {
      values.put(field, value);
    }
  }
}
