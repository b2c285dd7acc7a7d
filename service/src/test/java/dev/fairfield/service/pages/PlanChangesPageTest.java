package dev.fairfield.service.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.fairfield.service.security.Role;
import dev.fairfield.service.testing.PlanCalls;
import dev.fairfield.service.testing.ServiceTest;
import dev.fairfield.service.testing.TestCallers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is decided about a plan: pins, its state, and how many moves it is worth. */
@ServiceTest
class PlanChangesPageTest {

  private static final int CAPACITY_HOURS = 400;

  @Autowired private TestCallers callers;

  private PlanCalls calls;
  private String id;

  /** A small plan of its own, since its state changes. */
  @BeforeEach
  void makePlan() {
    calls = new PlanCalls(callers.as(Role.PLANNER));
    id = calls.plan(calls.book("For the pages", CAPACITY_HOURS), "");
  }

  @Test
  void plan_approvedAndActivated_isInThatStateInRest() {
    try (Visit visit = Visit.begin(callers, Role.PLANNER)) {
      Page page = open(visit);
      assertThat(page.locator("h1 .badge").innerText()).isEqualToIgnoringCase("Draft");
      page.locator("button:has-text('Approve')").click();
      page.locator("button:has-text('Activate')").waitFor();

      assertThat(lifecycle()).isEqualTo("APPROVED");
      assertThat(page.locator("h1 .badge").innerText()).isEqualToIgnoringCase("Approved");
      page.locator("button:has-text('Activate')").click();
      visit.assertSound();
      visit.picture("plan-activate-light-1280");
      page.locator("dialog button:has-text('Activate')").click();
      page.locator(".toast:has-text('in use now')").waitFor();

      assertThat(lifecycle()).isEqualTo("ACTIVE");
      assertThat(page.locator("h1 .badge").innerText()).isEqualToIgnoringCase("Active");
      assertThat(page.locator(".page-actions button:has-text('Activate')").count()).isZero();
      visit.assertSound();
    }
  }

  @Test
  void account_pinned_isPinnedInTheRevisionAndUndoFreesIt() {
    String accountId = "A05";
    try (Visit visit = Visit.begin(callers, Role.PLANNER)) {
      Page page = open(visit);
      choose(page, accountId);
      Locator pin = page.locator(".move-form button:has-text('Pin')");
      pin.click();
      Locator difference = page.locator("[data-effect=difference]");
      difference.waitFor();
      JsonNode answer = whatIf("{\"pins\":[\"%s\"]}".formatted(accountId));
      assertThat(difference.innerText())
          .isEqualTo(Printed.moneyChange(answer.path("differenceCents").asLong()));
      assertThat(page.locator(".effect h3").innerText()).isEqualTo("1 pin");
      assertThat(badges(page, accountId)).isEqualTo("pinned");

      page.getByText("Undo", new Page.GetByTextOptions().setExact(true)).click();
      difference.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
      assertThat(badges(page, accountId)).isEmpty();
      page.getByText("Redo", new Page.GetByTextOptions().setExact(true)).click();
      difference.waitFor();
      page.locator(".effect .save").click();
      page.fill("dialog input[name=name]", "One pinned");
      page.click("dialog button[type=submit]");
      page.locator("h1", new Page.LocatorOptions().setHasText("One pinned")).waitFor();
      page.locator("[data-card=cost]").waitFor();

      JsonNode map = get(page.url().replaceAll(".*/plans/([^?]+).*", "/v1/plans/$1/map"));
      assertThat(map.at("/accounts/pinned")).hasSize(1);
      assertThat(map.at("/accounts/id/" + map.at("/accounts/pinned/0").asInt()).asText())
          .isEqualTo(accountId);
      page.locator("button:has-text('List')").click();
      assertThat(badges(page, accountId)).isEqualTo("pinned");
      visit.assertSound();
    }
  }

  @Test
  void pins_thatClash_areToldBeforeSaving() {
    try (Visit visit = Visit.begin(callers, Role.PLANNER)) {
      Page page = open(visit);
      assertThat(page.locator("ff-plan-page .notice").count()).isZero();
      choose(page, "B03");
      String owner = page.locator("ff-why h3").innerText().replaceFirst("Why ", "");
      String other = owner.equals("Rep 0") ? "R1" : "R0";
      page.locator("select[name=rep]").selectOption(other.replace("R", ""));
      page.locator(".move-form button:has-text('Move')").click();
      choose(page, "A03 B03");
      page.locator(".move-form button:has-text('Pin')").click();
      Locator clash = page.locator(".effect .failure li").first();
      clash.waitFor();

      JsonNode answer =
          whatIf("{\"moves\":{\"B03\":\"%s\"},\"pins\":[\"A03\",\"B03\"]}".formatted(other));
      assertThat(clash.innerText())
          .isEqualTo(answer.at("/pinClashes/0").asText())
          .contains("A03", "B03");
      assertThat(page.locator(".effect .save").isDisabled()).isTrue();
      visit.assertSound();
      visit.picture("plan-pins-clash-light-1280");
    }
  }

