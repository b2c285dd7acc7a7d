package dev.fairfield.solver.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class PlanRequestSchemaTest {

  private final JsonNode schema = PlanRequestReader.schema();

  @Test
  void schema_itself_keepsDraft202012() {
    var meta =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(SchemaLocation.of(SchemaId.V202012));

    assertThat(meta.validate(schema)).isEmpty();
  }

  @Test
  void schema_defaults_areThoseOfTheRecords() {
    ObjectNode defaults = defaults(schema);

    assertThat(PlanRequestReader.fromJson(defaults, "defaults")).isEqualTo(PlanRequest.DEFAULT);
    assertThat(normal(defaults)).isEqualTo(normal(PlanRequestWriter.toJson(PlanRequest.DEFAULT)));
  }

  @Test
  void schema_everyProperty_hasADescriptionWithUnitAndSource() {
    forEachProperty(
        schema,
        (name, property) ->
            assertThat(property.path("description").asText())
                .as(name)
                .contains("Unit: ")
                .contains("Source: "));
  }

  @Test
  void schema_everyGroup_refusesUnknownSettings() {
    List<String> open = new ArrayList<>();
    forEachProperty(
        schema,
        (name, property) -> {
          if (property.has("properties") && property.path("additionalProperties").asBoolean(true)) {
            open.add(name);
          }
        });

    assertThat(open).isEmpty();
    assertThat(schema.get("additionalProperties").asBoolean()).isFalse();
  }

  /** Numbers as doubles, since 3 and 3.0 are one number to a reader. */
  private static JsonNode normal(JsonNode json) {
    ObjectNode copy = new ObjectMapper().createObjectNode();
    json.properties()
        .forEach(
            field -> {
              JsonNode value = field.getValue();
              copy.set(
                  field.getKey(),
                  value.isObject()
                      ? normal(value)
                      : value.isNumber() ? copy.numberNode(value.asDouble()) : value);
            });
    return copy;
  }

  private static ObjectNode defaults(JsonNode group) {
    ObjectNode defaults = new ObjectMapper().createObjectNode();
    group
        .get("properties")
        .properties()
        .forEach(
            property ->
                defaults.set(
                    property.getKey(),
                    property.getValue().has("properties")
                        ? defaults(property.getValue())
                        : property.getValue().get("default")));
    return defaults;
  }

  private static void forEachProperty(JsonNode group, BiConsumer<String, JsonNode> check) {
    group
        .path("properties")
        .properties()
        .forEach(
            property -> {
              check.accept(property.getKey(), property.getValue());
              forEachProperty(property.getValue(), check);
            });
  }
}
