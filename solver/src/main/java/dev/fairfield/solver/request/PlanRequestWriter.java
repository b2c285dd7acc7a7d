package dev.fairfield.solver.request;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** Writes plan requests in full, defaults included, so that a plan names all it rests on. */
public final class PlanRequestWriter {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private PlanRequestWriter() {}

  /** The full request; {@link PlanRequestReader} reads it back to an equal one. */
  public static ObjectNode toJson(PlanRequest request) {
    ObjectNode json = MAPPER.createObjectNode();
    json.set("prices", MAPPER.valueToTree(request.prices()));
    json.set("rules", rules(request.rules()));
    ObjectNode pins = json.putObject("pins");
    request.pins().forEach(pins::put);
    json.set(AssignmentRulesJson.KEY, AssignmentRulesJson.write(request.assignment()));
    return json;
  }

  private static ObjectNode rules(PlanRules rules) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("exclusiveArea", rules.exclusiveArea().name().toLowerCase(Locale.ROOT));
    json.put("maxMoves", rules.maxMoves().isPresent() ? rules.maxMoves().getAsInt() : null);
    json.put("openPool", rules.openPool());
    json.put("rampShares", rules.rampShares());
    json.put("coolOffMonths", rules.coolOffMonths());
    json.put("planningDate", rules.planningDate() == null ? null : rules.planningDate().toString());
    return json;
  }
}
