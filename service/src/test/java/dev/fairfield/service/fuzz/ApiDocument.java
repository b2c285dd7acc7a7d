package dev.fairfield.service.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The OpenAPI document, as far as requests can be made from it. */
record ApiDocument(JsonNode root) {

  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  /** One operation of the service. */
  record Operation(String method, String path, JsonNode definition) {

    String name() {
      return method + " " + path;
    }

    boolean documents(int status) {
      return definition.path("responses").has(Integer.toString(status));
    }

    /** Whether it begins work that goes on after the answer. */
    boolean submits() {
      return documents(202);
    }

    boolean streams() {
      return definition.path("responses").path("200").path("content").has("text/event-stream");
    }

    JsonNode bodySchema() {
      return definition.path("requestBody").path("content").path("application/json").path("schema");
    }
  }

  List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        if (METHODS.contains(operation.getKey())) {
          operations.add(
              new Operation(
                  operation.getKey().toUpperCase(Locale.ROOT),
                  path.getKey(),
                  operation.getValue()));
        }
      }
    }
    return operations;
  }

  /** The schema itself, in place of a reference to it. */
  JsonNode resolve(JsonNode schema) {
    String reference = schema.path("$ref").asText();
    return reference.isEmpty() ? schema : root.at(reference.substring(1));
  }
}
