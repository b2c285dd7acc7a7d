package dev.fairfield.service.rest.market;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairfield.service.security.Role;
import dev.fairfield.service.testing.ApiClient;
import dev.fairfield.service.testing.ApiClient.Answer;
import dev.fairfield.service.testing.PlanCalls;
import dev.fairfield.service.testing.ServiceTest;
import dev.fairfield.service.testing.TestCallers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** A rep in New York; two accounts there, two in Denver, one in Seattle; two of them buy. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MarketTest {

  private static final String BOOK =
      """
      {"name":"Coast","accounts":[
       {"accountId":"A1","name":"Ash","latitude":40.71,"longitude":-74,"state":"NY","country":"US",
        "countyFips":"36061","industry":"Hospital","kind":"customer","potentialCents":90000,
        "revenueCents":40000,"currentOwner":"R1"},
       {"accountId":"A2","name":"=Bay","latitude":40.72,"longitude":-74,"state":"NY","country":"US",
        "countyFips":"36061","industry":"School","kind":"prospect","potentialCents":7000},
       {"accountId":"A3","name":"Cay","latitude":39.74,"longitude":-104.99,"state":"CO",
        "country":"US","countyFips":"08031","industry":"School","kind":"prospect",
        "potentialCents":50000,"currentOwner":"R1"},
       {"accountId":"A4","name":"Dew","latitude":39.75,"longitude":-104.98,"state":"CO",
        "country":"US","countyFips":"08031","industry":"=1+1","kind":"customer",
        "potentialCents":20000,"revenueCents":30000,"currentOwner":"R1"},
       {"accountId":"A5","name":"Elm","latitude":47.6,"longitude":-122.3,"state":"WA",
        "country":"US","countyFips":"53033","industry":"School","kind":"prospect",
        "potentialCents":60000}],
       "reps":[{"repId":"R1","name":"Ann","latitude":40.7,"longitude":-74,"capacityHours":900}]}
      """;

  private String book;
  private String plan;

  @Autowired private TestCallers callers;

  private ApiClient viewer;

  @BeforeEach
  void makePlanOnce() {
    viewer = callers.as(Role.VIEWER);
    if (book == null) {
      ApiClient planner = callers.as(Role.PLANNER);
      Answer created = planner.post("/v1/books", BOOK);
      assertThat(created.status()).as(created.body()).isEqualTo(201);
      book = created.header("Location");
      String id = new PlanCalls(planner).plan(book.replace("/v1/books/", ""), "");
      plan = "/v1/plans/" + id;
    }
  }

  @Test
  void market_ofABook_countsWhatNobodyOwnsOrReachesAsWhitespace() {
    Answer answer = viewer.get(book + "/market");
    JsonNode market = answer.json();

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(market.path("by").asText()).isEqualTo("state");
    assertThat(market.path("coverageHours").asDouble()).isEqualTo(3);
    assertThat(market.path("illustrative").asBoolean(true)).isFalse();
    assertThat(market.path("items").findValuesAsText("key"))
        .containsExactly("US/NY", "US/CO", "US/WA");
    assertThat(market.at("/total/accounts").asInt()).isEqualTo(5);
    assertThat(market.at("/total/customers").asInt()).isEqualTo(2);
    assertThat(market.at("/total/potentialCents").asLong()).isEqualTo(227_000);
    assertThat(market.at("/total/headroomCents").asLong()).isEqualTo(50_000);
    assertThat(market.at("/total/whitespaceCents").asLong()).isEqualTo(117_000);
    assertThat(market.at("/items/0/whitespaceCents").asLong()).isEqualTo(7_000);
    assertThat(market.at("/items/0/uncoveredAccounts").asInt(-1)).isZero();
    assertThat(market.at("/items/1/uncoveredCents").asLong()).isEqualTo(70_000);
    assertThat(market.at("/items/1/latitude").asDouble()).isBetween(39.7, 39.8);
    assertThat(market.path("gaps").findValuesAsText("seatAccountId")).containsExactly("A3", "A5");
    assertThat(market.at("/gaps/0/accounts").asInt()).isEqualTo(2);
    assertThat(market.path("next").isNull()).isTrue();
  }

  @Test
  void market_ofAPlan_countsWhatThePlanGivesNobody() {
    JsonNode market = viewer.get(plan + "/market?by=county").json();

    assertThat(market.path("items").findValuesAsText("key"))
        .containsExactly("36061", "08031", "53033");
    assertThat(market.at("/items/0/name").asText()).isEqualTo("New York County, NY");
    assertThat(market.at("/items/0/whitespaceCents").asLong(-1)).isZero();
    assertThat(market.at("/total/whitespaceCents").asLong()).isEqualTo(110_000);
  }

  @Test
  void market_bySegment_hasNoPlaces() {
    JsonNode row = viewer.get(plan + "/market?by=segment&seats=0").json().at("/items/0");

    assertThat(row.path("name").asText()).contains("School");
    assertThat(row.has("latitude")).isFalse();
    assertThat(row.has("accountsPer1000Km2")).isFalse();
  }

  @Test
  void market_farHours_leaveNothingUncovered() {
    JsonNode market = viewer.get(book + "/market?coverageHours=20").json();

    assertThat(market.at("/total/uncoveredAccounts").asInt(-1)).isZero();
    assertThat(market.path("gaps")).isEmpty();
  }

  @Test
  void market_inPages_showsEveryPartOnce() {
    JsonNode first = viewer.get(book + "/market?limit=2").json();
    JsonNode second =
        viewer.get(book + "/market?limit=2&after=" + first.path("next").asText()).json();

    assertThat(first.path("items")).hasSize(2);
    assertThat(second.path("items").findValuesAsText("key")).containsExactly("US/WA");
    assertThat(second.path("next").isNull()).isTrue();
    assertThat(
            viewer
                .get(book + "/market?by=metro&after=" + first.path("next").asText())
                .problemCode())
        .isEqualTo("invalid-cursor");
  }

  @Test
  void market_asCsv_isSafeForSpreadsheetsAndForAnalysts() {
    ApiClient analyst = callers.as(Role.ANALYST);
    Answer csv = analyst.get(book + "/market?by=industry", "Accept", "text/csv");

    assertThat(csv.contentType()).startsWith("text/csv");
    assertThat(csv.body().lines())
        .hasSize(4)
        .first()
        .asString()
        .startsWith("cut,key,name,accounts,customers");
    assertThat(csv.body()).contains("industry,'=1+1,'=1+1,1,1,0,200.00,300.00,0.00,");
    assertThat(analyst.get(book + "/market.csv?by=industry").body()).isEqualTo(csv.body());
    assertThat(viewer.get(book + "/market", "Accept", "text/csv").status()).isEqualTo(403);
    assertThat(viewer.get(plan + "/market.csv").status()).isEqualTo(403);
  }

  @Test
  void areas_asGeoJson_areAreasAndSeats() {
    Answer answer = viewer.get(plan + "/market/areas?by=state");
    JsonNode features = answer.json().path("features");

    assertThat(answer.contentType()).startsWith("application/geo+json");
    assertThat(features.findValuesAsText("kind"))
        .containsExactly("state", "state", "state", "seat", "seat");
    assertThat(features.at("/0/geometry/coordinates/0").asDouble()).isEqualTo(-74.0);
    assertThat(viewer.get(book + "/market/areas").json().at("/features/0/properties/kind").asText())
        .isEqualTo("county");
  }

  @Test
  void market_badQuestion_is400WithThePointer() {
    for (String question : List.of("/market?by=planet", "/market/areas?by=team", "/market?by=1")) {
      Answer answer = callers.as(Role.ANALYST).get(book + question);
      assertThat(answer.status()).as(question).isEqualTo(400);
      assertThat(answer.pointers()).as(question).containsExactly("?by");
    }
    for (String hours : List.of("0", "NaN", "-3", "1e9", "many", "Infinity")) {
      Answer answer = viewer.get(plan + "/market?coverageHours=" + hours);
      assertThat(answer.status()).as(hours).isEqualTo(400);
      assertThat(answer.pointers()).as(hours).containsOnly("?coverageHours");
    }
    assertThat(viewer.get(plan + "/market?seats=11").pointers()).containsExactly("?seats");
    assertThat(viewer.get(plan + "/market?by=planet").body())
        .contains("'by' must be one of state, county, metro, team, industry, segment.");
  }

  @Test
  void market_ofNothing_isNotFound() {
    String unknown = UUID.randomUUID().toString();

    assertThat(viewer.get("/v1/books/" + unknown + "/market").problemCode())
        .isEqualTo("book-not-found");
    assertThat(viewer.get("/v1/plans/" + unknown + "/market/areas").problemCode())
        .isEqualTo("plan-not-found");
  }
}
