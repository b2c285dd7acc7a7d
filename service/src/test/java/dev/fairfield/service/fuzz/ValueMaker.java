package dev.fairfield.service.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Makes values that a schema allows. */
final class ValueMaker {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int DEEPEST = 6;
  private static final int MOST_WORK = 20;
  private static final List<String> TEXTS =
      List.of(
          "north",
          "N\u00f8rre \u00c5",
          "\u6771\u4eac",
          "\ud83d\ude00 \u202e rtl",
          "=HYPERLINK(\"x\")",
          "<img src=x onerror=alert(1)>",
          "'; DROP TABLE book; --",
          "../../etc/passwd",
          "a\tb\nc",
          "%s%n{0}${x}");

  private final ApiDocument document;
  private final KnownIds known;
  private final RandomGenerator random;

  ValueMaker(ApiDocument document, KnownIds known, RandomGenerator random) {
    this.document = document;
    this.known = known;
    this.random = random;
  }

  /**
   * @param name of the property or parameter that gets the value
   */
  JsonNode value(String name, JsonNode schemaOrReference, int depth) {
    JsonNode schema = document.resolve(schemaOrReference);
    List<String> ids = known.forProperty(name);
    if (!ids.isEmpty()) {
      return NODES.textNode(pick(ids));
    }
    if (schema.has("enum")) {
      return schema.path("enum").get(random.nextInt(schema.path("enum").size()));
    }
    JsonNode types = schema.path("type");
    String type =
        types.isArray() ? types.path(random.nextInt(types.size())).asText() : types.asText();
    return switch (type) {
      case "integer" -> NODES.numberNode(number(name, schema));
      case "number" -> NODES.numberNode(Math.round(random.nextDouble() * 400) / 4.0);
      case "boolean" -> NODES.booleanNode(random.nextBoolean());
      case "array" -> array(name, schema, depth);
      case "object" -> object(schema, depth);
      default -> NODES.textNode(text(schema));
    };
  }

  private long number(String name, JsonNode schema) {
    long least = schema.path("minimum").asLong(0);
    long most = schema.path("maximum").asLong(Math.max(least, 1_000));
    boolean work = name.matches("(?i).*(seconds|steps|replications|threads).*");
    long bound = work ? Math.min(most, Math.max(least, MOST_WORK)) : most;
    return least + random.nextLong(Math.max(1, Math.min(bound - least + 1, 1_000)));
  }

  private String text(JsonNode schema) {
    return switch (schema.path("format").asText()) {
      case "date-time" -> "2027-01-%02dT00:00:00Z".formatted(1 + random.nextInt(28));
      case "date" -> "2027-01-%02d".formatted(1 + random.nextInt(28));
      case "uuid" -> KnownIds.UNKNOWN;
      default -> {
        String text = pick(TEXTS);
        int most = schema.path("maxLength").asInt(200);
        yield text.length() <= most ? text : "n";
      }
    };
  }

  private ArrayNode array(String name, JsonNode schema, int depth) {
    ArrayNode array = NODES.arrayNode();
    int size = depth > DEEPEST ? 0 : Math.max(schema.path("minItems").asInt(0), random.nextInt(3));
    for (int item = 0; item < size; item++) {
      array.add(value(name.replaceAll("s$", ""), schema.path("items"), depth + 1));
    }
    return array;
  }

  private ObjectNode object(JsonNode schema, int depth) {
    ObjectNode object = NODES.objectNode();
    Set<String> required = new java.util.HashSet<>();
    schema.path("required").forEach(field -> required.add(field.asText()));
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      boolean wanted = required.contains(property.getKey()) || random.nextInt(3) == 0;
      if (wanted && depth <= DEEPEST) {
        object.set(property.getKey(), value(property.getKey(), property.getValue(), depth + 1));
      }
    }
    return object;
  }

  /** One of them. */
  <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** Fields of an object, in a list to pick from. */
  static List<String> fields(JsonNode object) {
    List<String> fields = new ArrayList<>();
    object.fieldNames().forEachRemaining(fields::add);
    return fields;
  }
}
