package dev.fairfield.scenarios.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.NearestName;
import dev.fairfield.scenarios.validation.Problem;
import dev.fairfield.scenarios.validation.ProblemLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A published JSON Schema (Draft 2020-12, written without references), which says in plain words
 * what a document has wrong. Thread-safe.
 */
public final class SettingsSchema {

  private final JsonSchema schema;

  private SettingsSchema(JsonSchema schema) {
    this.schema = schema;
  }

  /**
   * The schema in a resource.
   *
   * @param beside a class in the resource's package
   * @throws IllegalArgumentException when there is none
   */
  public static SettingsSchema ofResource(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException(
            "There is no schema %s beside %s.".formatted(name, beside.getName()));
      }
      SchemaValidatorsConfig config =
          SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
      JsonSchema schema =
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in, config);
      schema.initializeValidators();
      return new SettingsSchema(schema);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The schema itself. */
  public JsonNode json() {
    return schema.getSchemaNode();
  }

  /**
   * Lets only a document pass that keeps the schema.
   *
   * @throws InvalidInputException with every problem, one for each setting, in reading order
   */
  public void requireValid(SettingsDocument document) {
    Map<String, Problem> problemByPath = new LinkedHashMap<>();
    for (ValidationMessage message : schema.validate(document.root())) {
      Problem problem = problem(document, message);
      problemByPath.putIfAbsent(problem.column(), problem);
    }
    if (!problemByPath.isEmpty()) {
      throw new InvalidInputException(
          problemByPath.values().stream().sorted(Problem.READING_ORDER).toList());
    }
  }

  private Problem problem(SettingsDocument document, ValidationMessage message) {
    SettingsPath path = SettingsPath.of(message.getInstanceLocation(), document.root());
    return switch (message.getType()) {
      case "additionalProperties" -> unknown(document, path, message.getProperty());
      case "required" -> missing(document, path, message.getProperty());
      default -> notAllowed(document, path);
    };
  }

  private Problem unknown(SettingsDocument document, SettingsPath parent, String key) {
    List<String> known = SchemaWords.keys(parent.in(json()));
    Optional<String> nearest = NearestName.find(key, known);
    String hint =
        nearest
            .map("did you mean %s?"::formatted)
            .or(() -> home(json(), "", key).map("it belongs under %s."::formatted))
            .orElseGet(() -> "known there are %s.".formatted(String.join(", ", known)));
    String path = parent.with(key).text();
    return document.error(
        path,
        key,
        String.join(", ", known),
        "The setting %s is unknown; %s".formatted(ProblemLog.shorten(path), hint));
  }

  /** The group of settings that knows the key, if another one does. */
  private static Optional<String> home(JsonNode group, String path, String key) {
    for (String child : SchemaWords.keys(group)) {
      JsonNode schema = group.get("properties").get(child);
      String childPath = path.isEmpty() ? child : path + "." + child;
      if (SchemaWords.keys(schema).contains(key)) {
        return Optional.of(childPath);
      }
      Optional<String> deeper = home(schema, childPath, key);
      if (deeper.isPresent()) {
        return deeper;
      }
    }
    return Optional.empty();
  }

  private Problem missing(SettingsDocument document, SettingsPath parent, String key) {
    String path = parent.with(key).text();
    String allowed = SchemaWords.allowed(parent.with(key).in(json()));
    return document.error(
        path,
        "",
        allowed,
        "The setting %s is missing and is needed with the settings around it; give %s."
            .formatted(path, allowed));
  }

  private Problem notAllowed(SettingsDocument document, SettingsPath at) {
    String path = at.text();
    JsonNode value = at.valueIn(document.root());
    JsonNode schemaOfValue = at.in(json());
    String allowed = SchemaWords.allowed(schemaOfValue);
    String shown = value.isValueNode() ? value.asText() : "";
    return document.error(
        path,
        shown,
        allowed,
        "%s %s; %s is allowed.%s"
            .formatted(
                path.isEmpty() ? "The file" : ProblemLog.shorten(path),
                SchemaWords.whatItIs(value),
                allowed,
                (value.isNumber() || value.isBoolean()) && SchemaWords.isText(schemaOfValue)
                    ? " Write it in quotes."
                    : ""));
  }
}
