package dev.fairfield.scenarios.io;

import dev.fairfield.scenarios.validation.NearestName;
import dev.fairfield.scenarios.validation.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Where a file keeps each column. */
final class TableHeader<C extends Enum<C> & Column> {

  private static final int[] ABSENT = {};

  private final TableFormat<C> format;
  private final int fieldCount;
  private final int[][] indexesByOrdinal;

  private TableHeader(TableFormat<C> format, int fieldCount, int[][] indexesByOrdinal) {
    this.format = format;
    this.fieldCount = fieldCount;
    this.indexesByOrdinal = indexesByOrdinal;
  }

  /** Matches headers to columns; reports unknown, doubled and missing ones. */
  static <C extends Enum<C> & Column> TableHeader<C> of(
      TableFormat<C> format, long line, List<String> headers, FileProblems problems) {
    Map<String, Integer> indexByName = new HashMap<>();
    Set<String> known = known(format);
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < headers.size(); i++) {
      String header = CellText.clean(headers.get(i));
      String name = format.knownName(header);
      if (!known.contains(name)) {
        unknown.add(header);
      } else if (indexByName.putIfAbsent(name, i) != null) {
        problems.error(
            line,
            header,
            header,
            "each column once",
            "The column %s stands twice in the header; delete or rename one.".formatted(header));
      }
    }
    warnOfUnknown(format, line, unknown, problems);
    var header = new TableHeader<>(format, headers.size(), indexesByOrdinal(format, indexByName));
    header.reportMissing(line, problems);
    return header;
  }

  TableFormat<C> format() {
    return format;
  }

  int fieldCount() {
    return fieldCount;
  }

  int[] indexes(C column) {
    return indexesByOrdinal[column.ordinal()];
  }

  private static <C extends Enum<C> & Column> Set<String> known(TableFormat<C> format) {
    Set<String> known = new TreeSet<>();
    format.headers().forEach(header -> known.add(TableFormat.normalise(header)));
    format.unused().forEach(header -> known.add(TableFormat.normalise(header)));
    return known;
  }

  private static <C extends Enum<C> & Column> int[][] indexesByOrdinal(
      TableFormat<C> format, Map<String, Integer> indexByName) {
    int[][] indexes = new int[format.columnType().getEnumConstants().length][];
    for (C column : format.columnType().getEnumConstants()) {
      List<Integer> found =
          format.headersByColumn().getOrDefault(column, List.of()).stream()
              .map(TableFormat::normalise)
              .filter(indexByName::containsKey)
              .map(indexByName::get)
              .toList();
      boolean complete =
          found.size() == format.headersByColumn().getOrDefault(column, List.of()).size();
      indexes[column.ordinal()] =
          complete ? found.stream().mapToInt(Integer::intValue).toArray() : ABSENT;
    }
    return indexes;
  }

  private static <C extends Enum<C> & Column> void warnOfUnknown(
      TableFormat<C> format, long line, List<String> unknown, FileProblems problems) {
    if (unknown.isEmpty()) {
      return;
    }
    String names =
        unknown.stream()
            .map(
                header ->
                    header.isBlank()
                        ? "(no name)"
                        : header
                            + NearestName.find(header, format.headers())
                                .map(" (did you mean %s?)"::formatted)
                                .orElse(""))
            .collect(Collectors.joining(", "));
    problems.warning(
        line,
        "",
        String.join(", ", unknown),
        String.join(", ", format.headers()),
        "Columns that are not read: %s.".formatted(names));
  }

  private void reportMissing(long line, FileProblems problems) {
    for (C column : format.required()) {
      if (indexes(column).length == 0) {
        String header = format.headerOf(column);
        problems.add(
            Severity.ERROR,
            line,
            header,
            "",
            String.join(", ", format.headers()),
            "The column %s is missing; add it.".formatted(header));
      }
    }
  }
}
