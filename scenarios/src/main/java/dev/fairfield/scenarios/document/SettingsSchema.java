package dev.fairfield.scenarios.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonNodePath;
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
import java.util.ArrayList;
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
    List<String> names = names(message.getInstanceLocation());
    return switch (message.getType()) {
      case "additionalProperties" -> unknown(document, names, message.getProperty());
      case "required" -> missing(document, names, message.getProperty());
      default -> notAllowed(document, names);
    };
  }

  private static List<String> names(JsonNodePath path) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < path.getNameCount(); i++) {
      names.add(path.getName(i));
    }
    return names;
  }

  private Problem unknown(SettingsDocument document, List<String> parent, String key) {
    List<String> known = SchemaWords.keys(at(parent));
    Optional<String> nearest = NearestName.find(key, known);
    String hint =
        nearest
            .map("did you mean %s?"::formatted)
            .or(() -> home(json(), "", key).map("it belongs under %s."::formatted))
            .orElseGet(() -> "known there are %s.".formatted(String.join(", ", known)));
    String path = join(parent, key);
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

  private Problem missing(SettingsDocument document, List<String> parent, String key) {
    String path = join(parent, key);
    String allowed = SchemaWords.allowed(at(append(parent, key)));
    return document.error(
        path,
        "",
        allowed,
        "The setting %s is missing and is needed with the settings around it; give %s."
            .formatted(path, allowed));
  }

  private Problem notAllowed(SettingsDocument document, List<String> names) {
    String path = String.join(".", names);
    JsonNode value = document.root();
    for (String name : names) {
      value = value.isArray() ? value.path(Integer.parseInt(name)) : value.path(name);
    }
    JsonNode schemaOfValue = at(names);
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

  private JsonNode at(List<String> names) {
    JsonNode node = json();
    for (String name : names) {
      JsonNode property = node.path("properties").path(name);
      node = property.isMissingNode() ? node.path("additionalProperties") : property;
    }
    return node;
  }

  private static String join(List<String> parent, String key) {
    return String.join(".", append(parent, key));
  }

  private static List<String> append(List<String> parent, String key) {
    List<String> names = new ArrayList<>(parent);
    names.add(key);
    return names;
  }
}