  @Test
  void revision_thatBreaksARule_saysSoWhereverItIsListed() {
    String broken =
        callers
            .as(Role.PLANNER)
            .post(
                "/v1/plans/" + id + "/revisions",
                "{\"name\":\"Broken by hand\",\"moves\":{\"A05\":\"\"}}")
            .json()
            .path("id")
            .asText();
    try (Visit visit = Visit.begin(callers, Role.PLANNER)) {
      Page page = visit.open("/plans/" + broken + "?as=list");
      page.locator(".certificate-line.broken").waitFor();
      assertThat(page.locator(".certificate-line").innerText())
          .isEqualTo(get("/v1/plans/" + broken).path("certificate").asText())
          .endsWith(".");
      assertThat(page.locator("h1 .badge").innerText()).isEqualToIgnoringCase("Breaks rules");

      visit.open("/plans");
      Locator row = page.locator("tbody tr:has(a[href='/plans/" + broken + "'])");
      assertThat(row.locator(".badge").innerText()).isEqualToIgnoringCase("Breaks rules");
      visit.assertSound();
    }
  }

  @Test
  void plan_thatCannotBe_saysWhyAndWhatWouldMendIt() {
    String book = calls.book("Too few hours", CAPACITY_HOURS / 4);
    JsonNode none = calls.submit(book, ",\"maxMoves\":9").json();
    String path = "/v1/plans/" + none.path("id").asText();
    assertThat(calls.await(none.path("id").asText()).path("jobStatus").asText())
        .isEqualTo("FAILED");
    try (Visit visit = Visit.begin(callers, Role.PLANNER)) {
      Page page = visit.open(path.replace("/v1", ""));
      page.locator(".doctor-heading:has-text('mend')").waitFor();

      assertThat(page.locator(".failure-title").innerText())
          .isEqualTo("No plan keeps every hard rule");
      assertThat(page.locator("ul.doctor").last().locator("li").count())
          .isEqualTo(get(path + "/doctor").path("remedies").size());
      assertThat(page.locator("ff-search-progress").innerText())
          .doesNotContain("/v1/", "rules.", "….");
      page.getByText("Ask anew").click();
      page.locator("input[name=maxMoves]").waitFor();
      assertThat(page.inputValue("input[name=maxMoves]")).isEqualTo("9");
      visit.assertSound();
    }
  }

  private static void choose(Page page, String accountIds) {
    page.getByText("Paste ids").click();
    page.fill("dialog textarea", accountIds);
    page.click("dialog button[type=submit]");
    page.locator(".move-form").waitFor();
  }

  @Test
  void frontier_slid_showsThePointsOfRest() {
    callers.as(Role.ANALYST).post("/v1/plans/" + id + "/frontier", "{\"secondsPerSolve\":1}");
    List<JsonNode> points = points();
    assertThat(points).hasSizeGreaterThan(1);
    try (Visit visit = Visit.begin(callers, Role.ANALYST)) {
      Page page = open(visit);
      Locator slider = page.locator(".frontier input[type=range]");
      slider.scrollIntoViewIfNeeded();
      assertShown(page, points.get(points.size() - 1));

      slider.focus();
      page.keyboard().press("ArrowLeft");
      assertShown(page, points.get(points.size() - 2));
      page.keyboard().press("Home");
      assertShown(page, points.get(0));
      visit.assertSound();
      visit.picture("plan-frontier-light-1280");
    }
  }

  private void assertShown(Page page, JsonNode point) {
    int moves = point.path("moves").asInt();
    assertThat(page.locator(".frontier p").innerText())
        .startsWith(
            "%d %s hands: %s a year"
                .formatted(
                    moves,
                    moves == 1 ? "account changes" : "accounts change",
                    Printed.money(point.path("costCents").asLong())));
  }

  /** Points with a plan, fewest moves first, once all are there. */
  private List<JsonNode> points() {
    JsonNode study =
        calls.await("/v1/plans/" + id + "/frontier", found -> found.has("completedAt"));
    List<JsonNode> points = new ArrayList<>();
    study.at("/result/points").forEach(points::add);
    points.removeIf(point -> point.path("costCents").asLong() <= 0);
    points.sort(Comparator.comparingInt(point -> point.path("moves").asInt()));
    return points;
  }

  private Page open(Visit visit) {
    Page page = visit.open("/plans/" + id + "?as=list");
    page.locator("ff-account-list tbody tr").first().waitFor();
    page.locator("#cost-table table").waitFor();
    return page;
  }

  private static String badges(Page page, String accountId) {
    return page
        .locator("ff-account-list tbody tr:has-text('%s') .badge".formatted(accountId))
        .allInnerTexts()
        .stream()
        .reduce("", String::concat);
  }

  private String lifecycle() {
    return get("/v1/plans/" + id).path("lifecycle").asText();
  }

  private JsonNode whatIf(String question) {
    return callers.as(Role.PLANNER).post("/v1/plans/" + id + "/what-if", question).json();
  }

  private JsonNode get(String path) {
    return callers.as(Role.PLANNER).get(path).json();
  }
}
