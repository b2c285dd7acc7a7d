package dev.fairfield.service.rest.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairfield.service.security.Role;
import dev.fairfield.service.testing.ApiClient;
import dev.fairfield.service.testing.ServiceTest;
import dev.fairfield.service.testing.TestCallers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class PlacesTest {

  @Autowired private TestCallers callers;

  @Test
  void city_knownInOneState_isAtItsMiddle() {
    JsonNode boise = viewer().get("/v1/places?city=boise").json().at("/items/0");

    assertThat(boise.path("state").asText()).isEqualTo("ID");
    assertThat(boise.path("latitude").asDouble()).isCloseTo(43.6, within(0.2));
    assertThat(boise.path("longitude").asDouble()).isCloseTo(-116.2, within(0.3));
    assertThat(boise.has("postalCode")).isFalse();
  }

  @Test
  void city_ofManyStates_isOnceInEach() {
    JsonNode found = viewer().get("/v1/places?city=Springfield").json().path("items");

    assertThat(found.findValuesAsText("state")).contains("IL", "MA", "MO").doesNotHaveDuplicates();
  }

  @Test
  void zipCodes_knownAndUnknown_areToldApart() {
    JsonNode found = viewer().get("/v1/places?postalCodes=83702,%202134;00000").json();

    assertThat(found.path("items").findValuesAsText("state")).containsExactly("ID", "MA");
    assertThat(found.at("/items/1/postalCode").asText()).isEqualTo("2134");
    assertThat(found.path("unknown").toString()).isEqualTo("[\"00000\"]");
  }

  @Test
  void search_forNothing_isRefused() {
    assertThat(viewer().get("/v1/places").status()).isEqualTo(400);
    assertThat(viewer().get("/v1/places?city=Boise&postalCodes=83702").status()).isEqualTo(400);
  }

  private ApiClient viewer() {
    return callers.as(Role.VIEWER);
  }
}
