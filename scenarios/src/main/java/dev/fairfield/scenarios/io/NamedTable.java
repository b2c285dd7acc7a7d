package dev.fairfield.scenarios.io;

import dev.fairfield.scenarios.validation.NearestName;
import dev.fairfield.scenarios.validation.ProblemLog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads a CSV file whose columns the caller names by their headers, such as a file bought from a
 * data vendor. Cells are read as everywhere in this package; columns nobody names are left alone.
 */
public final class NamedTable implements CsvRecords.Target {

  private final Set<String> headers;
  private final FileProblems problems;
  private final Consumer<NamedRow> rows;
  private final Map<String, Integer> indexByName = new LinkedHashMap<>();

  /** By the header as the caller writes it, so that rows need not compare names. */
  private final Map<String, Integer> indexByHeader = new HashMap<>();

  private NamedTable(Set<String> headers, FileProblems problems, Consumer<NamedRow> rows) {
    this.headers = headers;
    this.problems = problems;
    this.rows = rows;
  }

  /**
   * Hands every whole row to the consumer. A file that cannot be read, a column that is missing or
   * stands twice and a row with too many or too few fields are errors of the log.
   *
   * @param file plain or gzipped
   * @param headers the columns the file must have, compared ignoring case, {@code _}, {@code -} and
   *     blanks
   * @param log receives what is wrong
   */
  public static void read(
      Path file, Set<String> headers, ReadLimits limits, ProblemLog log, Consumer<NamedRow> rows) {
    FileProblems problems = FileProblems.of(file, log);
    CsvRecords.read(file, ReadBounds.of(limits), problems, new NamedTable(headers, problems, rows));
  }

  @Override
  public void header(long line, List<String> cells) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      String header = CellText.clean(cells.get(i));
      found.add(header);
      if (indexByName.putIfAbsent(TableFormat.normalise(header), i) != null && isNamed(header)) {
        problems.error(
            line,
            header,
            header,
            "each column once",
            "The column %s stands twice in the header; delete or rename one.".formatted(header));
      }
    }
    for (String header : headers) {
      Integer index = indexByName.get(TableFormat.normalise(header));
      if (index == null) {
        reportMissing(line, header, found);
      } else {
        indexByHeader.put(header, index);
      }
    }
  }

  private boolean isNamed(String header) {
    String name = TableFormat.normalise(header);
    return headers.stream().anyMatch(wanted -> TableFormat.normalise(wanted).equals(name));
  }

  private void reportMissing(long line, String header, List<String> found) {
    String hint = NearestName.find(header, found).map(" Did you mean %s?"::formatted).orElse("");
    problems.error(
        line,
        header,
        "",
        String.join(", ", found),
        "The file has no column %s; it has %s.%s"
            .formatted(header, ProblemLog.shorten(String.join(", ", found)), hint));
  }

  @Override
  public void row(long line, List<String> cells) {
    rows.accept(new NamedRow(indexByHeader, line, cells, problems));
  }

  @Override
  public Collection<String> required() {
    return headers;
  }
}
