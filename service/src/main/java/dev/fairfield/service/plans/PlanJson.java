package dev.fairfield.service.plans;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fairfield.solver.explanation.BandReasons;
import dev.fairfield.solver.kpi.PlanKpis;
import dev.fairfield.solver.kpi.RepKpis;
import dev.fairfield.solver.plan.SolveLimits;
import dev.fairfield.solver.plan.SolvedPlan;
import dev.fairfield.solver.request.HardRule;
import dev.fairfield.solver.request.PlanRequestWriter;
import dev.fairfield.solver.request.SoftRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code plan.json} and {@code run.json}; the first holds nothing that differs between runs. */
public final class PlanJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private PlanJson() {}

  /**
   * @param book the copies of the book that stand beside the plan
   */
  static byte[] plan(FinishedPlan finished, List<InputFile> book) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("title", finished.title());
    json.put("illustrative", finished.illustrative());
    json.setAll(figures(finished));
    addReps(json.putArray("reps"), finished);
    addGroups(json.putArray("managers"), finished.kpis(), kpi -> kpi.rep().record().manager());
    addGroups(json.putArray("regions"), finished.kpis(), kpi -> kpi.rep().record().region());
    addManifest(json.putObject("manifest"), finished, book);
    return bytes(json);
  }

  /**
   * The figures of {@code plan.json} without reps, groups and manifest: cost, bound, gap, totals
   * and today's ownership beside them.
   */
  public static ObjectNode figures(FinishedPlan finished) {
    SolvedPlan plan = finished.plan();
    ObjectNode json = MAPPER.createObjectNode();
    json.put("outcome", plan.outcome().name());
    addScore(json, plan);
    plan.gap().ifPresentOrElse(gap -> json.put("gap", gap), () -> json.putNull("gap"));
    json.put("lowerBoundCents", plan.lowerBoundCents());
    json.put("unavoidableHandoverCents", plan.cost().unavoidableHandoverCents());
    addTotals(json, finished.kpis());
    addScore(json.putObject("today"), finished.today());
    addTotals((ObjectNode) json.get("today"), finished.kpisToday());
    return json;
  }

  private static void addScore(ObjectNode json, SolvedPlan plan) {
    json.put("costCents", plan.cost().totalCents());
    ObjectNode cost = json.putObject("costCentsByRule");
    for (SoftRule rule : SoftRule.values()) {
      cost.put(rule.key(), plan.cost().cents(rule));
    }
    json.put("hard", plan.hardUnits());
    ObjectNode hard = json.putObject("hardByRule");
    for (HardRule rule : HardRule.values()) {
      hard.put(rule.key(), plan.hardUnitsByRule().get(rule));
    }
    json.put("mediumCents", plan.pooledCents());
  }

  private static void addTotals(ObjectNode json, PlanKpis kpis) {
    json.put("moves", kpis.moves());
    json.put("orphans", kpis.orphans());
    json.put("unownedAccounts", kpis.unowned());
    json.put("lowestIndex", rounded(kpis.lowestIndex(), 4));
    json.put("highestIndex", rounded(kpis.highestIndex(), 4));
    json.put("travelHours", rounded(kpis.travelHours(), 1));
    json.put("travelKm", rounded(kpis.travelKm(), 0));
  }

  private static void addReps(ArrayNode reps, FinishedPlan finished) {
    Map<String, String> reasons = BandReasons.of(finished.plan(), finished.kpis());
    for (int i = 0; i < finished.kpis().reps().size(); i++) {
      RepKpis kpi = finished.kpis().reps().get(i);
      ObjectNode rep = reps.addObject();
      rep.put("repId", kpi.rep().id());
      rep.put("name", kpi.rep().name());
      rep.put("team", kpi.rep().team());
      addHolding(rep, kpi);
      rep.put("indexToday", rounded(finished.kpisToday().reps().get(i).index(), 4));
      rep.put("movedIn", kpi.movedIn());
      rep.put("movedOut", kpi.movedOut());
      rep.put("outsideBandBecause", reasons.getOrDefault(kpi.rep().id(), ""));
      ObjectNode cost = rep.putObject("costCentsByRule");
      finished
          .plan()
          .cost()
          .centsByRule(kpi.rep().id())
          .forEach((rule, cents) -> cost.put(rule.key(), cents));
    }
  }

  private static void addHolding(ObjectNode rep, RepKpis kpi) {
    rep.put("accounts", kpi.accounts());
    rep.put("potentialCents", kpi.potentialCents());
    rep.put("shareCents", Math.round(kpi.shareCents()));
    rep.put("index", rounded(kpi.index(), 4));
    rep.put("workloadMinutes", kpi.workloadMinutes());
    rep.put("capacityMinutes", kpi.rep().capacity().capacityMinutes());
    rep.put("travelHours", rounded(kpi.travel().hours(), 1));
    rep.put("travelKm", rounded(kpi.travel().km(), 0));
    rep.put("travelMiles", rounded(kpi.travel().miles(), 0));
    rep.put("meanDistanceKm", rounded(kpi.travel().meanDistanceKm(), 1));
    rep.put("spreadKm", rounded(kpi.travel().spreadKm(), 1));
  }

  private static void addGroups(
      ArrayNode groups, PlanKpis kpis, Function<RepKpis, String> groupOf) {
    Map<String, List<RepKpis>> byGroup =
        kpis.reps().stream()
            .collect(Collectors.groupingBy(groupOf, TreeMap::new, Collectors.toList()));
    byGroup.forEach(
        (name, members) -> {
          RepGroup group = RepGroup.of(name, members);
          ObjectNode json = groups.addObject();
          json.put("name", name);
          json.put("reps", group.reps());
          json.put("accounts", group.accounts());
          json.put("potentialCents", group.potentialCents());
          json.put("index", rounded(group.index(), 4));
          json.put("travelHours", rounded(group.travelHours(), 1));
        });
  }

  private static void addManifest(
      ObjectNode manifest, FinishedPlan finished, List<InputFile> book) {
    addFiles(manifest.putArray("inputs"), finished.inputs());
    addFiles(manifest.putArray("book"), book);
    manifest.set("request", PlanRequestWriter.toJson(finished.plan().priced().request()));
    SolveLimits limits = finished.limits();
    manifest.put("seed", limits.seed());
    manifest.put("steps", limits.steps());
    manifest.put("timeLimit", limits.timeLimit() == null ? null : limits.timeLimit().toString());
    ProductVersions versions = ProductVersions.ofBuild();
    manifest.put("fairfieldVersion", versions.fairfield());
    manifest.put("timefoldVersion", versions.timefold());
    manifest.put("stoppedEarly", finished.plan().stoppedEarly());
  }

  private static void addFiles(ArrayNode json, List<InputFile> files) {
    for (InputFile file : files) {
      json.addObject()
          .put("role", file.role())
          .put("name", file.name())
          .put("sha256", file.sha256());
    }
  }

  static byte[] run(RunFacts facts, Machine machine) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("started", facts.started().toString());
    json.put("solveMillis", facts.solveTime().toMillis());
    json.set("machine", MAPPER.valueToTree(machine));
    return bytes(json);
  }

  private static BigDecimal rounded(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
  }

  private static byte[] bytes(ObjectNode json) {
    return (json.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
