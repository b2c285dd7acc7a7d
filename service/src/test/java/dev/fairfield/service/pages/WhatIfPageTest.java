package dev.fairfield.service.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.fairfield.service.security.Role;
import dev.fairfield.service.testing.ServiceTest;
import dev.fairfield.service.testing.TestCallers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class WhatIfPageTest {

  private static final double PATIENCE_MILLIS = 120_000;
  private static final Pattern SIMULATION = Pattern.compile("/simulations/([0-9a-f-]{36})");

  @Autowired private TestCallers callers;

  /** From the first key to the answer without a mouse. */
  @Test
  void question_byKeyboardAlone_isAnswered() {
    String plan = SamplePlans.id(callers);
    try (Visit visit = Visit.begin(callers, Role.ANALYST)) {
      Page page = visit.open("/what-if/new?plan=" + plan);
      page.locator("#run").waitFor();
      focusByTab(page, "input[name=scenario]");
      page.keyboard().press("ArrowDown");
      assertThat(page.locator("input[name=scenario]:checked").getAttribute("value"))
          .isEqualTo("new-quarter");
      assertThat(page.locator("input[name=plan]:checked").count()).isEqualTo(2);
      focusByTab(page, "input[name=effort]");
      for (int step = 0; step < 4; step++) {
        page.keyboard().press("ArrowDown");
      }
      focusByTab(page, "#futures");
      page.keyboard().press("Control+A");
      page.keyboard().type("24");
      focusByTab(page, "#simulation-name");
      page.keyboard().type("Asked by keyboard");
      focusByTab(page, "#run");
      page.keyboard().press("Enter");
      String id = simulationOf(page);
      page.locator("[data-figure=sentence]")
          .waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE_MILLIS));

      JsonNode simulation = callers.as(Role.ANALYST).get("/v1/simulations/" + id).json();
      assertThat(simulation.path("name").asText()).isEqualTo("Asked by keyboard");
      assertThat(simulation.at("/settings/replications").asInt()).isEqualTo(24);
      assertThat(simulation.path("scenario").asText()).isEqualTo("new-quarter");
      assertThat(page.locator("[data-figure=sentence]").innerText())
          .isEqualTo(
              callers
                  .as(Role.ANALYST)
                  .get("/v1/simulations/" + id + "/comparison")
                  .json()
                  .at("/answer/sentence")
                  .asText());
      visit.assertSound();
    }
  }

  @Test
  void scenario_builtByForm_runsAsItWasBuilt() {
    String plan = SamplePlans.id(callers);
    try (Visit visit = Visit.begin(callers, Role.PLANNER)) {
      Page page = visit.open("/what-if/new?plan=" + plan);
      page.locator("button:has-text('Build your own')").click();
      page.locator("#scenario-title").fill("Ava leaves, Boise opens");
      page.locator("#scenario-title").press("Tab");
      page.locator("[data-add=repLeaves]").click();
      page.locator("#event-0-rep").selectOption("R01");
      page.locator("[data-add=newMarket]").click();
      page.locator("#event-1-city").fill("Boise");
      page.locator("#event-1-city").press("Enter");
      page.locator(".place-disc").waitFor();
      page.locator("#event-1-generate-accounts").fill("33");
      page.locator("#event-1-generate-accounts").press("Tab");
      page.locator("#year-attrition-annualLeaveProbability-voluntary").fill("12.5");
      page.locator("#year-attrition-annualLeaveProbability-voluntary").press("Tab");
      visit.assertDrawn(page.locator(".place-map"));
      visit.assertSound();
      visit.picture("what-if-own-light-1280");
      visit.turn(ColorScheme.DARK);
      visit.narrow(820);
      visit.picture("what-if-own-dark-820");
      visit.assertSound();
      page.locator("input[name=effort][value=own]").check();
      page.locator("#futures").fill("20");
      page.locator("#futures").press("Tab");
      page.locator("#run").click();
      String id = simulationOf(page);
      SampleSimulations.await(callers.as(Role.PLANNER), id);

      JsonNode scenario =
          callers
              .as(Role.PLANNER)
              .get("/v1/simulations/" + id + "/comparison")
              .json()
              .path("scenario");
      assertThat(scenario.path("title").asText()).isEqualTo("Ava leaves, Boise opens");
      String yaml =
          callers.as(Role.PLANNER).get("/v1/simulations/" + id + "/files/scenario.yaml").body();
      assertThat(yaml).contains("R01").contains("Boise").contains("33").contains("0.125");
    }
  }

  @Test
  void scenario_thatNamesNobody_saysSoAtTheField() {
    SamplePlans.id(callers);
    try (Visit visit = Visit.begin(callers, Role.ANALYST)) {
      Page page = visit.open("/what-if/new");
      page.locator("button:has-text('Build your own')").click();
      page.locator("[data-add=newMarket]").click();
      page.locator("#event-0-generate-accounts").fill("0");
      page.locator("#event-0-generate-accounts").press("Tab");
      Locator error = page.locator("#event-0-generate-accounts-error");
      error.waitFor();
      assertThat(page.locator(".field-error").count()).as("nothing blank is an error yet").isOne();
      page.locator("#run").click();
      page.locator(".run-say:has-text('to mend')").waitFor();

      assertThat(error.innerText()).contains("0").contains("1");
      assertThat(page.locator("#event-0-name-error").innerText()).isEqualTo("Is missing.");
      assertThat(page.url()).endsWith("/what-if/new");
      visit.assertSound();
      visit.picture("what-if-problems-light-1280");
    }
  }

  @Test
  void scenario_writtenAsYaml_becomesTheForm() {
    SamplePlans.id(callers);
    try (Visit visit = Visit.begin(callers, Role.ANALYST)) {
      Page page = visit.open("/what-if/new");
      page.locator("button:has-text('Build your own')").click();
      page.locator(".advanced summary").click();
      page.locator("#scenario-yaml")
          .fill(
              """
              name: slump
              title: Slump
              startDate: 2027-01-04
              events:
                - marketShift: {week: 3, factor: 0.65}
              """);
      page.locator("button:has-text('Take what is written here')").click();
      page.locator("fieldset[data-event=marketShift]").waitFor();
      assertThat(page.locator("#event-0-factor").inputValue()).isEqualTo("65");
      assertThat(page.locator("#scenario-title").inputValue()).isEqualTo("Slump");
      page.locator("#scenario-yaml").fill("name: slump\nstartDate: soon\n");
      page.locator("button:has-text('Take what is written here')").click();
      page.locator(".advanced .problems").waitFor();

      assertThat(page.locator(".advanced .problems").innerText()).contains("startDate");
      visit.assertSound();
    }
  }

  @Test
  void page_ofWhatIf_isSoundInAllSizes() {
    SamplePlans.id(callers);
    try (Visit visit = Visit.begin(callers, Role.PLANNER)) {
      Page page = visit.open("/what-if/new");
      page.locator("#run").waitFor();
      visit.assertSound();
      visit.picture("what-if-light-1280");
      visit.turn(ColorScheme.DARK);
      visit.assertSound();
      visit.picture("what-if-dark-1280");
      visit.narrow(820);
      visit.picture("what-if-dark-820");
      assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .isEqualTo(true);
    }
  }

  private static void focusByTab(Page page, String selector) {
    String isThere = "wanted => document.activeElement?.matches(wanted) ?? false";
    for (int press = 0; press < 120; press++) {
      if ((Boolean) page.evaluate(isThere, selector)) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("The Tab key does not reach " + selector);
  }

  private static String simulationOf(Page page) {
    page.waitForURL("**/simulations/**", new Page.WaitForURLOptions().setTimeout(PATIENCE_MILLIS));
    Matcher address = SIMULATION.matcher(page.url());
    assertThat(address.find()).isTrue();
    return address.group(1);
  }
}
