package dev.fairfield.scenarios.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects problems. After {@value #MAX_PER_KIND} of one kind the rest is counted and told by one
 * summarising problem, so that a broken file of a million rows gives a report one can read.
 */
public final class ProblemLog {

  /** Problems of one kind that are listed one by one. */
  public static final int MAX_PER_KIND = 1_000;

  private static final int MAX_VALUE_LENGTH = 200;

  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Kind> kinds = new LinkedHashMap<>();
  private long errorCount;

  private static final class Kind {
    private Problem lastListed;
    private long count;
  }

  /** Adds a problem; its kind is its file, column, severity and what is allowed. */
  public void add(Problem problem) {
    if (problem.isError()) {
      errorCount++;
    }
    Kind kind =
        kinds.computeIfAbsent(
            String.join(
                "|",
                problem.file(),
                problem.column(),
                problem.severity().name(),
                problem.allowed()),
            key -> new Kind());
    kind.count++;
    if (kind.count <= MAX_PER_KIND) {
      kind.lastListed = problem;
      problems.add(problem);
    }
  }

  /** Adds all problems in their order. */
  public void addAll(List<Problem> more) {
    more.forEach(this::add);
  }

  /** Errors so far, listed or only counted. */
  public long errorCount() {
    return errorCount;
  }

  /** All problems in reading order, with one summary for each kind that was cut short. */
  public List<Problem> list() {
    List<Problem> all = new ArrayList<>(problems);
    for (Kind kind : kinds.values()) {
      if (kind.count > MAX_PER_KIND) {
        all.add(summary(kind));
      }
    }
    all.sort(Problem.READING_ORDER);
    return List.copyOf(all);
  }

  /** A value as a report shows it: cut after {@value #MAX_VALUE_LENGTH} characters. */
  public static String shorten(String value) {
    return value.length() <= MAX_VALUE_LENGTH ? value : value.substring(0, MAX_VALUE_LENGTH) + "…";
  }

  private static Problem summary(Kind kind) {
    Problem last = kind.lastListed;
    return new Problem(
        last.file(),
        last.line(),
        last.column(),
        "",
        last.allowed(),
        last.severity(),
        Sentence.of(
            "%,d more rows from line %d on have a problem of this kind%s (allowed: %s); mend the ones listed first.",
            kind.count - MAX_PER_KIND,
            last.line() + 1,
            last.column().isBlank() ? "" : " in column " + last.column(),
            last.allowed()));
  }
}
