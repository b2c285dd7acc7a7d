package dev.fairfield.service.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationReportPageTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ATTACK = "</script><img src=x onerror=alert(1)>\u2028<!--<script>";

  @Test
  void render_comparison_reachesThePageUnchanged() throws IOException {
    JsonNode comparison = newQuarter();

    assertThat(dataOf(SimulationReportPage.render(comparison))).isEqualTo(comparison);
  }

  @Test
  void render_everyTextHostile_staysData() throws IOException {
    JsonNode hostile = withHostileTexts(newQuarter());

    String page = SimulationReportPage.render(hostile);

    assertThat(page.contains("<img src=x")).as("markup of a text in the page").isFalse();
    assertThat(page.contains("<h1>&lt;/script&gt;")).as("escaped title").isTrue();
    assertThat(Pattern.compile("</script>").matcher(page).results()).hasSize(3);
    assertThat(dataOf(page)).isEqualTo(hostile);
  }

  @Test
  void render_answer_standsInThePageBeforeAnyScript() throws IOException {
    String page = SimulationReportPage.render(newQuarter());

    String head = page.substring(0, page.indexOf("<script"));
    assertThat(head)
        .contains("<p class=\"sentence\">The recommended plan books $1.9 M more")
        .contains("<h1>New quarter: two reps leave, three markets open</h1>")
        .contains("Dollar figures are illustrative");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "answer",
        "risk",
        "kpis",
        "distribution",
        "quota",
        "contact",
        "resilience",
        "why",
        "timeline",
        "assumptions",
        "checking"
      })
  void render_everySection_isThereWithItsHeading(String section) throws IOException {
    String page = SimulationReportPage.render(newQuarter());

    assertThat(page.contains("<section id=\"%s\"".formatted(section))).as("section").isTrue();
    assertThat(page.contains("href=\"#%s\"".formatted(section))).as("link to it").isTrue();
  }

  @Test
  void scripts_everyElementTheyFill_isInTheTemplate() {
    String template =
        PageResource.readTemplate("simulation-report.mustache")
            + PageResource.read("simulation-sections.html");
    TreeSet<String> wanted = new TreeSet<>();
    for (String script : SimulationReportPage.SCRIPTS) {
      Pattern.compile("(?:byId|part)\\('([a-z-]+)'")
          .matcher(PageResource.read(script))
          .results()
          .forEach(match -> wanted.add(match.group(1)));
    }

    assertThat(wanted).hasSizeGreaterThan(30);
    assertThat(wanted).allSatisfy(id -> assertThat(template).contains("id=\"%s\"".formatted(id)));
  }

  @Test
  void render_onlyAnswerAndPlans_leavesThePageWhole() throws IOException {
    JsonNode least =
        JSON.readTree(
            "{\"answer\":{\"sentence\":\"Nothing differs.\"},\"plans\":[{\"name\":\"a\"}]}");

    String page = SimulationReportPage.render(least);

    assertThat(page).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
    assertThat(page.contains("<h1>Simulation</h1>")).as("title without a scenario").isTrue();
    assertThat(page.contains("Dollar figures are illustrative")).as("notice").isFalse();
  }

  @Test
  void render_noSentence_isRefusedByName() throws IOException {
    JsonNode comparison = newQuarter();
    ((ObjectNode) comparison.get("answer")).remove("sentence");

    assertThatThrownBy(() -> SimulationReportPage.render(comparison))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The comparison has no text at /answer/sentence; the report of a simulation needs it.");
  }

  @Test
  void render_noPlans_isRefusedByName() throws IOException {
    JsonNode comparison = newQuarter();
    ((ArrayNode) comparison.get("plans")).removeAll();

    assertThatThrownBy(() -> SimulationReportPage.render(comparison))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("/plans/0/name");
  }

  @Test
  void render_comparison_loadsNothingFromAnywhere() throws IOException {
    String markup =
        SimulationReportPage.render(newQuarter()).replaceAll("(?s)<script[^>]*>.*?</script>", "");

    assertThat(markup).doesNotContainPattern("(?i)\\s(src|srcset|action|poster)\\s*=");
    assertThat(markup).doesNotContainPattern("(?i)href\\s*=\\s*[\"'](?!#)");
    assertThat(markup).doesNotContainPattern("(?i)<(link|iframe|object|embed|base)\\b");
    assertThat(markup).doesNotContainPattern("(?i)url\\(|@import|https?://");
    assertThat(markup).contains("default-src 'none'");
  }

  @Test
  void scripts_ofThePage_neverReadTextAsMarkup() {
    assertThat(SimulationReportPage.SCRIPTS)
        .allSatisfy(
            name ->
                assertThat(PageResource.read(name))
                    .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML")
                    .doesNotContain("document.write", "eval(", "fetch(", "XMLHttpRequest"));
  }

  @Test
  void scripts_ofThePage_areShortEnoughToRead() {
    assertThat(SimulationReportPage.SCRIPTS)
        .allSatisfy(name -> assertThat(PageResource.read(name).lines().count()).isLessThan(300));
  }

  @Test
  void render_equalData_givesEqualText() throws IOException {
    assertThat(
            SimulationReportPage.render(newQuarter())
                .equals(SimulationReportPage.render(newQuarter())))
        .isTrue();
  }

  @Test
  void write_olderReport_isReplacedWhole(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("report.html"), "older");

    SimulationReportPage.write(file, newQuarter());

    assertThat(Files.readString(file)).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void write_refusedComparison_leavesTheOlderReport(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("report.html"), "older");

    assertThatThrownBy(() -> SimulationReportPage.write(file, JSON.createObjectNode()))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(file).hasContent("older");
  }

  @Test
  void write_missingFolder_fails(@TempDir Path folder) {
    Path file = folder.resolve("absent").resolve("report.html");

    assertThatThrownBy(() -> SimulationReportPage.write(file, newQuarter()))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("absent");
  }

  /** The made-up comparison agrees with itself where the page shows one thing twice. */
  @Test
  void newQuarter_partsThatSayTheSame_agree() throws IOException {
    JsonNode comparison = newQuarter();

    for (JsonNode part : comparison.get("reconciliation")) {
      long total = 0;
      long rest = 0;
      for (JsonNode row : part.get("rows")) {
        long cents = row.get("simulatedCents").asLong();
        if (row.get("part").asText().equals("total")) {
          total = cents;
        } else {
          rest += cents;
        }
      }
      assertThat(rest).isEqualTo(total);
    }
    for (JsonNode panel : comparison.get("distribution")) {
      int futures = 0;
      for (JsonNode count : panel.get("counts")) {
        futures += count.asInt();
      }
      assertThat(futures).isEqualTo(comparison.get("replications").asInt());
    }
  }

  /** Writes the page for a look at it: {@code -Dsimulation.report.out=FILE}. */
  @Test
  void write_askedFor_keepsTheMadeUpReport() throws IOException {
    String out = System.getProperty("simulation.report.out", "");
    assumeFalse(out.isBlank(), "Set -Dsimulation.report.out=FILE to keep the made-up report.");
    SimulationReportPage.write(Path.of(out), newQuarter());
    assertThat(Path.of(out)).isNotEmptyFile();
  }

  private static JsonNode newQuarter() throws IOException {
    try (InputStream in =
        SimulationReportPageTest.class.getResourceAsStream("comparison-new-quarter.json")) {
      return JSON.readTree(in);
    }
  }

  private static JsonNode dataOf(String page) throws IOException {
    String start = "id=\"comparison-data\">";
    int from = page.indexOf(start) + start.length();
    return JSON.readTree(page.substring(from, page.indexOf("</script>", from)));
  }

  private static JsonNode withHostileTexts(JsonNode node) {
    if (node.isTextual()) {
      return JsonNodeFactory.instance.textNode(ATTACK);
    }
    if (node.isArray()) {
      ArrayNode copy = JSON.createArrayNode();
      node.forEach(item -> copy.add(withHostileTexts(item)));
      return copy;
    }
    if (node.isObject()) {
      ObjectNode copy = JSON.createObjectNode();
      node.properties().forEach(e -> copy.set(e.getKey(), withHostileTexts(e.getValue())));
      return copy;
    }
    return node;
  }
}
