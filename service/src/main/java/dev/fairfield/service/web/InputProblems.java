package dev.fairfield.service.web;

import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.Problem;
import dev.fairfield.service.web.ApiProblem.FieldProblem;
import java.util.List;
import org.springframework.http.HttpStatus;

/** The library's findings about an input, as a problem of the request. */
final class InputProblems {

  private static final String CODE = "invalid-input";
  private static final int MOST_FIELDS = 200;

  private InputProblems() {}

  static ApiProblem of(InvalidInputException invalid) {
    List<Problem> errors = invalid.problems().stream().filter(Problem::isError).toList();
    List<FieldProblem> fields = errors.stream().limit(MOST_FIELDS).map(InputProblems::of).toList();
    return new ApiProblem(HttpStatus.UNPROCESSABLE_ENTITY, CODE, detail(errors), fields);
  }

  private static String detail(List<Problem> errors) {
    String first = errors.get(0).message();
    return errors.size() == 1
        ? first
        : "%s And %d more; 'errors' lists %s."
            .formatted(
                first,
                errors.size() - 1,
                errors.size() > MOST_FIELDS ? "the first " + MOST_FIELDS : "all");
  }

  private static FieldProblem of(Problem problem) {
    return new FieldProblem(pointer(problem), CODE, problem.message());
  }

  /**
   * A file's name has a dot: file, line and column then say where. Otherwise the source is the
   * pointer of the settings within the request, and their path follows it.
   */
  private static String pointer(Problem problem) {
    String file = problem.file();
    if (file.contains(".")) {
      return file
          + (problem.line() == 0 ? "" : ":" + problem.line())
          + (problem.column().isEmpty() ? "" : ":" + problem.column());
    }
    String root = file.isEmpty() || file.startsWith("/") ? file : "/" + file;
    return problem.column().isEmpty() ? root : root + settingsPointer(problem.column());
  }

  private static String settingsPointer(String path) {
    return path.startsWith("/") ? path : "/" + path.replaceAll("[.\\[]", "/").replace("]", "");
  }
}
