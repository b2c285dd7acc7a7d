package dev.fairfield.scenarios.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Fills in what a scenario leaves out. */
final class Defaults {

  private Defaults() {}

  /** Lets what is given replace the defaults, setting by setting. */
  static void overlay(ObjectNode defaults, JsonNode given) {
    given
        .properties()
        .forEach(
            setting -> {
              JsonNode known = defaults.get(setting.getKey());
              if (known instanceof ObjectNode group && setting.getValue().isObject()) {
                overlay(group, setting.getValue());
              } else {
                defaults.set(setting.getKey(), setting.getValue().deepCopy());
              }
            });
  }

  /** Adds to a value the defaults its schema states, at every depth. */
  static void complete(JsonNode value, JsonNode schema) {
    if (value instanceof ObjectNode group) {
      schema
          .path("properties")
          .properties()
          .forEach(
              property -> {
                JsonNode given = group.get(property.getKey());
                if (given != null) {
                  complete(given, property.getValue());
                } else if (property.getValue().has("default")) {
                  group.set(property.getKey(), property.getValue().get("default").deepCopy());
                }
              });
    } else if (value.isArray()) {
      value.forEach(item -> complete(item, schema.path("items")));
    }
  }
}
