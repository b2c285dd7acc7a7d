package dev.fairfield.scenarios.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import dev.fairfield.scenarios.validation.InvalidInputException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioSchemaTest {

  private static final Scenario DEFAULT = Scenario.of("default", LocalDate.of(2027, 1, 4));

  private final JsonNode schema = ScenarioReader.schema();

  @Test
  void schema_itself_keepsDraft202012() {
    JsonSchema meta =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(SchemaLocation.of(SchemaId.V202012));

    assertThat(meta.validate(schema)).isEmpty();
  }

  @Test
  void schema_defaultsAndDescriptions_areThoseOfTheAssumptions() {
    for (Assumption assumption : Assumptions.catalogue()) {
      JsonNode setting = setting(assumption.path());
      if (!assumption.path().contains("[")) {
        assertThat(setting.path("default").doubleValue())
            .as(assumption.path())
            .isEqualTo(assumption.value());
        assertThat(setting.path("description").asText())
            .isEqualTo("%s Unit: %s.".formatted(assumption.sentence(), assumption.unit()));
      }
    }
  }

  @Test
  void schema_everyDefault_isThatOfTheRecords() {
    ObjectNode given = new ObjectMapper().createObjectNode();
    given.put("name", "default").put("startDate", "2027-01-04").put("title", "default");
    fill(given, schema);

    assertThat(ScenarioReader.fromJson(given, "defaults")).isEqualTo(DEFAULT);
    assertThat(NumberPath.paths(given))
        .containsExactlyInAnyOrderElementsOf(NumberPath.paths(ScenarioWriter.toJson(DEFAULT)));
  }

  @Test
  void schema_everySetting_hasADescriptionAndEveryGroupIsClosed() {
    List<String> open = new ArrayList<>();
    forEachProperty(
        schema,
        (name, property) -> {
          assertThat(property.path("description").asText()).as(name).endsWith(".");
          if (property.has("properties") && property.path("additionalProperties").asBoolean(true)) {
            open.add(name);
          }
        });

    assertThat(open).isEmpty();
    assertThat(schema.at("/properties/events/items/properties").properties()).hasSize(7);
  }

  /** The published schema alone tells as much as the reader, except where two settings clash. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'name':'a','startDate':'2027-01-04'}",
        "{'name':'a','startDate':'2027-13-04'}",
        "{'name':'a b','startDate':'2027-01-04'}",
        "{'name':'a'}",
        "[]",
        "3",
        "null",
        "{'name':'a','startDate':'2027-01-04','horizonWeeks':12.5}",
        "{'name':'a','startDate':'2027-01-04','horizonWeeks':520}",
        "{'name':'a','startDate':'2027-01-04','horizonWeeks':null}",
        "{'name':'a','startDate':'2027-01-04','leads':{'patienceMeanDays':null}}",
        "{'name':'a','startDate':'2027-01-04','leads':{'patienceMeanDays':0}}",
        "{'name':'a','startDate':'2027-01-04','leads':null}",
        "{'name':'a','startDate':'2027-01-04','backfill':{'freeze':null,'recruiters':null}}",
        "{'name':'a','startDate':'2027-01-04','backfill':{'freeze':{'fromWeek':2}}}",
        "{'name':'a','startDate':'2027-01-04','backfill':{'shape':0.01}}",
        "{'name':'a','startDate':'2027-01-04','ramp':{'shares':[]}}",
        "{'name':'a','startDate':'2027-01-04','ramp':{'shares':['x']}}",
        "{'name':'a','startDate':'2027-01-04','policy':{'covers':{'R1':'R2'}}}",
        "{'name':'a','startDate':'2027-01-04','policy':{'covers':{'R1':' '}}}",
        "{'name':'a','startDate':'2027-01-04','events':[{'marketShift':{'week':1,'factor':2}}]}",
        "{'name':'a','startDate':'2027-01-04','events':[{'marketShift':{'week':1,'factor':-2}}]}",
        "{'name':'a','startDate':'2027-01-04','events':[{'marketShift':{'week':1,'factor':2},"
            + "'repLeaves':{'week':1,'count':1}}]}",
        "{'name':'a','startDate':'2027-01-04','events':[{'newMarket':{'name':' x','week':1,"
            + "'generate':null,'accountsFile':''}}]}",
        "{'name':'a','startDate':'2027-01-04','events':[{'repJoins':{'id':'N','latitude':91,"
            + "'longitude':0,'capacityHours':10,'week':1}}]}",
        "{'name':'a','startDate':'2027-01-04','events':[{'repJoins':{'id':'N','latitude':90,"
            + "'longitude':0,'capacityHours':10,'week':1}}]}",
      })
  void schema_acceptsWhatTheReaderAccepts(String text) throws Exception {
    JsonNode tree = new ObjectMapper().readTree(text.replace('\'', '"'));
    JsonSchema published =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(
                schema, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());

    Throwable refusal = catchThrowable(() -> ScenarioReader.fromJson(tree, "sample"));

    assertThat(published.validate(tree).isEmpty()).as(text).isEqualTo(refusal == null);
    if (refusal != null) {
      assertThat(refusal).isInstanceOf(InvalidInputException.class);
    }
  }

  private JsonNode setting(String path) {
    JsonNode node = schema;
    for (String name : path.replaceAll("\\[\\d+]", "").split("\\.")) {
      node = node.path("properties").path(name);
    }
    return node;
  }

  private static void fill(ObjectNode given, JsonNode group) {
    group
        .get("properties")
        .properties()
        .forEach(
            property -> {
              JsonNode setting = property.getValue();
              if (setting.has("properties") && !setting.has("default")) {
                fill(given.putObject(property.getKey()), setting);
              } else if (setting.has("default") && !given.has(property.getKey())) {
                given.set(property.getKey(), setting.get("default"));
              }
            });
  }

  private static void forEachProperty(JsonNode group, BiConsumer<String, JsonNode> check) {
    group
        .path("properties")
        .properties()
        .forEach(
            property -> {
              check.accept(property.getKey(), property.getValue());
              forEachProperty(property.getValue(), check);
              forEachProperty(property.getValue().path("items"), check);
            });
  }
}
