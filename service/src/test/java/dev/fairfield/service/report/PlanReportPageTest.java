package dev.fairfield.service.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairfield.service.report.PlanReportData.Certificate;
import dev.fairfield.service.report.PlanReportData.HandoverLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanReportPageTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ATTACK = "</script><img src=x onerror=alert(1)>\u2028<!--<script>";
  private static final int MAX_BYTES = 3_000_000;

  @Test
  void render_namesWithMarkup_reachThePageAsDataOnly() throws IOException {
    PlanReportData data = withHostileTexts(MockPlanReport.withAccounts(50));

    String page = PlanReportPage.render(data);

    assertThat(page.contains("<img src=x")).as("markup of a name in the page").isFalse();
    JsonNode json = dataOf(page);
    assertThat(json.at("/handovers/0/name").asText()).isEqualTo(ATTACK);
    assertThat(json.at("/title").asText()).isEqualTo(ATTACK);
    assertThat(page.contains("<h1>&lt;/script&gt;")).as("escaped title").isTrue();
  }

  @Test
  void render_scriptElements_areAllClosedByTheTemplate() {
    String page = PlanReportPage.render(withHostileTexts(MockPlanReport.withAccounts(50)));

    assertThat(Pattern.compile("</script>").matcher(page).results()).hasSize(5);
  }

  @Test
  void render_realisticBook_loadsNothingFromAnywhere() {
    String page = PlanReportPage.render(MockPlanReport.withAccounts(5_000));
    String markup = page.replaceAll("(?s)<script[^>]*>.*?</script>", "");

    assertThat(markup).doesNotContainPattern("(?i)\\s(src|srcset|action|poster)\\s*=");
    assertThat(markup).doesNotContainPattern("(?i)href\\s*=\\s*[\"'](?!#)");
    assertThat(markup).doesNotContainPattern("(?i)<(link|iframe|object|embed|base)\\b");
    assertThat(markup).doesNotContainPattern("(?i)url\\(|@import|https?://");
    assertThat(markup).contains("default-src 'none'");
  }

  @Test
  void render_realisticBook_staysBelowThreeMegabytes() {
    String page = PlanReportPage.render(MockPlanReport.withAccounts(5_000));

    assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MAX_BYTES);
  }

  @Test
  void scripts_ofThePage_neverReadTextAsMarkup() {
    assertThat(PlanReportPage.SCRIPTS)
        .allSatisfy(
            name ->
                assertThat(PageResource.read(name))
                    .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML")
                    .doesNotContain("document.write", "eval(", "fetch(", "XMLHttpRequest"));
  }

  @Test
  void render_equalData_givesEqualText() {
    assertThat(PlanReportPage.render(MockPlanReport.withAccounts(300)))
        .isEqualTo(PlanReportPage.render(MockPlanReport.withAccounts(300)));
  }

  @Test
  void render_rep_isOneFlatObjectWithMiles() throws IOException {
    JsonNode rep = dataOf(PlanReportPage.render(MockPlanReport.withAccounts(300))).at("/reps/0");

    assertThat(rep.fieldNames())
        .toIterable()
        .containsExactly(
            "repId",
            "name",
            "team",
            "manager",
            "region",
            "status",
            "lat",
            "lon",
            "accounts",
            "potentialCents",
            "shareCents",
            "index",
            "indexToday",
            "workloadHours",
            "capacityHours",
            "travelHours",
            "travelKm",
            "meanDistanceKm",
            "travelMiles",
            "movedIn",
            "movedOut",
            "note");
    assertThat(rep.get("travelKm").asDouble()).isEqualTo(14_300);
    assertThat(rep.get("travelMiles").asDouble()).isBetween(8_885.0, 8_886.0);
  }

  @Test
  void render_noGap_isWrittenAsNull() throws IOException {
    Certificate none = new Certificate("No plan keeps every rule.", false, 5_00, 0, null);

    JsonNode json = dataOf(PlanReportPage.render(with(MockPlanReport.withAccounts(10), none)));

    assertThat(json.at("/certificate/gap").isNull()).isTrue();
  }

  @Test
  void write_olderReport_isReplacedWhole(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("report.html"), "older");

    PlanReportPage.write(file, MockPlanReport.withAccounts(10));

    assertThat(Files.readString(file)).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void write_missingFolder_fails(@TempDir Path folder) {
    Path file = folder.resolve("absent").resolve("report.html");

    assertThatThrownBy(() -> PlanReportPage.write(file, MockPlanReport.withAccounts(1)))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("absent");
  }

  @Test
  void data_accountOfUnknownRep_isRefusedByName() {
    PlanReportData data = MockPlanReport.withAccounts(3);

    assertThatThrownBy(() -> withReps(data, data.reps().subList(0, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("Account A0000\\d refers to (rep|previous owner) \\d+; allowed are .*");
  }

  /** Writes the page for a look at it: {@code -Dreport.out=FILE}. */
  @Test
  void write_askedFor_keepsTheMockReport() throws IOException {
    String out = System.getProperty("report.out", "");
    assumeFalse(out.isBlank(), "Set -Dreport.out=FILE to keep the page of the made-up report.");
    PlanReportPage.write(Path.of(out), MockPlanReport.withAccounts(5_000));
    assertThat(Path.of(out)).isNotEmptyFile();
  }

  private static JsonNode dataOf(String page) throws IOException {
    String start = "id=\"plan-data\">";
    int from = page.indexOf(start) + start.length();
    return JSON.readTree(page.substring(from, page.indexOf("</script>", from)));
  }

  private static PlanReportData withHostileTexts(PlanReportData d) {
    List<HandoverLine> handovers = List.of(new HandoverLine("A1", ATTACK, "x", "y", 1, 1));
    return new PlanReportData(
        ATTACK,
        ATTACK,
        true,
        ATTACK,
        d.certificate(),
        d.summary(),
        d.rules(),
        d.hardRules(),
        d.teams(),
        d.band(),
        d.reps(),
        d.accounts(),
        d.territories(),
        handovers,
        d.managers(),
        d.assumptions(),
        d.manifest());
  }

  private static PlanReportData with(PlanReportData d, Certificate certificate) {
    return new PlanReportData(
        d.title(),
        d.subtitle(),
        true,
        d.product(),
        certificate,
        d.summary(),
        d.rules(),
        d.hardRules(),
        d.teams(),
        d.band(),
        d.reps(),
        d.accounts(),
        d.territories(),
        d.handovers(),
        d.managers(),
        d.assumptions(),
        d.manifest());
  }

  private static PlanReportData withReps(PlanReportData d, List<RepLine> reps) {
    return new PlanReportData(
        d.title(),
        d.subtitle(),
        true,
        d.product(),
        d.certificate(),
        d.summary(),
        d.rules(),
        d.hardRules(),
        d.teams(),
        d.band(),
        reps,
        d.accounts(),
        d.territories(),
        d.handovers(),
        d.managers(),
        d.assumptions(),
        d.manifest());
  }
}
