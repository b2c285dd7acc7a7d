package dev.fairfield.service.rest.simulations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.scenario.Scenario;
import dev.fairfield.scenarios.scenario.ScenarioChecks;
import dev.fairfield.scenarios.scenario.ScenarioReader;
import dev.fairfield.scenarios.scenario.ScenarioWriter;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.service.rest.scenarios.ScenarioShelf;
import dev.fairfield.service.web.ApiProblem;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The scenario of a request, from the catalogue, from people's own, or written out. */
@Component
class RequestedScenario {

  private static final String SCENARIO = "/scenario";
  private static final String POLICY = "policy";
  private static final double CENTS = 100;

  private final ScenarioShelf shelf;

  RequestedScenario(ScenarioShelf shelf) {
    this.shelf = shelf;
  }

  /** Empty with problems when it cannot be used. */
  Optional<Scenario> find(SimulationRequest request, Book book, RequestProblems problems) {
    Optional<Scenario> found = find(request.scenario(), problems);
    if (found.isEmpty()) {
      return found;
    }
    Optional<Scenario> changed = changed(found.get(), request, problems);
    changed.ifPresent(scenario -> problems.add(SCENARIO, ScenarioChecks.of(scenario, book)));
    return changed;
  }

  private Optional<Scenario> find(JsonNode given, RequestProblems problems) {
    if (given == null || given.isNull()) {
      problems.add(SCENARIO, "missing", "scenario is missing; name one or write it out.");
      return Optional.empty();
    }
    if (given.isTextual()) {
      return findNamed(given.textValue(), problems);
    }
    if (!given.isObject()) {
      problems.add(
          SCENARIO, "wrong-type", "scenario must be a name, an id or an object with a scenario.");
      return Optional.empty();
    }
    try {
      return Optional.of(ScenarioReader.fromJson(given, SCENARIO));
    } catch (InvalidInputException e) {
      problems.add(SCENARIO, e.problems());
      return Optional.empty();
    }
  }

  private Optional<Scenario> findNamed(String name, RequestProblems problems) {
    try {
      return Optional.of(shelf.get(name));
    } catch (ApiProblem e) {
      if (e.status() != HttpStatus.NOT_FOUND) {
        throw e;
      }
      problems.add(
          SCENARIO,
          "unknown-scenario",
          "There is no scenario '%s': neither in the catalogue nor under this id.".formatted(name));
      return Optional.empty();
    }
  }

  /** With another policy and indifference zone, where the request has them. */
  private static Optional<Scenario> changed(
      Scenario scenario, SimulationRequest request, RequestProblems problems) {
    JsonNode policy = request.policy();
    if (policy == null && request.indifferenceZoneCents() == null) {
      return Optional.of(scenario);
    }
    ObjectNode tree = ScenarioWriter.toJson(scenario);
    if (policy != null) {
      if (!policy.isObject()) {
        problems.add("/" + POLICY, "wrong-type", "policy must be an object of settings.");
        return Optional.empty();
      }
      ((ObjectNode) tree.get(POLICY)).setAll((ObjectNode) policy);
    }
    if (request.indifferenceZoneCents() != null) {
      tree.put("indifferenceUsd", request.indifferenceZoneCents() / CENTS);
    }
    try {
      return Optional.of(ScenarioReader.fromJson(tree, ""));
    } catch (InvalidInputException e) {
      problems.add("", e.problems());
      return Optional.empty();
    }
  }
}
