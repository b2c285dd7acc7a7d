package dev.fairfield.service.rest.simulations;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.fairfield.scenarios.io.SpreadsheetCsv.Cell;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** One figure of one plan with its intervals. Cents, shares, ratios, weeks or counts, by unit. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "KpiFigure")
record KpiRow(
    String kpi,
    @Schema(description = "cents, share, ratio, weeks or count.") String unit,
    @Schema(description = "organisation, team or region.") String scope,
    @Schema(description = "Of the team or region; empty for the organisation.") String name,
    @Schema(description = "Q1, Q2 and so on, or year for the whole horizon.") String period,
    String plan,
    @Schema(description = "Absent where it is not defined in every future.") BigDecimal mean,
    @Schema(description = "Lower limit of the interval of the mean.") BigDecimal low,
    BigDecimal high,
    @Schema(description = "One future in twenty lies below.") BigDecimal p05,
    BigDecimal p50,
    @Schema(description = "One future in twenty lies above.") BigDecimal p95,
    @Schema(description = "The plan minus the baseline, in the same futures.")
        BigDecimal difference,
    BigDecimal differenceLow,
    BigDecimal differenceHigh,
    @Schema(description = "Among all plans: best, not-distinguishable or worse.") String verdict,
    @Schema(description = "Whether it explores only; the verdict of the primary figure decides.")
        boolean exploratory) {

  static final List<String> HEADER =
      List.of(
          "kpi",
          "unit",
          "scope",
          "name",
          "period",
          "plan",
          "mean",
          "low",
          "high",
          "p05",
          "p50",
          "p95",
          "difference",
          "difference_low",
          "difference_high",
          "verdict",
          "exploratory");

  /** A row of {@code kpis} in comparison.json. */
  static KpiRow of(JsonNode kpi) {
    return new KpiRow(
        kpi.path("kpi").asText(),
        kpi.path("unit").asText(),
        kpi.path("scope").asText(),
        kpi.path("name").asText(),
        kpi.path("period").asText(),
        kpi.path("plan").asText(),
        number(kpi.path("mean")),
        number(kpi.path("ci95").path(0)),
        number(kpi.path("ci95").path(1)),
        number(kpi.at("/p05/v")),
        number(kpi.at("/p50/v")),
        number(kpi.at("/p95/v")),
        number(kpi.at("/delta/vsBaseline")),
        number(kpi.at("/delta/ci95/0")),
        number(kpi.at("/delta/ci95/1")),
        kpi.path("verdict").textValue(),
        kpi.path("exploratory").asBoolean());
  }

  private static BigDecimal number(JsonNode value) {
    return value.isNumber() ? value.decimalValue() : null;
  }

  List<Cell> cells() {
    Stream<Cell> texts = Stream.of(kpi, unit, scope, name, period, plan).map(Cell::text);
    Stream<Cell> numbers =
        Arrays.asList(mean, low, high, p05, p50, p95, difference, differenceLow, differenceHigh)
            .stream()
            .map(number -> number == null ? Cell.blank() : Cell.number(number));
    Stream<Cell> last =
        Stream.of(
            verdict == null ? Cell.blank() : Cell.text(verdict),
            Cell.text(Boolean.toString(exploratory)));
    return Stream.concat(Stream.concat(texts, numbers), last).toList();
  }
}
