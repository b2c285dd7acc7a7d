package dev.fairfield.solver.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fairfield.scenarios.model.AccountMatch;
import dev.fairfield.scenarios.model.AssignmentRule;
import dev.fairfield.scenarios.model.AssignmentRules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/** Assignment rules as they stand in a request. */
final class AssignmentRulesJson {

  static final String KEY = "assignmentRules";

  private static final String TEAMS = "teams";
  private static final String INDUSTRIES = "industries";
  private static final String STATES = "states";
  private static final String REGIONS = "regions";
  private static final String COUNTRIES = "countries";
  private static final String POTENTIAL = "potentialAtLeastUsd";
  private static final String EMPLOYEES = "employeesAtLeast";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private AssignmentRulesJson() {}

  /**
   * @param rules a list that keeps the schema
   * @throws IllegalArgumentException when two rules carry one name
   */
  static AssignmentRules read(JsonNode rules) {
    List<AssignmentRule> read = new ArrayList<>();
    for (JsonNode rule : rules) {
      read.add(
          new AssignmentRule(
              rule.get("name").asText(), match(rule.path("match")), texts(rule.get("to"))));
    }
    return new AssignmentRules(read);
  }

  private static AccountMatch match(JsonNode match) {
    JsonNode potential = match.path(POTENTIAL);
    JsonNode employees = match.path(EMPLOYEES);
    return new AccountMatch(
        texts(match.path(TEAMS)),
        texts(match.path(INDUSTRIES)),
        texts(match.path(STATES)),
        texts(match.path(REGIONS)),
        texts(match.path(COUNTRIES)),
        potential.isNumber()
            ? OptionalLong.of(
                potential
                    .decimalValue()
                    .movePointRight(2)
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact())
            : OptionalLong.empty(),
        employees.isNumber() ? OptionalInt.of(employees.intValue()) : OptionalInt.empty());
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new TreeSet<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  static ArrayNode write(AssignmentRules rules) {
    ArrayNode json = MAPPER.createArrayNode();
    for (AssignmentRule rule : rules.rules()) {
      ObjectNode entry = json.addObject();
      entry.put("name", rule.name());
      write(entry.putObject("match"), rule.match());
      write(entry, "to", rule.repIds());
    }
    return json;
  }

  private static void write(ObjectNode json, AccountMatch match) {
    write(json, TEAMS, match.teams());
    write(json, INDUSTRIES, match.industries());
    write(json, STATES, match.states());
    write(json, REGIONS, match.regions());
    write(json, COUNTRIES, match.countries());
    match
        .minPotentialCents()
        .ifPresent(cents -> json.put(POTENTIAL, BigDecimal.valueOf(cents).movePointLeft(2)));
    match.minEmployees().ifPresent(least -> json.put(EMPLOYEES, least));
  }

  private static void write(ObjectNode json, String key, Set<String> texts) {
    if (!texts.isEmpty()) {
      ArrayNode list = json.putArray(key);
      texts.stream().sorted().forEach(list::add);
    }
  }
}
