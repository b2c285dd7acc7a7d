package dev.fairfield.service.report;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the report of a plan as one HTML file that needs no network: style, script, basemap and
 * chart library are part of it. Texts of the book reach the page as data only and never as markup.
 */
public final class PlanReportPage {

  /**
   * Modules of the page's script in the order the browser reads them; here they share one scope.
   */
  static final List<String> SCRIPTS =
      List.of(
          "format.js",
          "colouring.js",
          "tables.js",
          "theme.js",
          "chart-frame.js",
          "map-view.js",
          "map-layers.js",
          "map-words.js",
          "map-controls.js",
          "map.js",
          "charts.js",
          "plan-tables.js",
          "plan-report.js");

  private PlanReportPage() {}

  /** The whole page as text; equal data give equal text. */
  public static String render(PlanReportData data) {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("title", data.title());
    parts.put("subtitle", data.subtitle());
    parts.put("sentence", data.certificate().sentence());
    parts.put("feasible", data.certificate().feasible());
    parts.put("illustrative", data.illustrative());
    parts.put("product", data.product());
    parts.put("style", PageResource.readStyle("plan-report.css"));
    parts.put(
        "libraries",
        List.of(PageResource.echarts(), PageResource.readScript("topojson-client.min.js")));
    parts.put("script", PageResource.readModules(SCRIPTS));
    parts.put("basemap", PageResource.read("basemap-na.topo.json"));
    parts.put("data", PageData.scriptSafe(data));
    return Mustache.compiler()
        .compile(PageResource.readTemplate("plan-report.mustache"))
        .execute(parts);
  }

  /**
   * Writes the page as UTF-8. The file appears whole or not at all; an older one is replaced.
   *
   * @throws IOException when the folder is missing or cannot be written
   */
  public static void write(Path file, PlanReportData data) throws IOException {
    PageFile.write(file, render(data));
  }
}
