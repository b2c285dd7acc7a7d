package dev.fairfield.service.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.fairfield.service.security.Role;
import dev.fairfield.service.testing.ApiClient;
import dev.fairfield.service.testing.ServiceTest;
import dev.fairfield.service.testing.TestCallers;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class ComparePageTest {

  @Autowired private TestCallers callers;

  @Test
  void compare_todayAndTwoPlans_showsTheFiguresAndMovesOfRest() throws IOException {
    String plan = SamplePlans.id(callers);
    String revision = revisionWithTwoMoves(plan);
    JsonNode figures = callers.as(Role.ANALYST).get("/v1/plans/" + plan).json().path("figures");
    try (Visit visit = Visit.begin(callers, Role.ANALYST)) {
      Page page = visit.open("/plans/compare?plan=today&plan=%s&plan=%s".formatted(plan, revision));
      page.locator("[data-figure=moves]").waitFor();

      assertThat(page.locator("[data-figure='cost/%s']".formatted(plan)).innerText())
          .isEqualTo(Printed.money(figures.path("costCents").asLong()));
      assertThat(page.locator("[data-figure='cost/today']").innerText())
          .isEqualTo(Printed.money(figures.at("/today/costCents").asLong()));
      assertThat(page.locator("[data-figure='rule-travel/%s']".formatted(plan)).innerText())
          .isEqualTo(Printed.money(figures.at("/costCentsByRule/travel").asLong()));
      visit.assertDrawn(page.locator("#rule-chart"));
      visit.assertDrawn(page.locator("#index-chart"));
      visit.assertDrawn(page.locator("#travel-chart"));
      visit.assertDrawn(page.locator(".place-map"));
      visit.assertSound();
      visit.picture("compare-light-1280");
      page.locator("#moves-from").selectOption(plan);
      page.locator("#moves-to").selectOption(revision);
      page.locator("[data-figure=moves]", new Page.LocatorOptions().setHasText("2 accounts"))
          .waitFor();
      JsonNode difference =
          callers.as(Role.ANALYST).get("/v1/plans/%s/diff?to=%s".formatted(plan, revision)).json();
      assertThat(difference.path("accounts")).hasSize(2);
      assertThat(page.locator("ff-moves tbody").innerText())
          .contains(difference.at("/accounts/0/name").asText());
      Download csv =
          page.waitForDownload(() -> page.locator("button:has-text('moves.csv')").click());
      assertThat(Files.readAllLines(csv.path())).hasSize(3);
      assertDownloads(page, plan, figures.path("costCents").asLong());
      visit.turn(ColorScheme.DARK);
      visit.narrow(820);
      visit.assertSound();
      visit.picture("compare-dark-820");
    }
  }

  private static void assertDownloads(Page page, String plan, long costCents) throws IOException {
    assertThat(Files.readString(saved(page, "comparison.csv")))
        .contains("Cost a year,", "'=Two by hand")
        .contains(BigDecimal.valueOf(costCents, 2).stripTrailingZeros().toPlainString());
    JsonNode json = new ObjectMapper().readTree(saved(page, "comparison.json").toFile());
    assertThat(json.at("/1/id").asText()).isEqualTo(plan);
    assertThat(json.at("/1/figures/costCents").asLong()).isEqualTo(costCents);
    assertThat(Files.readString(saved(page, "comparison.html")))
        .startsWith("<!DOCTYPE html>")
        .contains(Printed.money(costCents), "<h2>Travel of each rep, hours a year</h2>")
        .doesNotContain("<!--", "href=", "<script");
    assertOpensAnywhere(page, saved(page, "comparison.html"));
  }

  /** The file alone shows its charts. */
  private static void assertOpensAnywhere(Page page, Path file) throws IOException {
    Path kept = Visit.PICTURES.resolve("comparison.html");
    Files.copy(file, kept, StandardCopyOption.REPLACE_EXISTING);
    try (Page alone = page.context().browser().newPage()) {
      alone.navigate(kept.toAbsolutePath().toUri().toString());
      assertThat(alone.locator("figure svg[role=img] text").count()).isGreaterThan(30);
      assertThat(alone.locator("figure svg").first().textContent().replace('\u00a0', ' '))
          .contains("Travel", "$4 M");
      assertThat(alone.locator("figure svg").first().boundingBox().y)
          .isGreaterThan(alone.locator("h2:has-text('Cost by rule')").boundingBox().y);
      alone.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(Visit.PICTURES.resolve("comparison-file.png")));
    }
  }

  private static Path saved(Page page, String name) {
    return page.waitForDownload(() -> page.locator("button:has-text('%s')".formatted(name)).click())
        .path();
  }

  @Test
  void compare_ofOnePlan_asksForAnother() {
    String plan = SamplePlans.id(callers);
    try (Visit visit = Visit.begin(callers, Role.VIEWER)) {
      Page page = visit.open("/plans/compare?plan=" + plan);
      page.locator(".picker").waitFor();
      assertThat(page.locator(".empty").innerText()).contains("two plans or more");

      page.locator(".pick-plan:has-text('Today')").click();
      page.locator("[data-figure='cost/today']").waitFor();

      assertThat(page.url()).contains("plan=today&plan=" + plan);
      visit.assertSound();
    }
  }

  private String revisionWithTwoMoves(String plan) {
    ApiClient planner = callers.as(Role.PLANNER);
    JsonNode accounts =
        planner.get("/v1/plans/" + plan + "/assignments?limit=40&team=Commercial").json();
    String moves = "";
    int count = 0;
    for (JsonNode account : accounts.path("items")) {
      String id = account.path("accountId").asText();
      JsonNode why = planner.get("/v1/plans/%s/accounts/%s/why".formatted(plan, id)).json();
      JsonNode other = why.at("/alternatives/0/repId");
      if (!other.isMissingNode() && count < 2) {
        moves += (count++ == 0 ? "" : ",") + "\"%s\":\"%s\"".formatted(id, other.asText());
      }
      if (count == 2) {
        break;
      }
    }
    return planner
        .post(
            "/v1/plans/" + plan + "/revisions",
            "{\"name\":\"=Two by hand\",\"moves\":{%s}}".formatted(moves))
        .json()
        .path("id")
        .asText();
  }
}
