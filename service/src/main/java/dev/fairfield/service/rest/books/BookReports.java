package dev.fairfield.service.rest.books;

import dev.fairfield.scenarios.io.BookReading;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.validation.Problem;
import dev.fairfield.scenarios.validation.Sentence;
import dev.fairfield.service.rest.books.ValidationReport.Finding;
import dev.fairfield.service.web.ApiProblem;
import dev.fairfield.service.web.ApiProblem.FieldProblem;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.http.HttpStatus;

/** What a reading found, in the words of REST. */
final class BookReports {

  /** Problems that one answer lists. */
  static final int MOST_PROBLEMS = 1_000;

  private static final String CODE = "invalid-book";

  private BookReports() {}

  /** Names the place of a problem for whoever sent the book. */
  interface Pointer extends Function<Problem, String> {

    /** By file, line and column: {@code accounts.csv:12:potential_usd}. */
    Pointer OF_FILES =
        problem ->
            problem.file()
                + (problem.line() == 0 ? "" : ":" + problem.line())
                + (problem.column().isEmpty() ? "" : ":" + problem.column());

    /** By list, index and field: {@code /accounts/10/potentialCents}. */
    Pointer OF_JSON =
        problem -> BookTables.pointer(problem.file(), problem.line(), problem.column());
  }

  static ValidationReport report(BookReading reading, Pointer pointer) {
    int errors = (int) reading.problems().stream().filter(Problem::isError).count();
    int warnings = reading.problems().size() - errors;
    List<Finding> findings =
        reading.problems().stream()
            .sorted(Comparator.comparing(problem -> !problem.isError()))
            .limit(MOST_PROBLEMS)
            .map(problem -> finding(problem, pointer))
            .toList();
    if (reading.hasErrors()) {
      return new ValidationReport(false, null, null, null, null, errors, warnings, findings);
    }
    Book book = reading.getBook();
    return new ValidationReport(
        true,
        book.accounts().size(),
        book.assignableAccounts().size(),
        book.reps().size(),
        book.teams().size(),
        errors,
        warnings,
        findings);
  }

  /** 422 that names every error, up to a number one can read. */
  static ApiProblem refusal(BookReading reading, Pointer pointer) {
    List<Problem> errors = reading.problems().stream().filter(Problem::isError).toList();
    return refusal(
        errors.stream()
            .limit(MOST_PROBLEMS)
            .map(problem -> new FieldProblem(pointer.apply(problem), CODE, problem.message()))
            .toList(),
        errors.size());
  }

  /**
   * The same for errors found before any file was read.
   *
   * @param total errors, listed or not
   */
  static ApiProblem refusal(List<FieldProblem> errors, int total) {
    String listed =
        total > errors.size() ? Sentence.of("; the first %,d are listed", errors.size()) : "";
    return new ApiProblem(
        HttpStatus.UNPROCESSABLE_ENTITY,
        CODE,
        Sentence.of(
            "The book has %,d %s%s. Nothing was kept; mend them and upload it again.",
            total, total == 1 ? "error" : "errors", listed),
        errors);
  }

  private static Finding finding(Problem problem, Pointer pointer) {
    return new Finding(
        pointer.apply(problem),
        problem.severity().name().toLowerCase(Locale.ROOT),
        problem.value(),
        problem.allowed(),
        problem.message());
  }
}
