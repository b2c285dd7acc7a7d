package dev.fairfield.simulator.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fairfield.simulator.comparison.Comparison;
import dev.fairfield.simulator.comparison.Difference;
import dev.fairfield.simulator.comparison.KpiResult;
import dev.fairfield.simulator.comparison.RiskBand;
import dev.fairfield.simulator.kpi.Kpi;
import dev.fairfield.simulator.kpi.KpiLayout;
import dev.fairfield.simulator.kpi.KpiScope;
import dev.fairfield.simulator.statistics.Interval;
import dev.fairfield.simulator.statistics.PlanVerdict;
import dev.fairfield.simulator.statistics.QuantileEstimate;
import dev.fairfield.simulator.statistics.Verdict;
import java.util.Locale;

/** The figures of a comparison. */
final class KpiJson {

  private final Comparison comparison;
  private final KpiLayout layout;

  KpiJson(Comparison comparison) {
    this.comparison = comparison;
    this.layout = comparison.outcomes().layout();
  }

  void addTo(ArrayNode json) {
    for (KpiResult result : comparison.kpis()) {
      add(json.addObject(), result);
    }
  }

  static String words(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void add(ObjectNode json, KpiResult result) {
    Kpi kpi = result.figure().kpi();
    KpiScope scope = layout.scopes().get(result.figure().scope());
    boolean whole = scope.kind() == KpiScope.Kind.ORGANISATION;
    json.put("kpi", kpi.jsonName());
    json.put("label", kpi.label());
    json.put("unit", Numbers.key(kpi.unit()));
    json.put("direction", direction(kpi));
    json.put("meaning", kpi.meaning());
    json.put("scope", scope.kind().jsonName());
    json.put("name", whole ? "" : scope.name());
    json.put("period", period(result.figure().period()));
    json.put("plan", result.plan());
    json.put("exploratory", !result.figure().equals(comparison.primary()));
    var numbers = new UnitJson(kpi.unit());
    numbers.put(json, "mean", result.mean().orElse(Double.NaN));
    result
        .interval()
        .ifPresentOrElse(
            interval -> numbers.put(json, "ci95", interval), () -> json.putNull("ci95"));
    addBand(json, result, numbers);
    addTail(json, result, numbers);
    result
        .toBaseline()
        .ifPresentOrElse(
            difference -> addDifference(json.putObject("delta"), difference, numbers),
            () -> json.putNull("delta"));
    result
        .verdict()
        .ifPresentOrElse(verdict -> addVerdict(json, verdict, numbers), () -> addNoVerdict(json));
    json.put("note", result.note().isBlank() ? null : result.note());
  }

  private String period(int period) {
    return period == layout.horizon() ? "year" : layout.periods().get(period);
  }

  private static String direction(Kpi kpi) {
    return kpi.direction() == Kpi.Direction.NEITHER
        ? "none"
        : kpi.direction().name().toLowerCase(Locale.ROOT);
  }

  private static void addBand(ObjectNode json, KpiResult result, UnitJson numbers) {
    if (result.band().isEmpty()) {
      json.putNull("p05").putNull("p50").putNull("p95");
      return;
    }
    RiskBand band = result.band().get();
    addQuantile(json.putObject("p05"), band.low(), numbers);
    addQuantile(json.putObject("p50"), band.median(), numbers);
    addQuantile(json.putObject("p95"), band.high(), numbers);
  }

  private static void addQuantile(ObjectNode json, QuantileEstimate quantile, UnitJson numbers) {
    numbers.put(json, "v", quantile.value());
    numbers.put(json, "ci95", quantile.bounds());
  }

  private static void addTail(ObjectNode json, KpiResult result, UnitJson numbers) {
    if (result.worstTenth().isEmpty()) {
      json.putNull("cvar10");
      return;
    }
    ObjectNode worst = json.putObject("cvar10");
    numbers.put(worst, "v", result.worstTenth().get().value());
    numbers.put(worst, "ci95", result.worstTenth().get().interval());
  }

  private static void addDifference(ObjectNode json, Difference difference, UnitJson numbers) {
    numbers.put(json, "vsBaseline", difference.mean());
    numbers.put(json, "ci95", difference.interval());
    Numbers.putShare(json, "corr", difference.correlation().orElse(Double.NaN));
    Numbers.put(json, "varRatio", difference.varianceRatio().orElse(Double.NaN), 2);
  }

  private static void addVerdict(ObjectNode json, PlanVerdict verdict, UnitJson numbers) {
    numbers.put(json, "mcb", verdict.toBestOther());
    json.put("verdict", words(verdict.verdict()));
  }

  private static void addNoVerdict(ObjectNode json) {
    json.putNull("mcb");
    json.putNull("verdict");
  }

  /** Numbers of one unit. */
  private record UnitJson(Kpi.Unit unit) {

    void put(ObjectNode json, String key, double value) {
      Numbers.put(json, key, value * Numbers.scale(unit), Numbers.decimals(unit));
    }

    void put(ObjectNode json, String key, Interval interval) {
      Numbers.put(json, key, Numbers.scaled(interval, Numbers.scale(unit)), Numbers.decimals(unit));
    }
  }
}
