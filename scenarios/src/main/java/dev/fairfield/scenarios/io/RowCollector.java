package dev.fairfield.scenarios.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What was read from the rows of one file; an id counts once. */
final class RowCollector<T> {

  private final String what;
  private final FileProblems problems;
  private final List<T> items = new ArrayList<>();
  private final Map<String, Long> lineById = new HashMap<>();

  RowCollector(String what, FileProblems problems) {
    this.what = what;
    this.problems = problems;
  }

  /** Reads a row; reports it when its id has been seen before. */
  void collect(String idHeader, String id, long line, Supplier<Optional<T>> read) {
    Long firstLine = id.isBlank() ? null : lineById.putIfAbsent(id, line);
    if (firstLine != null) {
      problems.error(
          line,
          idHeader,
          id,
          "an id that no other row has",
          "The %s %s stands in line %d already and again in line %d; delete one or rename it."
              .formatted(what, ProblemText.quotable(id), firstLine, line));
    }
    Optional<T> item = read.get();
    if (firstLine == null) {
      item.ifPresent(items::add);
    }
  }

  List<T> items() {
    return items;
  }

  Map<String, Long> lineById() {
    return lineById;
  }
}
