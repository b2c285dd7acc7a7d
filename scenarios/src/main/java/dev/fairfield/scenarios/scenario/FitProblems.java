package dev.fairfield.scenarios.scenario;

import dev.fairfield.scenarios.document.SettingsDocument;
import dev.fairfield.scenarios.validation.NearestName;
import dev.fairfield.scenarios.validation.Problem;
import dev.fairfield.scenarios.validation.ProblemLog;
import java.util.Collection;
import java.util.List;

/** Collects what of a scenario does not fit a book. */
final class FitProblems {

  private static final int NAMES_SHOWN = 12;

  private final SettingsDocument document;
  private final ProblemLog log = new ProblemLog();

  FitProblems(SettingsDocument document) {
    this.document = document;
  }

  List<Problem> list() {
    return log.list();
  }

  /**
   * A name that is not blank must be among the known ones.
   *
   * @return whether it is
   */
  boolean known(String path, String kind, String name, Collection<String> known) {
    if (name.isBlank() || known.contains(name)) {
      return true;
    }
    String hint =
        NearestName.find(name, known)
            .map("; did you mean %s?"::formatted)
            .orElse(known.isEmpty() ? "; it has none." : "; it has %s.".formatted(some(known)));
    error(
        path,
        name,
        "%s of the book".formatted(withArticle(kind)),
        "is %s, which is no %s of the book%s".formatted(ProblemLog.shorten(name), kind, hint));
    return false;
  }

  /** With its indefinite article: a rep, an account. */
  static String withArticle(String kind) {
    return (kind.startsWith("a") || kind.startsWith("i") ? "an " : "a ") + kind;
  }

  /** An id that must not be in use yet. */
  void unused(String path, String kind, String id, Collection<String> used) {
    if (used.contains(id)) {
      error(
          path,
          id,
          "an id that no other %s has".formatted(kind),
          "is %s, which another %s has; choose another.".formatted(ProblemLog.shorten(id), kind));
    }
  }

  /** No more may be drawn than there are. */
  void atMost(String path, int count, long available, String what) {
    if (count > available) {
      error(
          path,
          Integer.toString(count),
          "at most %d".formatted(available),
          "is %d, but the book has %d %s.".formatted(count, available, what));
    }
  }

  /** The events leave a book that cannot be used. */
  void bookAfterEvents(Problem problem) {
    log.add(
        document.error(
            "events",
            problem.value(),
            problem.allowed(),
            "events: With the events of the scenario the book cannot be used. %s"
                .formatted(problem.message())));
  }

  void error(String path, String value, String allowed, String rest) {
    log.add(document.error(path, value, allowed, "%s %s".formatted(path, rest)));
  }

  private static String some(Collection<String> known) {
    List<String> shown = known.stream().limit(NAMES_SHOWN).toList();
    return String.join(", ", shown) + (known.size() > NAMES_SHOWN ? " and more" : "");
  }
}
