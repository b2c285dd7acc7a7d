package dev.fairfield.service.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What of a new OpenAPI document would break programs written for an old one. Follows references in
 * documents of OpenAPI 3.1, whose changes of type openapi-diff does not see.
 */
final class ContractBreaks {

  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  private final JsonNode before;
  private final JsonNode after;
  private final List<String> found = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  private ContractBreaks(JsonNode before, JsonNode after) {
    this.before = before;
    this.after = after;
  }

  /** Each break in words; empty when there is none. */
  static List<String> find(JsonNode before, JsonNode after) {
    var breaks = new ContractBreaks(before, after);
    breaks.comparePaths();
    return List.copyOf(breaks.found);
  }

  private void comparePaths() {
    before
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation -> {
                          if (METHODS.contains(operation.getKey())) {
                            compareOperation(
                                operation.getKey().toUpperCase(java.util.Locale.ROOT)
                                    + " "
                                    + path.getKey(),
                                operation.getValue(),
                                after.path("paths").path(path.getKey()).path(operation.getKey()));
                          }
                        }));
  }

  private void compareOperation(String name, JsonNode old, JsonNode now) {
    if (now.isMissingNode()) {
      found.add(name + " is gone");
      return;
    }
    compareParameters(name, old, now);
    compareContent(
        name + " request", content(old, "requestBody"), content(now, "requestBody"), true);
    if (!old.path("requestBody").path("required").asBoolean()
        && now.path("requestBody").path("required").asBoolean()) {
      found.add(name + " now needs a body");
    }
    old.path("responses")
        .properties()
        .forEach(
            response -> {
              JsonNode other = now.path("responses").path(response.getKey());
              String what = name + " answer " + response.getKey();
              if (other.isMissingNode()) {
                found.add(what + " is gone");
              } else {
                compareContent(
                    what, response.getValue().path("content"), other.path("content"), false);
              }
            });
  }

  private static JsonNode content(JsonNode operation, String part) {
    return operation.path(part).path("content");
  }

  private void compareParameters(String name, JsonNode old, JsonNode now) {
    for (JsonNode parameter : now.path("parameters")) {
      JsonNode known = parameter(old, parameter);
      String what = name + " parameter " + parameter.path("name").asText();
      if (!known.isMissingNode()) {
        compareSchema(what, known.path("schema"), parameter.path("schema"), true);
      }
      if (parameter.path("required").asBoolean() && !known.path("required").asBoolean()) {
        found.add(what + " is now required");
      }
    }
    for (JsonNode parameter : old.path("parameters")) {
      if (parameter(now, parameter).isMissingNode()) {
        found.add(name + " parameter " + parameter.path("name").asText() + " is gone");
      }
    }
  }

  private static JsonNode parameter(JsonNode operation, JsonNode wanted) {
    for (JsonNode parameter : operation.path("parameters")) {
      if (parameter.path("name").equals(wanted.path("name"))
          && parameter.path("in").equals(wanted.path("in"))) {
        return parameter;
      }
    }
    return operation.path("no such parameter");
  }

  private void compareContent(String name, JsonNode old, JsonNode now, boolean request) {
    old.properties()
        .forEach(
            type -> {
              if (now.has(type.getKey())) {
                compareSchema(
                    name,
                    type.getValue().path("schema"),
                    now.path(type.getKey()).path("schema"),
                    request);
              } else {
                found.add(name + " of type " + type.getKey() + " is gone");
              }
            });
  }

  private void compareSchema(String name, JsonNode oldOrRef, JsonNode nowOrRef, boolean request) {
    String pair = oldOrRef.path("$ref").asText() + ">" + nowOrRef.path("$ref").asText() + request;
    if (pair.length() > 6 && !seen.add(pair)) {
      return;
    }
    JsonNode old = resolve(before, oldOrRef);
    JsonNode now = resolve(after, nowOrRef);
    Set<String> oldTypes = texts(old.path("type"));
    Set<String> nowTypes = texts(now.path("type"));
    boolean narrower = request ? !nowTypes.containsAll(oldTypes) : !oldTypes.containsAll(nowTypes);
    if (narrower || oldTypes.isEmpty() != nowTypes.isEmpty()) {
      found.add("%s: type %s became %s".formatted(name, oldTypes, nowTypes));
    }
    compareConstants(name, old, now, request);
    compareProperties(name, old, now, request);
    compareSchema(name + "[]", old.path("items"), now.path("items"), request, 0);
    compareSchema(
        name + "{}",
        old.path("additionalProperties"),
        now.path("additionalProperties"),
        request,
        0);
  }

  private void compareSchema(String name, JsonNode old, JsonNode now, boolean request, int absent) {
    if (old.isObject() && now.isObject() && old.size() > absent) {
      compareSchema(name, old, now, request);
    }
  }

  private void compareConstants(String name, JsonNode old, JsonNode now, boolean request) {
    Set<String> lost = texts(old.path("enum"));
    lost.removeAll(texts(now.path("enum")));
    if (request && !lost.isEmpty() && now.has("enum")) {
      found.add(name + " no longer takes " + lost);
    }
    if (request && !old.has("enum") && now.has("enum")) {
      found.add(name + " now takes only " + texts(now.path("enum")));
    }
  }

  private void compareProperties(String name, JsonNode old, JsonNode now, boolean request) {
    old.path("properties")
        .properties()
        .forEach(
            property -> {
              String what = name + "/" + property.getKey();
              JsonNode other = now.path("properties").path(property.getKey());
              if (other.isMissingNode()) {
                found.add(what + " is gone");
              } else {
                compareSchema(what, property.getValue(), other, request);
              }
            });
    Set<String> oldRequired = texts(old.path("required"));
    Set<String> nowRequired = texts(now.path("required"));
    if (request) {
      nowRequired.removeAll(oldRequired);
      nowRequired.forEach(field -> found.add(name + "/" + field + " is now required"));
    } else {
      oldRequired.removeAll(nowRequired);
      oldRequired.forEach(field -> found.add(name + "/" + field + " may now be absent"));
    }
  }

  private static JsonNode resolve(JsonNode document, JsonNode schema) {
    String reference = schema.path("$ref").asText();
    return reference.isEmpty() ? schema : document.at(reference.substring(1));
  }

  /** One text or a list of them. */
  private static Set<String> texts(JsonNode node) {
    Set<String> texts = new TreeSet<>();
    if (node.isTextual()) {
      texts.add(node.asText());
    }
    node.forEach(one -> texts.add(one.asText()));
    return texts;
  }
}
