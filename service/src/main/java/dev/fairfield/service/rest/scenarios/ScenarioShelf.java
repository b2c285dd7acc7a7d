package dev.fairfield.service.rest.scenarios;

import dev.fairfield.scenarios.document.SettingsReader;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.scenario.Scenario;
import dev.fairfield.scenarios.scenario.ScenarioCatalogue;
import dev.fairfield.scenarios.scenario.ScenarioChecks;
import dev.fairfield.scenarios.scenario.ScenarioReader;
import dev.fairfield.scenarios.validation.Problem;
import dev.fairfield.service.web.ApiProblem;
import dev.fairfield.service.web.ApiProblem.FieldProblem;
import dev.fairfield.service.web.Cursor;
import dev.fairfield.service.web.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** The scenarios of this installation: the catalogue that ships, and people's own. */
@Service
public class ScenarioShelf {

  private static final String LIST = "scenarios";
  private static final String CATALOGUE = "catalogue";

  private final ScenarioStore store;

  ScenarioShelf(ScenarioStore store) {
    this.store = store;
  }

  /**
   * A scenario that speaks only of what the book has.
   *
   * @param idOrCatalogueName id of an own scenario, or a name such as {@code new-quarter}
   * @throws ApiProblem 404 when there is none, 422 naming all that the book does not have
   */
  public Scenario get(String idOrCatalogueName, Book book) {
    Scenario scenario = get(idOrCatalogueName);
    List<Problem> problems = ScenarioChecks.of(scenario, book);
    if (!problems.isEmpty()) {
      throw new ApiProblem(
          HttpStatus.UNPROCESSABLE_ENTITY,
          "scenario-does-not-fit",
          "The scenario '%s' names things that the book does not have.".formatted(scenario.name()),
          problems.stream()
              .map(
                  problem ->
                      new FieldProblem(
                          SentScenario.jsonPointer(problem.column()),
                          "does-not-fit",
                          problem.message()))
              .toList());
    }
    return scenario;
  }

  /**
   * A scenario whatever book it is for.
   *
   * @throws ApiProblem 404 when there is none
   */
  public Scenario get(String idOrCatalogueName) {
    return find(idOrCatalogueName)
        .orElseThrow(() -> ApiProblem.notFound("scenario", idOrCatalogueName));
  }

  /** A page of the catalogue in its order, then of own scenarios, newest first. */
  Page<ScenarioSummary> list(String after, int limit) {
    Optional<List<String>> last = Cursor.decode(LIST, after, 2);
    boolean inCatalogue = last.isEmpty() || last.get().get(0).equals(CATALOGUE);
    List<Row> rows = new ArrayList<>();
    if (inCatalogue) {
      List<String> names = ScenarioCatalogue.listNames();
      int next = last.isEmpty() ? 0 : names.indexOf(last.get().get(1)) + 1;
      names.stream().skip(next).limit(limit + 1L).map(Row::ofCatalogue).forEach(rows::add);
    }
    int left = limit + 1 - rows.size();
    if (left > 0) {
      List<StoredScenario> own =
          inCatalogue
              ? store.list(left)
              : Cursor.position(LIST, after)
                  .map(at -> store.listAfter(at.createdAt(), at.id(), left))
                  .orElseThrow();
      own.stream().map(Row::own).forEach(rows::add);
    }
    return Page.of(rows, limit, Row::summary, Row::cursor);
  }

  /** A scenario with what is known of it. */
  ScenarioDto show(String idOrCatalogueName) {
    if (ScenarioCatalogue.listNames().contains(idOrCatalogueName)) {
      Scenario scenario = ScenarioCatalogue.getByName(idOrCatalogueName);
      return ScenarioConverter.full(ScenarioConverter.ofCatalogue(scenario), scenario);
    }
    StoredScenario stored =
        store
            .find(idOrCatalogueName)
            .orElseThrow(() -> ApiProblem.notFound("scenario", idOrCatalogueName));
    return ScenarioConverter.full(stored, read(stored));
  }

  /** A row of the list and where it stands there. */
  private record Row(ScenarioSummary summary, String cursor) {

    static Row ofCatalogue(String name) {
      return new Row(
          ScenarioConverter.ofCatalogue(ScenarioCatalogue.getByName(name)),
          Cursor.encode(LIST, CATALOGUE, name));
    }

    static Row own(StoredScenario stored) {
      return new Row(
          ScenarioConverter.own(stored, read(stored)),
          Cursor.encode(LIST, new Cursor.Position(stored.createdAt(), stored.id())));
    }
  }

  private Optional<Scenario> find(String idOrCatalogueName) {
    if (ScenarioCatalogue.listNames().contains(idOrCatalogueName)) {
      return Optional.of(ScenarioCatalogue.getByName(idOrCatalogueName));
    }
    return store.find(idOrCatalogueName).map(ScenarioShelf::read);
  }

  static Scenario read(StoredScenario stored) {
    String file = stored.name() + ".json";
    return ScenarioReader.fromJson(
        SettingsReader.readText(file, stored.content()).root(), stored.name());
  }
}
