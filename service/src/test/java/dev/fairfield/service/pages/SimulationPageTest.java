package dev.fairfield.service.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.fairfield.service.security.Role;
import dev.fairfield.service.testing.ServiceTest;
import dev.fairfield.service.testing.TestCallers;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class SimulationPageTest {

  private static final String SENTENCE = "[data-figure=sentence]";

  @Autowired private TestCallers callers;

  @Test
  void simulation_finished_showsTheAnswerOfRestAndDrawsIt() throws IOException {
    String id = SampleSimulations.id(callers);
    JsonNode comparison =
        callers.as(Role.PLANNER).get("/v1/simulations/" + id + "/comparison").json();
    try (Visit visit = Visit.begin(callers, Role.PLANNER)) {
      Page page = visit.open("/simulations/" + id);
      page.locator("#kpi-table table").waitFor();

      assertThat(page.locator(SENTENCE).innerText())
          .isEqualTo(comparison.at("/answer/sentence").asText());
      assertThat(page.locator("#verdicts .verdict").count()).isEqualTo(2);
      visit.assertDrawn(page.locator("#risk-chart .chart"));
      visit.assertDrawn(page.locator("#distribution-chart .chart"));
      visit.assertDrawn(page.locator("#timeline-chart .chart"));
      assertThat(page.locator("#seat-charts .chart").count()).isPositive();
      assertThat(page.locator("#assumption-table tbody tr").count())
          .isEqualTo(comparison.path("assumptions").size());
      visit.assertSound();
      visit.picture("simulation-light-1280");
      Download download =
          page.waitForDownload(() -> page.locator("a[download='comparison.json']").click());
      assertThat(Files.readString(download.path()))
          .isEqualTo(callers.as(Role.PLANNER).get("/v1/simulations/" + id + "/comparison").body());
      visit.turn(ColorScheme.DARK);
      visit.narrow(820);
      visit.assertSound();
      visit.picture("simulation-dark-820");
    }
  }

  @Test
  void futureReplayed_anotherNumber_showsWhatRestReplays() {
    String id = SampleSimulations.id(callers);
    JsonNode replay = callers.as(Role.ANALYST).get("/v1/simulations/" + id + "/replay/7").json();
    try (Visit visit = Visit.begin(callers, Role.ANALYST)) {
      Page page = visit.open("/simulations/" + id);
      page.locator(".replay input[name=future]").fill("7");
      page.locator(".replay button[type=submit]").click();
      page.locator("#timeline-lead", new Page.LocatorOptions().setHasText("number 7")).waitFor();

      assertThat(page.locator("#timeline-chart .chart").getAttribute("aria-label"))
          .contains("Today %s".formatted(millions(replay.at("/plans/0/netBookingsCents").asLong())))
          .contains(millions(replay.at("/plans/1/netBookingsCents").asLong()));
      long events =
          replay.path("events").findParents("sentence").stream()
              .filter(event -> event.path("plan").isMissingNode())
              .count();
      assertThat(page.locator("#timeline-chart .chart").getAttribute("aria-label"))
          .startsWith("%d event".formatted(events));
      visit.assertDrawn(page.locator("#timeline-chart .chart"));
      visit.assertSound();
    }
  }

  @Test
  void scopeAndPeriod_chosen_showTheKpisOfRest() {
    String id = SampleSimulations.id(callers);
    try (Visit visit = Visit.begin(callers, Role.VIEWER)) {
      Page page = visit.open("/simulations/" + id);
      page.locator("#kpi-table table").waitFor();
      page.locator("#kpi-period").selectOption("Q2");
      JsonNode row =
          callers
              .as(Role.VIEWER)
              .get(
                  "/v1/simulations/%s/kpis?kpi=netBookings&scope=organisation&period=Q2"
                      .formatted(id))
              .json()
              .at("/items/0");

      assertThat(page.locator("#kpi-table tr.primary .figure").first().innerText())
          .startsWith(
              millions(row.path("meanCents").asLong(row.path("mean").asLong())).substring(0, 3));
      assertThat(page.locator("#kpi-table caption").innerText()).contains("quarter 2");
      assertThat(page.locator("#seat-charts").innerText())
          .contains("shown to planners and admins alone");
      assertThat(page.locator("button:has-text('replications.csv.gz')").isDisabled()).isTrue();
      visit.assertSound();
    }
  }

  @Test
  void simulation_stoppedOnItsPage_comparesWhatIsThere() {
    String plan = SamplePlans.id(callers);
    String asked =
        """
        {"name":"Very many futures","bookId":"%s","planIds":["today","%s"],
         "scenario":"steady-state","replications":12000,"studies":false}
        """
            .formatted(SamplePlans.BOOK, plan);
    String id = callers.as(Role.ANALYST).post("/v1/simulations", asked).json().path("id").asText();
    try (Visit visit = Visit.begin(callers, Role.ANALYST)) {
      Page page = visit.open("/simulations/" + id);
      page.locator(".work-figures").waitFor();
      visit.picture("simulation-running-light-1280");
      visit.assertSound();
      page.locator("button:has-text('Stop and compare')").click();
      page.locator(SENTENCE).waitFor(new Locator.WaitForOptions().setTimeout(90_000));

      JsonNode found = callers.as(Role.ANALYST).get("/v1/simulations/" + id).json().path("found");
      assertThat(found.path("replications").asInt()).isLessThan(12_000);
      assertThat(page.locator("#run-facts").innerText())
          .contains(String.format(Locale.ROOT, "%,d", found.path("replications").asInt()));
      visit.assertSound();
    }
  }

  @Test
  void report_ofASimulation_opensAloneAndDraws() {
    String id = SampleSimulations.id(callers);
    try (Visit visit = Visit.begin(callers, Role.VIEWER)) {
      Page page = visit.page();
      page.navigate(callers.root() + "/simulations/" + id + "/print");
      page.waitForURL("**/v1/simulations/" + id + "/report");
      page.locator("#risk-chart svg").first().waitFor();

      visit.assertDrawn(page.locator("#risk-chart .chart"));
      assertThat(page.pdf().length).isGreaterThan(50_000);
    }
  }

  @Test
  void simulations_listed_carryTheirAnswers() {
    String id = SampleSimulations.id(callers);
    try (Visit visit = Visit.begin(callers, Role.VIEWER)) {
      Page page = visit.open("/simulations");
      Locator row = page.locator("[data-simulation='%s']".formatted(id));
      row.waitFor();

      assertThat(row.locator(".answer-sentence").innerText())
          .isEqualTo(
              callers
                  .as(Role.VIEWER)
                  .get("/v1/simulations/" + id)
                  .json()
                  .at("/found/sentence")
                  .asText());
      visit.assertSound();
      visit.picture("simulations-light-1280");
    }
  }

  @Test
  void simulation_unknown_saysSoWithAReference() {
    try (Visit visit = Visit.begin(callers, Role.VIEWER)) {
      Page page = visit.open("/simulations/00000000-0000-4000-8000-000000000001");
      page.locator(".failure").waitFor();

      assertThat(page.locator(".failure").innerText())
          .contains("This is not there")
          .contains("Reference");
      visit.forgive("404");
      visit.assertSound();
    }
  }

  private static String millions(long cents) {
    return String.format(Locale.ROOT, "$%.1f", cents / 1e8);
  }
}
