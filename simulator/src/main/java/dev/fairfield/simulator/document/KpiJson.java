package dev.fairfield.simulator.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fairfield.simulator.comparison.Comparison;
import dev.fairfield.simulator.comparison.Difference;
import dev.fairfield.simulator.comparison.KpiResult;
import dev.fairfield.simulator.comparison.RiskBand;
import dev.fairfield.simulator.kpi.Kpi;
import dev.fairfield.simulator.kpi.Scope;
import dev.fairfield.simulator.statistics.PlanVerdict;
import dev.fairfield.simulator.statistics.QuantileEstimate;
import dev.fairfield.simulator.statistics.Verdict;
import java.util.Locale;

/** The figures of a comparison. */
final class KpiJson {

  private final Comparison comparison;
  private final String baseline;

  KpiJson(Comparison comparison) {
    this.comparison = comparison;
    this.baseline = comparison.plans().get(0).name();
  }

  void addTo(ArrayNode json) {
    for (KpiResult result : comparison.kpis()) {
      if (result.figure().scope().level() != Scope.Level.REP) {
        add(json.addObject(), result);
      }
    }
  }

  static String words(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void add(ObjectNode json, KpiResult result) {
    Kpi kpi = result.figure().kpi();
    int decimals = Numbers.decimals(kpi.unit());
    json.put("kpi", kpi.key());
    json.put("label", kpi.label());
    json.put("unit", kpi.unit().key());
    json.put("direction", kpi.direction().key());
    json.put("meaning", kpi.meaning());
    json.put("scope", result.figure().scope().level().key());
    json.put("name", result.figure().scope().name());
    json.put("period", result.figure().period().key());
    json.put("plan", result.plan());
    json.put("exploratory", !result.figure().equals(comparison.primary()));
    Numbers.put(json, "mean", result.mean().orElse(Double.NaN), decimals);
    result
        .interval()
        .ifPresentOrElse(
            interval -> Numbers.put(json, "ci95", interval, decimals), () -> json.putNull("ci95"));
    addBand(json, result, decimals);
    result
        .worstTenth()
        .ifPresentOrElse(
            tail -> {
              ObjectNode worst = json.putObject("cvar10");
              Numbers.put(worst, "v", tail.value(), decimals);
              Numbers.put(worst, "ci95", tail.interval(), decimals);
            },
            () -> json.putNull("cvar10"));
    result
        .toBaseline()
        .ifPresentOrElse(
            difference -> addDifference(json.putObject("delta"), difference, decimals),
            () -> json.putNull("delta"));
    result
        .verdict()
        .ifPresentOrElse(verdict -> addVerdict(json, verdict, decimals), () -> addNoVerdict(json));
    json.put("note", result.note().isBlank() ? null : result.note());
  }

  private static void addBand(ObjectNode json, KpiResult result, int decimals) {
    if (result.band().isEmpty()) {
      json.putNull("p05").putNull("p50").putNull("p95");
      return;
    }
    RiskBand band = result.band().get();
    addQuantile(json.putObject("p05"), band.low(), decimals);
    addQuantile(json.putObject("p50"), band.median(), decimals);
    addQuantile(json.putObject("p95"), band.high(), decimals);
  }

  private static void addQuantile(ObjectNode json, QuantileEstimate quantile, int decimals) {
    Numbers.put(json, "v", quantile.value(), decimals);
    Numbers.put(json, "ci95", quantile.bounds(), decimals);
  }

  private void addDifference(ObjectNode json, Difference difference, int decimals) {
    json.put("to", baseline);
    Numbers.put(json, "vsBaseline", difference.mean(), decimals);
    Numbers.put(json, "ci95", difference.interval(), decimals);
    Numbers.putShare(json, "corr", difference.correlation().orElse(Double.NaN));
    Numbers.put(json, "varRatio", difference.varianceRatio().orElse(Double.NaN), 2);
    difference
        .better()
        .ifPresent(
            better -> {
              ObjectNode share = json.putObject("better");
              Numbers.putShare(share, "v", better.share());
              Numbers.put(share, "ci95", better.interval(), 6);
            });
  }

  private static void addVerdict(ObjectNode json, PlanVerdict verdict, int decimals) {
    Numbers.put(json, "mcb", verdict.toBestOther(), decimals);
    json.put("verdict", words(verdict.verdict()));
  }

  private static void addNoVerdict(ObjectNode json) {
    json.putNull("mcb");
    json.putNull("verdict");
  }
}
