package dev.fairfield.service.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.fairfield.service.security.Role;
import dev.fairfield.service.testing.ServiceTest;
import dev.fairfield.service.testing.TestCallers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class BookPageTest {

  private static final String REPS =
      "rep_id,name,latitude,longitude\nR1,<img src=x onerror=alert(1)>,40.7,-74.0\nR2,Bo,41.9,-87.6\n";
  private static final String ACCOUNTS =
      "account_id,name,latitude,longitude,potential_usd\n"
          + "A1,Acme,40.8,-73.9,120000\nA2,Bolt,41.8,-87.7,90000\nA3,Cone,42.3,-83.0,70000\n";

  @Autowired private TestCallers callers;

  @Test
  void files_withAnError_areReportedWithLineAndColumnAndNotKept() throws Exception {
    try (Visit visit = visit()) {
      Page page = visit.open("/books/new");
      page.fill("input[name=name]", "Broken");
      page.locator("input[value=salesforce]").check();
      assertThat(page.locator(".columns-needed").innerText()).contains("billing address");
      page.locator("input[value=fairfield]").check();
      assertThat(page.locator(".columns-needed").innerText())
          .contains("account_id", "potential_usd", "rep_id");
      give(page, "Accounts", "accounts.csv", ACCOUNTS.replace("90000", "-5"));
      give(page, "Reps", "reps.csv", REPS);
      page.getByText("Check the files").click();
      page.locator("#report-heading").waitFor();

      assertThat(page.locator("#report-heading").innerText()).isEqualTo("The files have errors");
      String row = page.locator("ff-table tbody tr").first().innerText();
      assertThat(row).contains("accounts.csv", "3", "potential_usd", "-5", "is out of range");
      assertThat(
              page.locator("ff-table tbody td")
                  .last()
                  .evaluate("cell => cell.scrollWidth > cell.clientWidth"))
          .as("a message is cut off")
          .isEqualTo(false);
      var file = page.waitForDownload(() -> page.getByText("Download as problems.csv").click());
      assertThat(Files.readString(file.path()))
          .contains("accounts.csv,3,potential_usd,'-5,\"0 to ");
      visit.assertSound();
      visit.picture("new-book-errors-1280");
    }
  }

  @Test
  void files_good_becomeTheBookOfRestAndTextsStayText() {
    try (Visit visit = visit()) {
      Page page = visit.open("/books/new");
      page.fill("input[name=name]", "Three accounts");
      give(page, "Accounts", "accounts.csv", ACCOUNTS);
      give(page, "Reps", "reps.csv", REPS);
      page.locator("button[type=submit]").click();
      page.locator("h1:has-text('Three accounts')").waitFor();
      page.locator("ff-table:has-text('Acme')").waitFor();

      String id = page.url().replaceAll(".*/books/", "");
      JsonNode book = callers.as(Role.VIEWER).get("/v1/books/" + id).json();
      assertThat(page.locator(".page-head .lead").innerText())
          .startsWith(
              "%d accounts, %d reps"
                  .formatted(book.path("accountCount").asInt(), book.path("repCount").asInt()));
      assertThat(page.locator("ff-table:has-text('Acme') thead").innerText())
          .contains("Potential")
          .doesNotContain("Team");
      assertThat(page.locator("ff-table:has-text('R1')").innerText())
          .contains("<img src=x onerror=alert(1)>");
      visit.assertSound();
      visit.picture("book-1280");
    }
  }

  private static void give(Page page, String label, String name, String content) {
    page.setInputFiles(
        "input[type=file][aria-label='" + label + "']",
        new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
  }

  private Visit visit() {
    return Visit.begin(callers, Role.PLANNER);
  }
}
