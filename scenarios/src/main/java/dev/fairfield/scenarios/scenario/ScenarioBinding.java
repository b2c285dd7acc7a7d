package dev.fairfield.scenarios.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fairfield.scenarios.document.SettingsDocument;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Turns a document that keeps the schema into a scenario, and names what the schema cannot see. */
final class ScenarioBinding {

  private static final LocalDate ANY_DATE = LocalDate.of(2000, 1, 3);

  private static final ObjectNode DEFAULTS = defaults();
  private static final JsonNode EVENTS = ScenarioReader.schema().at("/properties/events");

  private final SettingsDocument document;
  private final List<Problem> problems = new ArrayList<>();

  ScenarioBinding(SettingsDocument document) {
    this.document = document;
  }

  /**
   * The scenario.
   *
   * @throws InvalidInputException with every problem, one for each group of settings
   */
  Scenario bind() {
    ObjectNode full = DEFAULTS.deepCopy();
    Defaults.overlay(full, document.root());
    Defaults.complete(full.get("events"), EVENTS);
    Scenario scenario = bind("", full, Scenario.class);
    if (scenario == null) {
      throw refusal(full);
    }
    return scenario;
  }

  private static ObjectNode defaults() {
    ObjectNode defaults = ScenarioWriter.toJson(Scenario.of("scenario", ANY_DATE));
    defaults.remove("title");
    return defaults;
  }

  /** Binds every group on its own, so that each names its first problem. */
  private InvalidInputException refusal(ObjectNode full) {
    List<Problem> ofTheWhole = List.copyOf(problems);
    problems.clear();
    check("attrition", full, Attrition.class);
    check("backfill", full, Backfill.class);
    check("ramp", full, Ramp.class);
    check("demand", full, Demand.class);
    check("load", full, LoadResponse.class);
    check("policy", full, Policy.class);
    JsonNode events = full.get("events");
    for (int i = 0; i < events.size(); i++) {
      bind("events[%d]".formatted(i), events.get(i), ScenarioEvent.class);
    }
    List<Problem> all = problems.isEmpty() ? ofTheWhole : problems;
    return new InvalidInputException(all.stream().sorted(Problem.READING_ORDER).toList());
  }

  private void check(String group, ObjectNode full, Class<?> type) {
    bind(group, full.get(group), type);
  }

  private <T> T bind(String path, JsonNode value, Class<T> type) {
    try {
      return ScenarioMapper.MAPPER.treeToValue(value, type);
    } catch (JsonMappingException e) {
      problems.add(problem(path, value, e));
    } catch (JsonProcessingException e) {
      problems.add(document.error(path, "", "a valid scenario", e.getOriginalMessage()));
    }
    return null;
  }

  private Problem problem(String path, JsonNode value, JsonMappingException e) {
    String group = join(path, value.isObject() && isEvent(path) ? eventName(value) : "");
    for (JsonMappingException.Reference reference : e.getPath()) {
      group =
          reference.getFieldName() == null
              ? "%s[%d]".formatted(group, reference.getIndex())
              : join(group, reference.getFieldName());
    }
    if (e.getCause() instanceof InvalidSettingException wrong) {
      String at = join(group, wrong.setting());
      return document.error(
          at, wrong.value(), wrong.allowed(), InvalidSettingException.sentence(at, wrong));
    }
    return document.error(group, "", "a valid scenario", e.getOriginalMessage());
  }

  private static boolean isEvent(String path) {
    return path.startsWith("events[");
  }

  private static String eventName(JsonNode event) {
    return event.fieldNames().next();
  }

  private static String join(String group, String name) {
    if (group.isEmpty() || name.isEmpty()) {
      return group + name;
    }
    return group + "." + name;
  }
}
