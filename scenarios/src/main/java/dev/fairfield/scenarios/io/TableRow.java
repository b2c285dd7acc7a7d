package dev.fairfield.scenarios.io;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One row of a table, its cells found by column. */
final class TableRow<C extends Enum<C> & Column> {

  private final TableHeader<C> header;
  private final long line;
  private final List<String> fields;

  TableRow(TableHeader<C> header, long line, List<String> fields) {
    this.header = header;
    this.line = line;
    this.fields = fields;
  }

  /** One-based line where the row starts. */
  long line() {
    return line;
  }

  TableFormat<C> format() {
    return header.format();
  }

  /** Whether the file has the column. */
  boolean has(C column) {
    return header.indexes(column).length > 0;
  }

  /** The cell without surrounding blanks and spreadsheet guard; blank when absent. */
  String text(C column) {
    int[] indexes = header.indexes(column);
    return switch (indexes.length) {
      case 0 -> "";
      case 1 -> SpreadsheetCsv.unguard(CellText.clean(fields.get(indexes[0])));
      default ->
          IntStream.of(indexes)
              .mapToObj(index -> CellText.clean(fields.get(index)))
              .collect(Collectors.joining("/"));
    };
  }
}
