package dev.fairfield.service.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fairfield.service.fuzz.ApiDocument.Operation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Makes requests of an operation: some that should be taken, some that must not. */
final class RequestMaker {

  private static final List<String> ODD_IDS =
      List.of("17", "%20", "null", "%F0%9F%98%80", KnownIds.UNKNOWN, "a".repeat(300), "-1");

  private final ApiDocument document;
  private final KnownIds known;
  private final ValueMaker values;
  private final RandomGenerator random;
  private final Map<String, List<String>> bodiesByOperation;

  /**
   * @param bodiesByOperation bodies that are known to be good, by name of the operation
   */
  RequestMaker(
      ApiDocument document,
      KnownIds known,
      RandomGenerator random,
      Map<String, List<String>> bodiesByOperation) {
    this.document = document;
    this.known = known;
    this.values = new ValueMaker(document, known, random);
    this.random = random;
    this.bodiesByOperation = bodiesByOperation;
  }

  /**
   * A request to send.
   *
   * @param flaw what is wrong for certain; blank where the service is to decide
   */
  record Request(Operation operation, String path, String body, List<String> headers, String flaw) {

    @Override
    public String toString() {
      String shown = body.length() > 300 ? body.substring(0, 300) + "…" : body;
      return "%s %s %s %s".formatted(operation.method(), path, headers, shown);
    }
  }

  Request make(Operation operation) {
    boolean bad = random.nextInt(4) == 0;
    JsonNode schema = operation.bodySchema();
    boolean takesBody = !schema.isMissingNode();
    boolean badBody = bad && takesBody && random.nextInt(4) > 0;
    String flaw = "";
    List<String> query = new ArrayList<>();
    for (JsonNode parameter : operation.definition().path("parameters")) {
      if (parameter.path("in").asText().equals("query")) {
        flaw += addParameter(query, parameter, bad && !badBody && !takesBody);
      }
    }
    String body = takesBody ? body(operation, schema) : "";
    if (badBody) {
      Flawed flawed = flawed(document.resolve(schema), body);
      body = flawed.body();
      flaw += flawed.flaw();
    }
    String path = path(operation, bad && !badBody);
    return new Request(
        operation,
        query.isEmpty() ? path : path + "?" + String.join("&", query),
        body,
        headers(operation, takesBody),
        flaw);
  }

  private record Flawed(String body, String flaw) {}

  private String addParameter(List<String> query, JsonNode parameter, boolean bad) {
    String name = parameter.path("name").asText();
    JsonNode schema = document.resolve(parameter.path("schema"));
    boolean required = parameter.path("required").asBoolean();
    if (bad && schema.path("type").asText().equals("integer") && random.nextBoolean()) {
      String value = values.pick(List.of("abc", "1.5", "99999999999999999999"));
      query.add(name + "=" + value);
      return "parameter " + name + " is no whole number; ";
    }
    if (bad && schema.has("maximum") && random.nextBoolean()) {
      query.add(name + "=" + (schema.path("maximum").asLong() + 1));
      return "parameter " + name + " is too large; ";
    }
    if (required || random.nextInt(4) == 0 && !name.equals("after")) {
      String value = values.value(name, schema, 0).asText();
      query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
    return "";
  }

  private String path(Operation operation, boolean odd) {
    String path = operation.path();
    List<String> ids = known.forPath(path);
    boolean careful = operation.streams() || erasesWhatOthersNeed(operation);
    String id = odd || ids.isEmpty() || careful ? values.pick(ODD_IDS) : values.pick(ids);
    return path.replaceFirst("\\{[^}]+}", id)
        .replace("{replication}", Integer.toString(random.nextInt(4)))
        .replaceAll("\\{[^}]+}", values.pick(List.of("A01", "R1", "x%20y", "report.html")));
  }

  private static boolean erasesWhatOthersNeed(Operation operation) {
    return operation.method().equals("DELETE") && !operation.path().startsWith("/v1/scenarios");
  }

  private String body(Operation operation, JsonNode schema) {
    List<String> good = bodiesByOperation.getOrDefault(operation.name(), List.of());
    return !good.isEmpty() && random.nextInt(4) > 0
        ? values.pick(good)
        : values.value("", schema, 0).toString();
  }

  /** Breaks a body in a way that no reader may overlook. */
  private Flawed flawed(JsonNode schema, String body) {
    int way = random.nextInt(6);
    boolean strict = schema.has("properties") && body.startsWith("{") && body.length() > 2;
    if (way == 0 || !strict) {
      return new Flawed(body.substring(0, body.length() - 1) + ",,", "the JSON is malformed; ");
    }
    ObjectNode object = (ObjectNode) FuzzJson.read(body);
    List<String> fields = ValueMaker.fields(object);
    String field = values.pick(fields);
    return switch (way) {
      case 1 -> new Flawed(object.put("no_such_field", 1).toString(), "an unknown field; ");
      case 2 ->
          new Flawed(
              "{\"" + field + "\":1," + body.substring(1), "field " + field + " is twice there; ");
      case 3 -> new Flawed(body + "{}", "something follows the JSON; ");
      case 4 -> withoutRequired(schema, object, body);
      default -> wrongType(schema, object, field, body);
    };
  }

  private Flawed withoutRequired(JsonNode schema, ObjectNode object, String body) {
    for (JsonNode required : schema.path("required")) {
      object.remove(required.asText());
      return new Flawed(object.toString(), "field " + required.asText() + " is missing; ");
    }
    return new Flawed(body + "]", "something follows the JSON; ");
  }

  private Flawed wrongType(JsonNode schema, ObjectNode object, String field, String body) {
    String type = document.resolve(schema.path("properties").path(field)).path("type").asText();
    switch (type) {
      case "string", "array" -> object.put(field, 17);
      case "integer", "number", "boolean" -> object.put(field, "17");
      default -> {
        return new Flawed(body + "x", "something follows the JSON; ");
      }
    }
    return new Flawed(object.toString(), "field " + field + " is no " + type + "; ");
  }

  private List<String> headers(Operation operation, boolean takesBody) {
    List<String> headers = new ArrayList<>();
    if (takesBody) {
      headers.addAll(List.of("Content-Type", "application/json"));
    }
    for (JsonNode parameter : operation.definition().path("parameters")) {
      String name = parameter.path("name").asText();
      if (name.equals("Idempotency-Key") && random.nextInt(20) > 0) {
        headers.addAll(List.of(name, new UUID(random.nextLong(), random.nextLong()).toString()));
      }
      if (name.equals("If-Match") && random.nextInt(10) > 0) {
        headers.addAll(List.of(name, values.pick(List.of("*", "\"1\"", "\"99\"", "W/\"1\"", "x"))));
      }
    }
    if (random.nextInt(30) == 0) {
      headers.addAll(List.of("Accept", values.pick(List.of("*/*", "image/png", "text/html"))));
    }
    return headers;
  }
}
