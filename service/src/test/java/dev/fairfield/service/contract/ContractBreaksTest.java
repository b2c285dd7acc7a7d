package dev.fairfield.service.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openapitools.openapidiff.core.OpenApiCompare;

class ContractBreaksTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CONTRACT =
      """
      {"openapi":"3.1.0","info":{"title":"t","version":"1"},"paths":{
        "/keys":{"post":{
          "parameters":[{"in":"query","name":"limit","required":false,"schema":{"type":"integer"}}],
          "requestBody":{"required":true,"content":{"application/json":{"schema":
            {"$ref":"#/components/schemas/Asked"}}}},
          "responses":{"201":{"description":"made","content":{"application/json":{"schema":
            {"$ref":"#/components/schemas/Made"}}}}}}},
        "/me":{"get":{"responses":{"200":{"description":"you"}}}}},
       "components":{"schemas":{
        "Asked":{"type":"object","properties":{"days":{"type":"integer"},
          "role":{"type":"string","enum":["LOW","HIGH"]},"part":{"$ref":"#/components/schemas/Part"}},
          "required":["days"]},
        "Part":{"type":"object","properties":{"size":{"type":"integer"}}},
        "Made":{"type":"object","properties":{"id":{"type":"string"},
          "parts":{"type":"array","items":{"$ref":"#/components/schemas/Part"}}},
          "required":["id"]}}}}
      """;

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"/me\"|\"/you\"|GET /me is gone",
        "\"post\":|\"put\":|POST /keys is gone",
        "\"201\"|\"200\"|POST /keys answer 201 is gone",
        "\"id\":{\"type\":\"string\"},|``|POST /keys answer 201/id is gone",
        "\"required\":[\"days\"]|\"required\":[\"days\",\"role\"]|POST /keys request/role is now required",
        "\"size\":{\"type\":\"integer\"}|\"size\":{\"type\":\"string\"}|POST /keys request/part/size: type [integer] became [string]",
        "\"days\":{\"type\":\"integer\"},|``|POST /keys request/days is gone",
        "[\"LOW\",\"HIGH\"]|[\"LOW\"]|POST /keys request/role no longer takes [HIGH]",
        "\"required\":[\"id\"]|\"required\":[]|POST /keys answer 201/id may now be absent",
        "\"required\":false|\"required\":true|POST /keys parameter limit is now required",
        "\"name\":\"limit\"|\"name\":\"most\"|POST /keys parameter limit is gone",
        "\"schema\":{\"type\":\"integer\"}|\"schema\":{\"type\":\"boolean\"}|POST /keys parameter limit: type [integer] became [boolean]"
      })
  void change_thatBreaksCallers_isFound(String part, String other, String found)
      throws JsonProcessingException {
    assertThat(CONTRACT).contains(part);
    String changed = CONTRACT.replace(part, other == null ? "" : other);
    assertThat(ContractBreaks.find(JSON.readTree(CONTRACT), JSON.readTree(changed)))
        .contains(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"/me\":|\"/new\":{\"get\":{\"responses\":{\"200\":{\"description\":\"n\"}}}},\"/me\":",
        "\"id\":{\"type\":\"string\"},|\"id\":{\"type\":\"string\"},\"more\":{\"type\":\"string\"},",
        "\"days\":{\"type\":\"integer\"},|\"days\":{\"type\":\"integer\"},\"note\":{\"type\":\"string\"},",
        "[\"LOW\",\"HIGH\"]|[\"LOW\",\"MID\",\"HIGH\"]"
      })
  void change_thatAdds_breaksNothing(String part, String other) throws JsonProcessingException {
    assertThat(CONTRACT).contains(part);
    String changed = CONTRACT.replace(part, other);
    assertThat(ContractBreaks.find(JSON.readTree(CONTRACT), JSON.readTree(changed))).isEmpty();
  }

  @Test
  void openapiDiff_ofPlantedChanges_findsRemovalsAndNewRequirements() {
    assertThat(compatible("\"/me\"", "\"/you\"")).isFalse();
    assertThat(compatible("\"required\":[\"days\"]", "\"required\":[\"days\",\"role\"]")).isFalse();
  }

  private static boolean compatible(String part, String other) {
    return OpenApiCompare.fromContents(CONTRACT, CONTRACT.replace(part, other)).isCompatible();
  }
}
