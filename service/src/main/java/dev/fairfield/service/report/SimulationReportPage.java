package dev.fairfield.service.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the report of a simulation as one HTML file that needs no network: style, script and chart
 * library are part of it. Its data are comparison.json itself; names and texts of the book and the
 * scenario reach the page as data only and never as markup. Parts that a run did not measure are
 * said to be missing, and the rest of the page stands.
 */
public final class SimulationReportPage {

  /**
   * Modules of the page's script in the order the browser reads them; here they share one scope.
   */
  static final List<String> SCRIPTS =
      List.of(
          "format.js",
          "figures.js",
          "tables.js",
          "theme.js",
          "chart-frame.js",
          "simulation-words.js",
          "plan-marks.js",
          "interval-marks.js",
          "answer-view.js",
          "risk-and-error.js",
          "kpi-table.js",
          "distribution.js",
          "quota-chance.js",
          "first-contact.js",
          "resilience.js",
          "reconciliation.js",
          "drivers.js",
          "timeline.js",
          "origins.js",
          "comparison-parts.js",
          "simulation-report.js");

  private SimulationReportPage() {}

  /**
   * The whole page as text; equal data give equal text.
   *
   * @param comparison content of comparison.json: an object with at least {@code answer.sentence}
   *     and one plan with a name
   * @throws IllegalArgumentException when one of these is absent; the message names it
   */
  public static String render(JsonNode comparison) {
    requireText(comparison, "/answer/sentence");
    requireText(comparison, "/plans/0/name");
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("title", title(comparison));
    parts.put("description", comparison.at("/scenario/description").asText(""));
    parts.put("sentence", comparison.at("/answer/sentence").asText());
    parts.put("illustrative", comparison.path("illustrative").asBoolean(false));
    parts.put("product", comparison.path("product").asText("Fairfield"));
    parts.put("style", PageResource.readStyle("simulation-report.css"));
    parts.put("sections", PageResource.read("simulation-sections.html"));
    parts.put("library", PageResource.echarts());
    parts.put("script", PageResource.readModules(SCRIPTS));
    parts.put("data", PageData.scriptSafe(comparison));
    return Mustache.compiler()
        .compile(PageResource.readTemplate("simulation-report.mustache"))
        .execute(parts);
  }

  /**
   * Writes the page as UTF-8. The file appears whole or not at all; an older one is replaced.
   *
   * @param comparison as for {@link #render}
   * @throws IOException when the folder is missing or cannot be written
   * @throws IllegalArgumentException as for {@link #render}; nothing is written then
   */
  public static void write(Path file, JsonNode comparison) throws IOException {
    PageFile.write(file, render(comparison));
  }

  private static String title(JsonNode comparison) {
    String title = comparison.at("/scenario/title").asText("");
    String name = comparison.at("/scenario/name").asText("Simulation");
    return title.isBlank() ? name : title;
  }

  private static void requireText(JsonNode comparison, String pointer) {
    if (comparison.at(pointer).asText("").isBlank()) {
      throw new IllegalArgumentException(
          "The comparison has no text at %s; the report of a simulation needs it."
              .formatted(pointer));
    }
  }
}
