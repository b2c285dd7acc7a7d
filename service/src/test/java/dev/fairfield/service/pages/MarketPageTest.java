package dev.fairfield.service.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.fairfield.service.security.Role;
import dev.fairfield.service.testing.ServiceTest;
import dev.fairfield.service.testing.TestCallers;
import java.nio.file.Files;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class MarketPageTest {

  @Autowired private TestCallers callers;

  private String id;

  @BeforeEach
  void findPlan() {
    id = SamplePlans.id(callers);
  }

  @Test
  void market_byCountyThenState_showsTheFiguresOfRest() throws Exception {
    try (Visit visit = Visit.begin(callers, Role.ANALYST)) {
      Page page = open(visit, "");
      assertDrawn(visit, page, "county/whitespace");
      assertCards(page, market("by=county"));
      visit.assertSound();
      visit.picture("market-light-1280");

      page.locator("button:has-text('State')").click();
      page.locator("#market-measure").selectOption("potential");
      assertDrawn(visit, page, "state/potential");
      JsonNode states = market("by=state");
      assertThat(states.at("/items/0/key").asText()).isEqualTo("US/CA");
      assertRow(page, "California", states.at("/items/0"));
      assertThat(page.locator("section:has(#parts-heading) .table-tools .soft").innerText())
          .isEqualTo("%d states and provinces".formatted(states.path("items").size()));
      assertThat(page.url()).endsWith("/market?by=state&measure=potential");
      var file = page.waitForDownload(() -> page.getByText("Download CSV").click());
      assertThat(Files.readString(file.path()))
          .isEqualTo(
              callers
                  .as(Role.ANALYST)
                  .get("/v1/plans/" + id + "/market.csv?by=state&coverageHours=3")
                  .body());
      visit.turn(ColorScheme.DARK);
      visit.narrow(820);
      visit.assertSound();
      visit.picture("market-dark-820");
    }
  }

  @Test
  void hours_changed_showWhatLiesOutOfReachThen() {
    try (Visit visit = Visit.begin(callers, Role.VIEWER)) {
      Page page = open(visit, "?by=segment");
      String before = card(page, "reach");
      assertThat(page.locator("ff-market-map").count()).isZero();
      page.locator("#market-hours").selectOption("1");
      page.locator("[data-figure=sentence]:has-text('1 hour ')").waitFor();

      JsonNode market = market("by=segment&coverageHours=1");
      assertCards(page, market);
      assertThat(card(page, "reach")).isNotEqualTo(before);
      assertThat(page.locator("section:has(#gaps-heading) tbody tr").count())
          .isEqualTo(market.path("gaps").size());
      assertThat(page.locator("button:has-text('Download CSV')").isDisabled()).isTrue();
      visit.assertSound();
    }
  }

  @Test
  void metro_filteredAndFoundAgainByItsAddress_showsItsRow() {
    JsonNode metro = market("by=metro").at("/items/2");
    try (Visit visit = Visit.begin(callers, Role.VIEWER)) {
      Page page = open(visit, "?by=metro&measure=density");
      assertDrawn(visit, page, "metro/density");
      page.locator("section:has(#parts-heading) input[type=search]")
          .fill(metro.path("name").asText());
      page.locator("section:has(#parts-heading) .soft:has-text(' of ')").first().waitFor();

      assertRow(page, metro.path("name").asText(), metro);
      visit.assertSound();
      visit.picture("market-metro-light-1280");
    }
  }

  private Page open(Visit visit, String query) {
    Page page = visit.open("/plans/" + id + "/market" + query);
    page.locator("[data-card=reach]").waitFor();
    return page;
  }

  private static void assertDrawn(Visit visit, Page page, String what) {
    page.locator("ff-market-map[data-drawn='%s']".formatted(what)).waitFor();
    visit.assertDrawn(page.locator(".market-map"));
  }

  private static void assertCards(Page page, JsonNode market) {
    JsonNode total = market.path("total");
    assertThat(card(page, "potential"))
        .isEqualTo(Printed.money(total.path("potentialCents").asLong()));
    assertThat(card(page, "headroom"))
        .isEqualTo(Printed.money(total.path("headroomCents").asLong()));
    assertThat(card(page, "whitespace"))
        .isEqualTo(Printed.money(total.path("whitespaceCents").asLong()));
    assertThat(card(page, "reach")).isEqualTo(Printed.money(total.path("uncoveredCents").asLong()));
  }

  /** The part has its row, with its figures. */
  private static void assertRow(Page page, String name, JsonNode part) {
    Locator row =
        page.locator("section:has(#parts-heading) tbody tr:has(th:text-is('%s'))".formatted(name));
    row.waitFor();
    assertThat(row.innerText())
        .contains(String.format(Locale.ROOT, "%,d", part.path("accounts").asInt()))
        .contains(Printed.money(part.path("potentialCents").asLong()))
        .contains(Printed.money(part.path("whitespaceCents").asLong()))
        .contains(Printed.money(part.path("uncoveredCents").asLong()));
  }

  private static String card(Page page, String name) {
    return page.locator("[data-card=" + name + "] .value").innerText();
  }

  private JsonNode market(String query) {
    return callers.as(Role.VIEWER).get("/v1/plans/" + id + "/market?limit=200&" + query).json();
  }
}
