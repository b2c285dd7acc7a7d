package dev.fairfield.solver.feasibility;

import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.validation.BookValidator;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.Problem;
import dev.fairfield.scenarios.validation.SourceLines;
import dev.fairfield.solver.pricing.Pins;
import dev.fairfield.solver.request.PlanRequest;
import java.util.List;

/** Whether a book can be planned under a request as far as single facts show it. */
public final class RequestCheck {

  private RequestCheck() {}

  /**
   * Checks the book together with the area, the pins and the cool-off of the request.
   *
   * @param lines where accounts and reps were read; {@link SourceLines#NONE} when unknown
   * @return warnings, in reading order
   * @throws InvalidInputException with all problems when one is an error, such as a pin whose
   *     account or rep is not in the book
   */
  public static List<Problem> checkAgainst(PlanRequest request, Book book, SourceLines lines) {
    List<Problem> problems =
        BookValidator.check(
            book,
            request.rules().exclusiveArea(),
            Pins.of(book, request),
            request.assignment(),
            lines);
    if (problems.stream().anyMatch(Problem::isError)) {
      throw new InvalidInputException(problems);
    }
    return problems;
  }
}
