package dev.fairfield.service.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.fairfield.service.security.Role;
import dev.fairfield.service.testing.ServiceTest;
import dev.fairfield.service.testing.TestCallers;
import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class HomePageTest {

  @Autowired private TestCallers callers;

  @Test
  void home_withAPlan_showsTheFiguresOfRest() {
    String id = SamplePlans.id(callers);
    JsonNode plan = callers.as(Role.VIEWER).get("/v1/plans/" + id).json();
    try (Visit visit = Visit.begin(callers, Role.PLANNER)) {
      Page page = visit.open("/");
      Locator tile = page.locator("[data-plan='" + id + "']");
      tile.waitFor();

      assertThat(tile.locator("[data-figure=cost]").innerText())
          .isEqualTo(Printed.money(plan.path("costCents").asLong()));
      assertThat(tile.locator("[data-figure=gap]").innerText())
          .isEqualTo(
              String.format(
                  Locale.ROOT, "%.2f %%", Math.ceil(plan.path("gap").asDouble() * 1e4) / 100));
      assertThat(tile.locator("[data-figure=index]").innerText())
          .isEqualTo(
              String.format(
                  Locale.ROOT,
                  "%.2f–%.2f",
                  plan.at("/figures/lowestIndex").asDouble(),
                  plan.at("/figures/highestIndex").asDouble()));
      visit.assertSound();
      visit.picture("home-light-1280");
      visit.turn(ColorScheme.DARK);
      visit.assertSound();
      visit.picture("home-dark-1280");
      visit.narrow(820);
      visit.picture("home-dark-820");
    }
  }

  @Test
  void page_withoutASession_comesBackToItsAddressAfterLogin() {
    try (Visit visit = Visit.begin(callers.root())) {
      visit.page().navigate(callers.root() + "/plans/nowhere?rep=R7&team=Commercial");
      assertThat(URI.create(visit.page().url()).getPath()).isEqualTo("/login");
      visit.assertSound();
      visit.picture("login-light-1280");

      visit.logIn(callers.newKey(Role.VIEWER).secret());

      assertThat(visit.page().url())
          .isEqualTo(callers.root() + "/plans/nowhere?rep=R7&team=Commercial");
    }
  }

  @Test
  void address_unknown_leadsBackToTheStart() {
    try (Visit visit = Visit.begin(callers, Role.VIEWER)) {
      Page page = visit.open("/plan/of/nobody");
      assertThat(page.locator("h1").innerText()).isEqualTo("There is no such page");
      assertThat(page.locator("main code").innerText()).isEqualTo("/plan/of/nobody");
      visit.picture("not-found-light-1280");
      page.locator("main a.button.primary").click();
      page.locator("h1:has-text('Sales territories')").waitFor();

      assertThat(page.url()).isEqualTo(callers.root() + "/");
      visit.forgive("404");
      visit.assertSound();
    }
  }

  @Test
  void navigation_ofAViewer_hidesWhatOthersMay() {
    try (Visit visit = Visit.begin(callers, Role.VIEWER)) {
      Page page = visit.open("/");

      assertThat(page.locator("nav a").allInnerTexts()).containsExactly("Home", "Plans", "Books");
      assertThat(page.locator(".caller-role").innerText()).isEqualTo("Viewer");
    }
  }

  @Test
  void theme_chosen_outlivesTheVisitOfThePage() {
    try (Visit visit = Visit.begin(callers.root(), callers.newKey(Role.VIEWER).secret())) {
      Page page = visit.open("/");
      String light = background(page);
      page.locator("button[aria-label='Theme: dark']").click();
      String dark = background(page);
      page.reload();
      page.locator("main h1").first().waitFor();

      assertThat(dark).isNotEqualTo(light);
      assertThat(background(page)).isEqualTo(dark);
      page.locator("button[aria-label='Theme: as the screen is']").click();
      assertThat(background(page)).isEqualTo(light);
    }
  }

  private static String background(Page page) {
    return (String) page.evaluate("getComputedStyle(document.body).backgroundColor");
  }
}
