package dev.fairfield.scenarios.io;

import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.Problem;
import java.util.List;

/**
 * What reading a book gave.
 *
 * @param book null when any problem is an error
 * @param problems errors and warnings in reading order
 * @param dollarsAssumed whether the preset filled in the potential or the revenue of any account,
 *     so that dollars are not all the company's own
 */
public record BookReading(Book book, List<Problem> problems, boolean dollarsAssumed) {

  public BookReading {
    problems = List.copyOf(problems);
    if ((book == null) != problems.stream().anyMatch(Problem::isError)) {
      throw new IllegalArgumentException("A reading has either a book or an error.");
    }
  }

  /** Whether the files cannot be used. */
  public boolean hasErrors() {
    return book == null;
  }

  /**
   * The book.
   *
   * @throws InvalidInputException with all problems when any of them is an error
   */
  public Book getBook() {
    if (book == null) {
      throw new InvalidInputException(problems);
    }
    return book;
  }
}
