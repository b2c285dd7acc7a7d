package dev.fairfield.service.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.fairfield.service.security.Role;
import dev.fairfield.service.testing.ServiceTest;
import dev.fairfield.service.testing.TestCallers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class NewPlanPageTest {

  private static final double PATIENCE_MILLIS = 120_000;

  @Autowired private TestCallers callers;

  @Test
  void form_sent_showsTheSearchLiveAndThenThePlanOfRest() {
    try (Visit visit = visit()) {
      Page page = visit.open("/plans/new");
      page.fill("input[name=name]", "With few moves");
      page.fill("input[name=maxMoves]", "900");
      page.selectOption("select[name=timeLimitSeconds]", "10");
      visit.assertSound();
      visit.picture("new-plan-light-1280");
      page.locator("button[type=submit]").click();
      page.locator(".improvement").waitFor();
      visit.picture("search-light-1280");
      page.getByText("Stop and keep the best").click();
      page.locator("[data-card=cost]")
          .waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE_MILLIS));

      String id = page.url().replaceAll(".*/plans/([^?]+).*", "$1");
      JsonNode plan = callers.as(Role.PLANNER).get("/v1/plans/" + id).json();
      assertThat(plan.at("/asked/maxMoves").asInt(plan.at("/asked/request/rules/maxMoves").asInt()))
          .isEqualTo(900);
      assertThat(page.locator("[data-card=cost] .value").innerText())
          .isEqualTo(Printed.money(plan.path("costCents").asLong()));
      visit.assertSound();
    }
  }

  @Test
  void price_refused_isSaidAtItsField() {
    try (Visit visit = visit()) {
      Page page = visit.open("/plans/new");
      page.locator(".prices summary").click();
      page.fill("input[name='balance.elasticity']", "1.5");
      page.locator("button[type=submit]").click();

      Locator refused = page.locator(".field.refused");
      refused.waitFor();
      assertThat(refused.locator("input").getAttribute("name")).isEqualTo("balance.elasticity");
      assertThat(refused.locator(".field-error").innerText()).isNotBlank();
      visit.assertSound();
      visit.picture("new-plan-refused-1280");
    }
  }

  private Visit visit() {
    return Visit.begin(callers, Role.PLANNER);
  }
}
