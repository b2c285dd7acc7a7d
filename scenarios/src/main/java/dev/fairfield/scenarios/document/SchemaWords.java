package dev.fairfield.scenarios.document;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairfield.scenarios.validation.ProblemLog;
import java.util.ArrayList;
import java.util.List;

/** Says a schema in plain words. */
final class SchemaWords {

  private static final String TYPE = "type";
  private static final String NULL = "null";

  private SchemaWords() {}

  /** Names of the settings a group knows; empty when any name goes. */
  static List<String> keys(JsonNode schema) {
    List<String> keys = new ArrayList<>();
    schema.path("properties").fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  static boolean isText(JsonNode schema) {
    return types(schema).contains("string");
  }

  /** What a value may be, such as "a number above 0 and below 1". */
  static String allowed(JsonNode schema) {
    List<String> types = types(schema);
    String words = types.isEmpty() ? "another value" : words(types.get(0), schema);
    return types.contains(NULL) ? words + ", or null" : words;
  }

  private static List<String> types(JsonNode schema) {
    List<String> types = new ArrayList<>();
    JsonNode type = schema.path(TYPE);
    if (type.isTextual()) {
      types.add(type.asText());
    } else {
      type.forEach(each -> types.add(each.asText()));
    }
    return types;
  }

  private static String words(String type, JsonNode schema) {
    return switch (type) {
      case "number" -> "a number" + bounds(schema);
      case "integer" -> "a whole number" + bounds(schema);
      case "boolean" -> "true or false";
      case "object" -> group(schema);
      case "array" -> "a list";
      default -> text(schema);
    };
  }

  private static String group(JsonNode schema) {
    String keys = String.join(", ", keys(schema));
    if (keys.isEmpty()) {
      return "a group of lines 'name: value'";
    }
    return schema.path("maxProperties").asInt() == 1
        ? "exactly one of " + keys
        : "a group of the settings " + keys;
  }

  private static String text(JsonNode schema) {
    if (schema.has("enum")) {
      List<String> values = new ArrayList<>();
      schema.get("enum").forEach(value -> values.add(value.asText()));
      return "one of " + String.join(", ", values);
    }
    if ("date".equals(schema.path("format").asText())) {
      return "a date such as 2026-10-01";
    }
    if (schema.has("examples")) {
      return "a text such as " + schema.get("examples").path(0).asText();
    }
    return schema.has("pattern") ? "a text that is not blank" : "a text";
  }

  private static String bounds(JsonNode schema) {
    List<String> bounds = new ArrayList<>();
    add(bounds, "above ", schema.path("exclusiveMinimum"));
    add(bounds, "of at least ", schema.path("minimum"));
    add(bounds, "below ", schema.path("exclusiveMaximum"));
    add(bounds, "of at most ", schema.path("maximum"));
    return bounds.isEmpty() ? "" : " " + String.join(" and ", bounds);
  }

  private static void add(List<String> bounds, String word, JsonNode bound) {
    if (bound.isNumber()) {
      bounds.add(word + bound.asText());
    }
  }

  /** What was found: "is 1.5", "is empty", "is a list". */
  static String whatItIs(JsonNode value) {
    if (value.isObject()) {
      return "is a group of settings";
    }
    if (value.isArray()) {
      return "is a list";
    }
    return value.isNull() || value.asText().isBlank()
        ? "is empty"
        : "is " + ProblemLog.shorten(value.asText());
  }
}
