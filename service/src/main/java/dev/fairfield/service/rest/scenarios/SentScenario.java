package dev.fairfield.service.rest.scenarios;

import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.scenario.Scenario;
import dev.fairfield.scenarios.scenario.ScenarioReader;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.Problem;
import dev.fairfield.service.web.ApiProblem.FieldProblem;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;

/**
 * A scenario as a request brings it.
 *
 * @param name of the document for the reader: JSON or YAML by its ending
 */
record SentScenario(String name, String text) {

  private static final String YAML = "scenario.yaml";
  private static final String JSON = "scenario.json";

  static SentScenario of(MediaType type, String text) {
    boolean json = type != null && type.getSubtype().toLowerCase(Locale.ROOT).endsWith("json");
    return new SentScenario(json ? JSON : YAML, text);
  }

  /**
   * The scenario, which names no files.
   *
   * @throws InvalidInputException with every problem
   */
  Scenario read() {
    return ScenarioReader.readText(name, text);
  }

  /**
   * The scenario, which names nothing that the book does not have.
   *
   * @throws InvalidInputException with every problem
   */
  Scenario read(Book book) {
    return ScenarioReader.readText(name, text, book);
  }

  /** Where a problem stands: a JSON pointer, or file, line and path of YAML. */
  FieldProblem fieldProblem(Problem problem) {
    return new FieldProblem(pointer(problem), "invalid-scenario", problem.message());
  }

  private String pointer(Problem problem) {
    if (name.equals(JSON)) {
      return jsonPointer(problem.column());
    }
    return name
        + (problem.line() == 0 ? "" : ":" + problem.line())
        + (problem.column().isEmpty() ? "" : ":" + problem.column());
  }

  /** {@code events[2].repLeaves.rep} becomes {@code /events/2/repLeaves/rep}. */
  static String jsonPointer(String path) {
    return path.isEmpty() ? "" : "/" + path.replaceAll("\\[(\\d+)]", ".$1").replace('.', '/');
  }

  List<FieldProblem> problems(InvalidInputException refusal) {
    return refusal.problems().stream().filter(Problem::isError).map(this::fieldProblem).toList();
  }
}
