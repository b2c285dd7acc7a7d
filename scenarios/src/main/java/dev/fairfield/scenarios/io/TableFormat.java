package dev.fairfield.scenarios.io;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which headers of a file feed which column.
 *
 * @param headersByColumn the headers whose cells, joined by a slash, make up the column
 * @param required columns a file cannot do without
 * @param unused headers that are known and not read, so that nobody is warned of them
 * @param listSeparators what separates the entries of a cell that holds a list
 * @param headersByAlias other names of headers, normalised
 */
record TableFormat<C extends Enum<C> & Column>(
    Class<C> columnType,
    Map<C, List<String>> headersByColumn,
    Set<C> required,
    Set<String> unused,
    Pattern listSeparators,
    Map<String, String> headersByAlias) {

  private static final Pattern OWN_LIST_SEPARATOR = Pattern.compile(";");

  /** A format whose headers have one name each. */
  TableFormat(
      Class<C> columnType,
      Map<C, List<String>> headersByColumn,
      Set<C> required,
      Set<String> unused,
      Pattern listSeparators) {
    this(columnType, headersByColumn, required, unused, listSeparators, Map.of());
  }

  /** Our own files: every column under its own header, but for those only presets feed. */
  static <C extends Enum<C> & Column> TableFormat<C> own(
      Class<C> columnType, Set<C> required, Set<C> presetsOnly) {
    Map<C, List<String>> headers = new EnumMap<>(columnType);
    for (C column : EnumSet.complementOf(EnumSet.copyOf(presetsOnly))) {
      headers.put(column, List.of(column.header()));
    }
    return new TableFormat<>(columnType, headers, required, Set.of(), OWN_LIST_SEPARATOR);
  }

  /** The same format for files that may lack a column. */
  TableFormat<C> withoutNeed(C column) {
    Set<C> fewer = EnumSet.copyOf(required);
    fewer.remove(column);
    return new TableFormat<>(
        columnType, headersByColumn, fewer, unused, listSeparators, headersByAlias);
  }

  /** All headers the format reads. */
  Set<String> headers() {
    Set<String> headers = new TreeSet<>();
    headersByColumn.values().forEach(headers::addAll);
    return headers;
  }

  /** The header people know a column by. */
  String headerOf(C column) {
    return String.join("/", headersByColumn.getOrDefault(column, List.of(column.header())));
  }

  /** The normalised name under which a header of a file is known. */
  String knownName(String header) {
    String name = normalise(header);
    String canonical = headersByAlias.get(name);
    return canonical == null ? name : normalise(canonical);
  }

  /** Headers are compared ignoring case, underscores, dashes and blanks. */
  static String normalise(String header) {
    return header.replaceAll("[_\\-\\s\\u00A0]", "").toLowerCase(Locale.ROOT);
  }
}
