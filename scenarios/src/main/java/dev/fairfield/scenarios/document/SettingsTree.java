package dev.fairfield.scenarios.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.fairfield.scenarios.validation.InvalidInputException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Builds the tree of one file and notes the line of each setting. */
final class SettingsTree {

  /** Levels of settings within settings. */
  static final int MAX_DEPTH = 20;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final String file;
  private final JsonParser parser;
  private final Map<String, Integer> lineByPath = new HashMap<>();

  SettingsTree(String file, JsonParser parser) {
    this.file = file;
    this.parser = parser;
  }

  /**
   * Reads to the end.
   *
   * @throws IOException when the text is not well-formed
   */
  SettingsDocument read() throws IOException {
    JsonToken first = parser.nextToken();
    JsonNode root = first == null ? NODES.nullNode() : value("", 0);
    if (first != null && parser.nextToken() != null) {
      throw refusal("", "", "one document", "The file %s holds more than one document; keep one.");
    }
    boolean empty = root.isNull() || root.isTextual() && root.asText().isBlank();
    return new SettingsDocument(file, empty ? NODES.objectNode() : root, lineByPath);
  }

  private JsonNode value(String path, int depth) throws IOException {
    if (depth > MAX_DEPTH) {
      throw refusal(
          path,
          "",
          "at most %d levels of settings".formatted(MAX_DEPTH),
          "The file %%s nests settings more than %d levels deep.".formatted(MAX_DEPTH));
    }
    lineByPath.put(path, line());
    if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      throw refusal(
          path,
          "*" + parser.getText(),
          "values without aliases",
          "The file %s uses a YAML alias; write the value out instead.");
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(path, depth);
      case START_ARRAY -> array(path, depth);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(path);
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NULL -> NODES.nullNode();
      default -> NODES.textNode(parser.getText());
    };
  }

  private ObjectNode object(String path, int depth) throws IOException {
    ObjectNode object = NODES.objectNode();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      String keyPath = path.isEmpty() ? key : path + "." + key;
      if (object.has(key)) {
        throw refusal(
            keyPath,
            key,
            "each setting once",
            "The file %s gives a setting twice in one place; remove one of them.");
      }
      parser.nextToken();
      object.set(key, value(keyPath, depth + 1));
    }
    return object;
  }

  private ArrayNode array(String path, int depth) throws IOException {
    ArrayNode array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(path + "[" + array.size() + "]", depth + 1));
    }
    return array;
  }

  /** As long where it fits, else as double: a hostile exponent must not become a long number. */
  private JsonNode number(String path) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT
        && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
      return NODES.numberNode(parser.getLongValue());
    }
    double number = parser.getDoubleValue();
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      throw refusal(
          path,
          parser.getText(),
          "a finite number",
          "The file %s holds a number that is too large or none at all.");
    }
    return NODES.numberNode(number);
  }

  private int line() {
    return parser.currentTokenLocation().getLineNr();
  }

  private InvalidInputException refusal(
      String path, String value, String allowed, String messageWithFile) {
    String message = messageWithFile.formatted(file);
    return SettingsDocument.refusal(
        file,
        line(),
        path,
        value,
        allowed,
        path.isEmpty() ? message : "%s: %s".formatted(path, message));
  }
}
