package dev.fairfield.service.rest.simulations;

import dev.fairfield.scenarios.validation.Problem;
import dev.fairfield.scenarios.validation.Sentence;
import dev.fairfield.service.web.ApiProblem;
import dev.fairfield.service.web.ApiProblem.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Collects what is wrong with a request, so that people learn all of it at once. */
final class RequestProblems {

  private static final int MOST = 200;

  private final List<FieldProblem> problems = new ArrayList<>();

  void add(String pointer, String code, String message) {
    problems.add(new FieldProblem(pointer, code, message));
  }

  /**
   * Findings of the library about one part of the request.
   *
   * @param pointer of the part
   */
  void add(String pointer, List<Problem> findings) {
    for (Problem problem : findings) {
      if (problem.isError()) {
        add(pointer + pointer(problem.column()), "invalid-input", problem.message());
      }
    }
  }

  /** {@code events[2].newMarket.week} as a JSON pointer. */
  private static String pointer(String path) {
    return path.isEmpty() ? "" : "/" + path.replaceAll("[.\\[]", "/").replace("]", "");
  }

  void requireBetween(String pointer, Long value, long least, long most) {
    if (value != null && (value < least || value > most)) {
      add(
          pointer,
          "out-of-range",
          Sentence.of("%s is %,d; %,d to %,d are allowed.", name(pointer), value, least, most));
    }
  }

  /** Both limits excluded. */
  void requireWithin(String pointer, Double value, double above, double below) {
    if (value != null && !(value > above && value < below)) {
      add(
          pointer,
          "out-of-range",
          "%s is %s; a number above %s and below %s is allowed."
              .formatted(name(pointer), value, above, below));
    }
  }

  private static String name(String pointer) {
    return pointer.substring(1);
  }

  boolean isEmpty() {
    return problems.isEmpty();
  }

  /**
   * Lets only a request pass without problems.
   *
   * @throws ApiProblem 422 with all of them
   */
  void require() {
    if (!problems.isEmpty()) {
      String first = problems.get(0).message();
      throw new ApiProblem(
          HttpStatus.UNPROCESSABLE_ENTITY,
          "invalid-simulation",
          problems.size() == 1
              ? first
              : "%s And %d more; see 'errors'.".formatted(first, problems.size() - 1),
          problems.stream().limit(MOST).toList());
    }
  }
}
