package dev.fairfield.service.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.fairfield.service.security.Role;
import dev.fairfield.service.testing.ApiClient;
import dev.fairfield.service.testing.PlanCalls;
import dev.fairfield.service.testing.ServiceTest;
import dev.fairfield.service.testing.TestCallers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who gets a lead, and whose score jumped, on pages. */
@ServiceTest
class LeadsPageTest {

  private static final String PROFILE =
      "{\"name\":\"intent\",\"criteria\":[{\"name\":\"Intent\",\"field\":\"intent\",\"weight\":1,"
          + "\"missing\":0,\"curve\":[{\"at\":0,\"counts\":0},{\"at\":100,\"counts\":1}]}]}";

  @Autowired private TestCallers callers;

  private ApiClient planner;
  private String bookId;
  private String planId;

  @BeforeEach
  void makePlan() {
    planner = callers.as(Role.PLANNER);
    var calls = new PlanCalls(planner);
    bookId = calls.book("Leads", 400);
    planId = calls.plan(bookId, "");
  }

  private JsonNode routed(String lead) {
    return planner
        .post("/v1/plans/" + planId + "/leads/route", "{\"leads\":[" + lead + "]}")
        .json()
        .at("/items/0");
  }

  @Test
  void lead_ofAnAccountThenOfANewCompany_showsTheRepsOfRest() {
    try (Visit visit = Visit.begin(callers, Role.PLANNER)) {
      Page page = visit.open("/plans/" + planId + "/leads");
      page.fill("#lead-form input[name=company]", "Company 4");
      page.fill("#lead-form input[name=state]", "KS");
      page.keyboard().press("Enter");
      JsonNode known = routed("{\"leadId\":\"lead\",\"company\":\"Company 4\",\"state\":\"KS\"}");
      assertOwner(page, known);
      String account = page.locator("#lead-owner a").getAttribute("href");
      visit.assertSound();

      page.fill("#lead-form input[name=company]", "Somebody New");
      page.fill("#lead-form input[name=employees]", "120");
      page.locator("#lead-form button").click();
      JsonNode fresh =
          routed(
              "{\"leadId\":\"lead\",\"company\":\"Somebody New\",\"state\":\"KS\",\"employees\":120}");
      assertOwner(page, fresh);
      assertThat(fresh.path("sentence")).isNotEqualTo(known.path("sentence"));
      assertThat(page.locator("section:has(#next-heading) tbody tr").count())
          .isEqualTo(fresh.path("alternatives").size());
      visit.assertSound();
      visit.picture("leads-light-1280");
      visit.turn(ColorScheme.DARK);
      visit.narrow(820);
      visit.assertSound();
      visit.picture("leads-dark-820");

      visit.open(account);
      assertThat(page.locator(".chosen-line strong").innerText()).isEqualTo("Company 4");
    }
  }

  @Test
  void lead_askedByAViewer_isRefusedWithTheReason() {
    try (Visit visit = Visit.begin(callers, Role.VIEWER)) {
      Page page = visit.open("/plans/" + planId + "/leads");
      page.locator("#lead-form button").waitFor();

      assertThat(page.locator("#lead-form button").isDisabled()).isTrue();
      assertThat(page.locator("#lead-form > .soft").innerText()).contains("Analyst");
      visit.assertSound();
    }
  }

  @Test
  void score_thatJumps_standsOnTheBooksPage() {
    String profile = planner.post("/v1/profiles", PROFILE).json().path("id").asText();
    planner.post("/v1/books/" + bookId + "/scores", "{\"profileId\":\"" + profile + "\"}");
    for (int day = 1; day <= 9; day++) {
      signal(20 + day % 2);
    }
    signal(97);
    JsonNode flag = planner.get("/v1/books/" + bookId + "/flags").json().at("/items/0");
    assertThat(flag.path("accountId").asText()).isEqualTo("A05");
    try (Visit visit = Visit.begin(callers, Role.VIEWER)) {
      Page page = visit.open("/books/" + bookId);
      page.locator("#flags-heading").waitFor();

      assertThat(page.locator("section:has(#flags-heading) tbody tr").first().innerText())
          .contains("A05", "97.0", flag.path("sentence").asText());
      visit.assertSound();
      visit.picture("book-flags-1280");
    }
  }

  private void signal(int intent) {
    String signal =
        "{\"signals\":[{\"accountId\":\"A05\",\"field\":\"intent\",\"value\":%d}]}"
            .formatted(intent);
    assertThat(planner.post("/v1/books/" + bookId + "/signals", signal).status()).isEqualTo(200);
  }

  private static void assertOwner(Page page, JsonNode routed) {
    page.locator("#lead-owner [data-figure=sentence]")
        .filter(new Locator.FilterOptions().setHasText(routed.path("sentence").asText()))
        .waitFor();
    assertThat(page.locator("#lead-owner h2").innerText())
        .isEqualTo(routed.path("repName").asText(routed.path("repId").asText()));
  }
}
