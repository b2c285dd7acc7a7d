package dev.fairfield.service.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.fairfield.service.security.Role;
import dev.fairfield.service.testing.ServiceTest;
import dev.fairfield.service.testing.TestCallers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class AdminPageTest {

  @Autowired private TestCallers callers;

  @Test
  void key_madeAndRevokedOnThePage_worksAndThenNoMore() {
    try (Visit visit = Visit.begin(callers, Role.ADMIN)) {
      Page page = visit.open("/admin/keys");
      page.locator("button:has-text('New key')").click();
      page.fill("dialog input[name=name]", "board meeting");
      page.check("dialog input[value=ANALYST]");
      page.fill("dialog input[name=validDays]", "3");
      visit.picture("admin-new-key-light-1280");
      visit.assertSound();
      page.locator("dialog button[type=submit]").click();
      String secret = page.locator("[data-figure=secret]").innerText();
      assertThat(callers.with(secret).get("/v1/me").json().path("role").asText())
          .isEqualTo("ANALYST");
      page.locator("button:has-text('I have it')").click();
      page.locator("button[aria-label='Revoke board meeting']").click();
      page.locator("dialog button:has-text('Revoke')").click();
      page.locator(".toast:has-text('is revoked')").waitFor();

      assertThat(callers.with(secret).get("/v1/me").status()).isEqualTo(401);
      visit.assertSound();
      visit.picture("admin-keys-light-1280");
    }
  }

  @Test
  void jobs_listed_areThoseOfRest() {
    String plan = SamplePlans.id(callers);
    try (Visit visit = Visit.begin(callers, Role.ADMIN)) {
      Page page = visit.open("/admin/jobs");
      page.locator("ff-table tbody a[href='/plans/%s']".formatted(plan)).waitFor();
      visit.assertSound();
      visit.picture("admin-jobs-light-1280");
      page.locator("button:has-text('Given up')").click();
      page.locator(".table-empty").waitFor();

      assertThat(page.url()).endsWith("?status=DEAD");
      assertThat(callers.as(Role.ADMIN).get("/v1/jobs?status=DEAD").json().path("items")).isEmpty();
    }
  }

  @Test
  void settings_listed_areThoseOfRestAndExplained() {
    try (Visit visit = Visit.begin(callers, Role.ADMIN)) {
      Page page = visit.open("/admin/settings");
      page.locator("[data-setting='fairfield.retention.audit']").waitFor();

      assertThat(page.locator("[data-setting='fairfield.retention.audit']").innerText())
          .isEqualTo("365d");
      assertThat(page.locator("[data-setting]").count())
          .isEqualTo(callers.as(Role.ADMIN).get("/v1/settings").json().path("items").size());
      visit.assertSound();
      visit.turn(ColorScheme.DARK);
      visit.narrow(820);
      visit.assertSound();
      visit.picture("admin-settings-dark-820");
    }
  }

  @Test
  void audit_listed_tellsWhoMadeAPlan() {
    SamplePlans.id(callers);
    try (Visit visit = Visit.begin(callers, Role.ADMIN)) {
      Page page = visit.open("/admin/audit");
      page.locator("ff-table tbody tr").first().waitFor();
      page.locator("ff-table input[type=search]").fill("plan.");
      page.locator("code:has-text('plan.')").first().waitFor();
      visit.assertSound();
      visit.picture("admin-audit-light-1280");
    }
  }

  @Test
  void admin_openedByAPlanner_saysWhatItNeeds() {
    try (Visit visit = Visit.begin(callers, Role.PLANNER)) {
      Page page = visit.open("/admin/settings");

      assertThat(page.locator(".empty").innerText()).contains("needs the role Admin");
      visit.assertSound();
    }
  }
}
