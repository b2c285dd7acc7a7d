package dev.fairfield.service.rest.scenarios;

import dev.fairfield.scenarios.scenario.Scenario;
import dev.fairfield.scenarios.scenario.ScenarioWriter;

/** Scenarios as REST shows them. */
final class ScenarioConverter {

  private ScenarioConverter() {}

  /** One that ships with the product. */
  static ScenarioSummary ofCatalogue(Scenario scenario) {
    return new ScenarioSummary(
        scenario.name(),
        scenario.name(),
        scenario.title(),
        scenario.description(),
        "catalogue",
        scenario.startDate(),
        scenario.horizonWeeks(),
        scenario.events().size(),
        null,
        null);
  }

  static ScenarioSummary own(StoredScenario stored, Scenario scenario) {
    return new ScenarioSummary(
        stored.id(),
        scenario.name(),
        scenario.title(),
        scenario.description(),
        "own",
        scenario.startDate(),
        scenario.horizonWeeks(),
        scenario.events().size(),
        stored.createdAt(),
        stored.createdBy());
  }

  static ScenarioDto full(StoredScenario stored, Scenario scenario) {
    return full(own(stored, scenario), scenario);
  }

  static ScenarioDto full(ScenarioSummary summary, Scenario scenario) {
    return new ScenarioDto(summary, ScenarioWriter.toJson(scenario));
  }
}
