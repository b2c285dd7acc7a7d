package dev.fairfield.service.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.fairfield.service.security.Role;
import dev.fairfield.service.testing.ServiceTest;
import dev.fairfield.service.testing.TestCallers;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class PlanPageTest {

  @Autowired private TestCallers callers;

  private String id;

  @BeforeEach
  void findPlan() {
    id = SamplePlans.id(callers);
  }

  @Test
  void plan_opened_showsMapChartsAndTheFiguresOfRest() {
    JsonNode plan = get("/v1/plans/" + id);
    try (Visit visit = visit(Role.PLANNER)) {
      Page page = open(visit, "");

      assertThat(card(page, "cost")).isEqualTo(Printed.money(plan.path("costCents").asLong()));
      assertThat(page.locator(".certificate-line").innerText())
          .isEqualTo(plan.path("certificate").asText());
      visit.assertDrawn(page.locator(".plan-map"));
      visit.assertDrawn(page.locator("#balance"));
      visit.assertDrawn(page.locator("#cost-chart"));
      visit.assertDrawn(page.locator("#travel"));
      visit.assertSound();
      visit.picture("plan-light-1280");
      visit.turn(ColorScheme.DARK);
      visit.assertSound();
      visit.picture("plan-dark-1280");
      visit.narrow(820);
      visit.picture("plan-dark-820");
    }
  }

  @Test
  void move_ofAnAccountFromTheList_showsTheDifferenceOfRestAndUndoTakesItBack() {
    JsonNode account = get("/v1/plans/" + id + "/assignments?limit=1").at("/items/0");
    JsonNode other =
        get("/v1/plans/" + id + "/accounts/" + account.path("accountId").asText() + "/why")
            .at("/alternatives/0");
    JsonNode answer =
        callers
            .as(Role.PLANNER)
            .post(
                "/v1/plans/" + id + "/what-if",
                "{\"moves\":{\"%s\":\"%s\"}}"
                    .formatted(account.path("accountId").asText(), other.path("repId").asText()))
            .json();
    try (Visit visit = visit(Role.PLANNER)) {
      Page page = open(visit, "?as=list&team=" + account.path("team").asText());
      chooseById(page, account.path("accountId").asText());
      page.locator("ff-why .why-next").waitFor();
      String costBefore = card(page, "cost");
      move(page, repName(other.path("repId").asText()));

      Locator difference = page.locator("[data-effect=difference]");
      difference.waitFor();
      assertThat(difference.innerText())
          .isEqualTo(Printed.moneyChange(answer.path("differenceCents").asLong()));
      assertThat(card(page, "cost")).isEqualTo(Printed.money(answer.path("costCents").asLong()));
      visit.assertSound();
      visit.picture("plan-move-1280");

      page.getByText("Undo", new Page.GetByTextOptions().setExact(true)).click();
      difference.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
      assertThat(card(page, "cost")).isEqualTo(costBefore);
      page.getByText("Redo", new Page.GetByTextOptions().setExact(true)).click();
      difference.waitFor();
    }
  }

  @Test
  void moves_saved_becomeARevisionWithTheCostOfRest() {
    JsonNode account = get("/v1/plans/" + id + "/assignments?limit=1&moved=true").at("/items/0");
    String accountId = account.path("accountId").asText();
    String back = account.path("previousRepId").asText();
    try (Visit visit = visit(Role.PLANNER)) {
      Page page = open(visit, "?as=list&team=" + account.path("team").asText());
      chooseById(page, accountId);
      move(page, repName(back));
      page.locator("[data-effect=difference]").waitFor();
      page.locator(".effect .save").click();
      page.fill("dialog input[name=name]", "Back to the old owner");
      page.click("dialog button[type=submit]");
      page.locator("h1", new Page.LocatorOptions().setHasText("Back to the old owner")).waitFor();
      page.locator("[data-card=cost]").waitFor();

      String revision = page.url().replaceAll(".*/plans/([^?]+).*", "$1");
      JsonNode made = get("/v1/plans/" + revision);
      assertThat(made.path("parentId").asText()).isEqualTo(id);
      assertThat(card(page, "cost")).isEqualTo(Printed.money(made.path("costCents").asLong()));
      assertThat(
              get("/v1/plans/" + revision + "/assignments?limit=1&text=" + accountId)
                  .at("/items/0/repId")
                  .asText())
          .isEqualTo(back);
      visit.assertSound();
    }
  }

  @Test
  void rep_chosen_isKeptInTheAddressAndFoundThereAgain() {
    try (Visit visit = visit(Role.VIEWER)) {
      Page page = open(visit, "");
      Locator first = page.locator(".rep-list button").first();
      String name = first.locator(".name").innerText();
      first.click();
      assertThat(page.url()).contains("rep=");

      page.reload();
      page.locator(".rep-list button[aria-pressed=true]").waitFor();
      assertThat(page.locator(".rep-list button[aria-pressed=true] .name").innerText())
          .isEqualTo(name);
      assertThat(page.locator(".desk-state").innerText()).startsWith(name + ":");
      assertThat(page.getByText("Approve").isDisabled()).isTrue();
      page.getByText("Show all reps").click();
      assertThat(page.locator(".rep-list button[aria-pressed=true]").count()).isZero();
      assertThat(page.url()).doesNotContain("rep=");
      visit.assertSound();
    }
  }

  @Test
  void export_ofAssignments_isTheFileOfRest() throws Exception {
    try (Visit visit = visit(Role.ANALYST)) {
      Page page = open(visit, "?as=list");
      page.getByText("Export", new Page.GetByTextOptions().setExact(true)).click();
      var file = page.waitForDownload(() -> page.locator("a[href$='assignments.csv']").click());

      assertThat(Files.readString(file.path()))
          .isEqualTo(callers.as(Role.ANALYST).get("/v1/plans/" + id + "/assignments.csv").body());
    }
  }

  @Test
  void map_columns_agreeWithTheAssignments() {
    JsonNode map = get("/v1/plans/" + id + "/map");
    JsonNode assignments = get("/v1/plans/" + id + "/assignments?limit=200").path("items");

    assertThat(assignments.size()).isEqualTo(200);
    for (int i = 0; i < assignments.size(); i++) {
      JsonNode assignment = assignments.get(i);
      assertThat(map.at("/accounts/id/" + i)).isEqualTo(assignment.path("accountId"));
      assertThat(map.at("/repIds/" + map.at("/accounts/rep/" + i).asInt()))
          .isEqualTo(assignment.path("repId"));
      assertThat(map.at("/accounts/potentialCents/" + i).asLong())
          .isEqualTo(assignment.path("potentialCents").asLong());
    }
    assertThat(map.path("repIds").size()).isEqualTo(get("/v1/plans/" + id + "/reps").size());
  }

  private Visit visit(Role role) {
    return Visit.begin(callers, role);
  }

  private Page open(Visit visit, String query) {
    Page page = visit.open("/plans/" + id + query);
    page.locator("[data-card=cost]").waitFor();
    if (query.contains("as=list")) {
      page.locator("ff-account-list tbody tr").first().waitFor();
    } else {
      page.locator("#cost-table table").waitFor();
    }
    return page;
  }

  private static void chooseById(Page page, String accountId) {
    page.getByText("Paste ids").click();
    page.fill("dialog textarea", accountId);
    page.click("dialog button[type=submit]");
    page.locator(".chosen-line").waitFor();
  }

  private static void move(Page page, String repName) {
    Locator select = page.locator(".move-form select");
    String label =
        select.locator("option").allInnerTexts().stream()
            .filter(text -> text.startsWith(repName + " ("))
            .findFirst()
            .orElseThrow();
    select.selectOption(new SelectOption().setLabel(label));
    page.locator(".move-form button[type=submit]").click();
  }

  private String repName(String repId) {
    for (JsonNode rep : get("/v1/plans/" + id + "/reps")) {
      if (rep.path("repId").asText().equals(repId)) {
        return rep.path("name").asText();
      }
    }
    throw new AssertionError("No rep " + repId);
  }

  private static String card(Page page, String name) {
    return page.locator("[data-card=" + name + "] .value").innerText();
  }

  private JsonNode get(String path) {
    return callers.as(Role.PLANNER).get(path).json();
  }
}
