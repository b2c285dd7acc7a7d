package dev.fairfield.scenarios.scenario;

import com.fasterxml.jackson.databind.node.NullNode;
import dev.fairfield.scenarios.document.SettingsDocument;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.Problem;
import java.util.List;

/** Whether a scenario speaks of things a book has. */
public final class ScenarioChecks {

  private ScenarioChecks() {}

  /** Every name, id and number of the scenario that does not fit the book, in reading order. */
  public static List<Problem> of(Scenario scenario, Book book) {
    return of(scenario, book, SettingsDocument.of(scenario.name(), NullNode.getInstance()));
  }

  /** The same, with the lines of the file that the scenario was read from. */
  static List<Problem> of(Scenario scenario, Book book, SettingsDocument document) {
    var names = new KnownNames(book, scenario);
    var problems = new FitProblems(document);
    new EventChecks(scenario, names, problems).check();
    scenario
        .policy()
        .covers()
        .forEach(
            (left, cover) -> {
              problems.known("policy.covers." + left, "rep", left, names.reps());
              problems.known("policy.covers." + left, "rep", cover, names.reps());
            });
    if (problems.list().isEmpty()) {
      ScenarioBook.listErrors(book, scenario).forEach(problems::bookAfterEvents);
    }
    return problems.list();
  }

  /**
   * Lets only a scenario pass that fits the book.
   *
   * @throws InvalidInputException with every problem
   */
  public static void requireFit(Scenario scenario, Book book) {
    require(of(scenario, book));
  }

  static void require(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
  }
}
