package dev.fairfield.solver.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fairfield.scenarios.document.SettingsDocument;
import dev.fairfield.scenarios.document.SettingsReader;
import dev.fairfield.scenarios.document.SettingsSchema;
import dev.fairfield.scenarios.model.ExclusiveArea;
import dev.fairfield.scenarios.validation.InvalidInputException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Reads plan requests in YAML or JSON. What a request leaves out has the default of the records;
 * the schema is the resource {@code plan-request.schema.json} of this package.
 */
public final class PlanRequestReader {

  static final SettingsSchema SCHEMA =
      SettingsSchema.ofResource(PlanRequestReader.class, "plan-request.schema.json");

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private PlanRequestReader() {}

  /**
   * Reads a request file of at most 10 MiB.
   *
   * @throws InvalidInputException with every problem: file, line (0 when unknown), path such as
   *     {@code prices.balance.elasticity} as column, value, what is allowed
   */
  public static PlanRequest read(Path file) {
    return of(SettingsReader.read(file));
  }

  /**
   * A request that is already a tree, such as the body of a web request.
   *
   * @param source what problems call it
   * @throws InvalidInputException as for {@link #read(Path)}, without lines
   */
  public static PlanRequest fromJson(JsonNode request, String source) {
    return of(SettingsDocument.of(source, request));
  }

  /** The published schema (JSON Schema, Draft 2020-12). */
  public static JsonNode schema() {
    return SCHEMA.json().deepCopy();
  }

  private static PlanRequest of(SettingsDocument document) {
    SCHEMA.requireValid(document);
    ObjectNode full = PlanRequestWriter.toJson(PlanRequest.DEFAULT);
    overlay(full, document.root());
    try {
      return new PlanRequest(
          MAPPER.treeToValue(full.get("prices"), Prices.class),
          rules(full.get("rules")),
          pins(full.get("pins")),
          AssignmentRulesJson.read(full.get(AssignmentRulesJson.KEY)));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new InvalidInputException(
          List.of(document.error("", "", "a valid plan request", e.getMessage())));
    }
  }

  private static void overlay(ObjectNode defaults, JsonNode given) {
    given
        .properties()
        .forEach(
            setting -> {
              JsonNode known = defaults.get(setting.getKey());
              if (known instanceof ObjectNode group) {
                overlay(group, setting.getValue());
              } else {
                defaults.set(setting.getKey(), setting.getValue());
              }
            });
  }

  private static PlanRules rules(JsonNode rules) {
    JsonNode maxMoves = rules.get("maxMoves");
    JsonNode planningDate = rules.get("planningDate");
    return new PlanRules(
        ExclusiveArea.valueOf(rules.get("exclusiveArea").asText().toUpperCase(Locale.ROOT)),
        maxMoves.isNull() ? OptionalInt.empty() : OptionalInt.of(maxMoves.intValue()),
        rules.get("openPool").booleanValue(),
        rules.get("rampShares").booleanValue(),
        rules.get("coolOffMonths").intValue(),
        planningDate.isNull() ? null : LocalDate.parse(planningDate.asText()));
  }

  private static Map<String, String> pins(JsonNode pins) {
    Map<String, String> repByAccount = new TreeMap<>();
    pins.properties().forEach(pin -> repByAccount.put(pin.getKey(), pin.getValue().asText()));
    return repByAccount;
  }
}
