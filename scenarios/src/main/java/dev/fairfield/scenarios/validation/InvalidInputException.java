package dev.fairfield.scenarios.validation;

import java.util.List;
import java.util.stream.Collectors;

/** An input cannot be used; carries every problem found, at least one of them an error. */
public final class InvalidInputException extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final int PROBLEMS_IN_MESSAGE = 10;

  private final transient List<Problem> problems;

  public InvalidInputException(List<Problem> problems) {
    super(describe(problems));
    this.problems = List.copyOf(problems);
  }

  /** All problems, errors and warnings, in reading order. */
  public List<Problem> problems() {
    return problems;
  }

  private static String describe(List<Problem> problems) {
    String shown =
        problems.stream()
            .filter(Problem::isError)
            .limit(PROBLEMS_IN_MESSAGE)
            .map(Problem::describe)
            .collect(Collectors.joining("\n"));
    long errors = problems.stream().filter(Problem::isError).count();
    return errors <= PROBLEMS_IN_MESSAGE
        ? shown
        : shown + "\n… and %d more errors.".formatted(errors - PROBLEMS_IN_MESSAGE);
  }
}
