package dev.fairfield.scenarios.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonNodePath;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a setting stands.
 *
 * @param names names of settings, and places in lists as numbers
 * @param text the same as people write it, such as {@code events[2].marketShift.factor}
 */
record SettingsPath(List<String> names, String text) {

  SettingsPath {
    names = List.copyOf(names);
  }

  /** The path of a place in a document. */
  static SettingsPath of(JsonNodePath place, JsonNode root) {
    var path = new SettingsPath(List.of(), "");
    JsonNode value = root;
    for (int i = 0; i < place.getNameCount(); i++) {
      String name = place.getName(i);
      boolean inList = value.isArray();
      value = inList ? value.path(Integer.parseInt(name)) : value.path(name);
      path = inList ? path.withPlace(name) : path.with(name);
    }
    return path;
  }

  /** The path of a setting within the group at this path. */
  SettingsPath with(String name) {
    return new SettingsPath(append(name), text.isEmpty() ? name : text + "." + name);
  }

  private SettingsPath withPlace(String number) {
    return new SettingsPath(append(number), "%s[%s]".formatted(text, number));
  }

  private List<String> append(String name) {
    List<String> longer = new ArrayList<>(names);
    longer.add(name);
    return longer;
  }

  /** What a document holds there. */
  JsonNode valueIn(JsonNode root) {
    JsonNode value = root;
    for (String name : names) {
      value = value.isArray() ? value.path(Integer.parseInt(name)) : value.path(name);
    }
    return value;
  }

  /** What a schema without references says about it. */
  JsonNode in(JsonNode schema) {
    JsonNode node = schema;
    for (String name : names) {
      JsonNode property = node.path("properties").path(name);
      if (property.isMissingNode()) {
        property = node.path(node.has("items") ? "items" : "additionalProperties");
      }
      node = property;
    }
    return node;
  }
}
