package dev.fairfield.simulator.document;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fairfield.scenarios.scenario.Assumptions;
import dev.fairfield.scenarios.scenario.Scenario;
import dev.fairfield.simulator.comparison.Answer;
import dev.fairfield.simulator.comparison.Comparison;
import dev.fairfield.simulator.comparison.FreshEstimate;
import dev.fairfield.simulator.comparison.PlanFacts;
import dev.fairfield.simulator.comparison.Selection;
import dev.fairfield.simulator.statistics.PlanVerdict;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * {@code comparison.json}: everything found, with nothing that differs between two runs of the same
 * inputs, seed and versions. Money is integer cents.
 */
public final class ComparisonJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int HOURS_PER_WEEK = 168;
  private static final int BINS = 40;
  private static final int RUN_ID_DIGITS = 16;

  private ComparisonJson() {}

  /**
   * The whole document.
   *
   * @param timeline one future of the comparison told in full
   */
  public static ObjectNode of(Comparison comparison, Provenance provenance, Timeline timeline) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("product", provenance.product());
    json.put("jdk", provenance.jdk());
    json.put("runId", runId(comparison, provenance));
    addInputs(json.putArray("inputs"), provenance);
    addScenario(json.putObject("scenario"), comparison.scenario());
    addRun(json, comparison);
    json.put("illustrative", provenance.illustrative());
    addAnswer(json.putObject("answer"), comparison);
    addPlans(json.putArray("plans"), comparison);
    new KpiJson(comparison).addTo(json.putArray("kpis"));
    addDistribution(json.putArray("distribution"), comparison);
    StudiesJson.addSeats(json.putArray("seats"), comparison);
    StudiesJson.addContacts(
        json.putArray("firstContact"),
        comparison.contacts(),
        (double) comparison.scenario().horizonWeeks() * HOURS_PER_WEEK);
    StudiesJson.addDrivers(json.putArray("drivers"), comparison.drivers());
    StudiesJson.addResilience(json.putArray("resilience"), comparison.resilience());
    StudiesJson.addHeadcount(json.putArray("headcount"), comparison.headcount());
    StudiesJson.addReconciliations(json.putArray("reconciliation"), comparison.reconciliations());
    timeline.addTo(json.putObject("timeline"));
    addAssumptions(json.putArray("assumptions"), comparison.scenario());
    ArrayNode warnings = json.putArray("warnings");
    comparison.warnings().forEach(warnings::add);
    return json;
  }

  private static String runId(Comparison comparison, Provenance provenance) {
    var text = new StringBuilder(provenance.product());
    provenance
        .inputs()
        .forEach(input -> text.append('\n').append(input.role()).append(input.sha256()));
    text.append('\n').append(comparison.settings().seed());
    text.append('\n').append(comparison.settings().replications());
    text.append('\n').append(comparison.settings().precision());
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, RUN_ID_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  private static void addInputs(ArrayNode json, Provenance provenance) {
    for (Provenance.Input input : provenance.inputs()) {
      json.addObject()
          .put("role", input.role())
          .put("name", input.name())
          .put("sha256", input.sha256());
    }
  }

  private static void addScenario(ObjectNode json, Scenario scenario) {
    json.put("name", scenario.name());
    json.put("title", scenario.title());
    json.put("description", scenario.description());
    json.put("startDate", scenario.startDate().toString());
    json.put("horizonWeeks", scenario.horizonWeeks());
    json.put(
        "quarters",
        (scenario.horizonWeeks() + Scenario.QUARTER_WEEKS - 1) / Scenario.QUARTER_WEEKS);
  }

  private static void addRun(ObjectNode json, Comparison comparison) {
    json.put("seed", comparison.settings().seed());
    json.put("replications", comparison.replications());
    json.put("stopReason", comparison.stop().name());
    json.put("stopSentence", comparison.stopSentence());
    json.put("confidence", comparison.settings().confidence());
    Numbers.putCents(json, "indifferenceCents", comparison.deltaCents());
    json.put("primaryKpi", comparison.primary().kpi().key());
  }

  private static void addAnswer(ObjectNode json, Comparison comparison) {
    Answer answer = comparison.answer();
    json.put("sentence", answer.sentence());
    json.put("check", answer.check());
    json.put("best", answer.leader());
    json.put("pcs", comparison.settings().confidence());
    ArrayNode plans = json.putArray("plans");
    for (int plan = 0; plan < answer.verdicts().size(); plan++) {
      PlanVerdict verdict = answer.verdicts().get(plan);
      ObjectNode row = plans.addObject();
      row.put("plan", comparison.plans().get(plan).name());
      row.put("verdict", KpiJson.words(verdict.verdict()));
      row.put("withinIndifference", verdict.withinDelta());
      Numbers.putCents(row, "mcbCents", verdict.toBestOther());
    }
    answer
        .selection()
        .ifPresentOrElse(
            selection -> addSelection(json.putObject("selection"), selection, comparison),
            () -> json.putNull("selection"));
    answer
        .fresh()
        .ifPresentOrElse(
            fresh -> addFresh(json.putObject("fresh"), fresh), () -> json.putNull("fresh"));
  }

  private static void addSelection(ObjectNode json, Selection selection, Comparison comparison) {
    json.put("procedure", "KN");
    json.put("decided", selection.winner().isPresent());
    json.put("winner", selection.winner().orElse(null));
    json.put("replicationsNeeded", selection.replicationsNeeded());
    ObjectNode used = json.putObject("replicationsUsed");
    for (int plan = 0; plan < comparison.plans().size(); plan++) {
      used.put(comparison.plans().get(plan).name(), selection.replicationsByPlan().get(plan));
    }
  }

  private static void addFresh(ObjectNode json, FreshEstimate fresh) {
    json.put("plan", fresh.plan());
    json.put("other", fresh.other());
    json.put("replications", fresh.planMean().n());
    Numbers.putCents(json, "planMeanCents", fresh.planMean().mean());
    Numbers.putCents(json, "otherMeanCents", fresh.otherMean().mean());
    Numbers.putCents(json, "differenceCents", fresh.difference().difference().mean());
    Numbers.putCents(json, "differenceCi95Cents", fresh.difference().difference().interval());
  }

  private static void addPlans(ArrayNode json, Comparison comparison) {
    for (PlanFacts plan : comparison.plans()) {
      ObjectNode row = json.addObject();
      row.put("name", plan.name());
      row.put("baseline", plan == comparison.plans().get(0));
      row.put("accountsOwned", plan.accountsOwned());
      row.put("accountsUnowned", plan.accountsUnowned());
      row.put("accountsMoved", plan.accountsMoved());
      row.put("movedFromBaseline", plan.movedFromBaseline());
      row.put("plannerCostCents", plan.plannerCostCents());
      row.put("travelCostCents", plan.travelCostCents());
      Numbers.put(row, "travelHours", plan.travelHours(), 1);
    }
  }

  /** Net bookings of the organisation in bins that all plans share. */
  private static void addDistribution(ArrayNode json, Comparison comparison) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int plan = 0; plan < comparison.plans().size(); plan++) {
      for (double value : comparison.outcomes().values(plan, comparison.primary())) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    long from = Math.round(Math.floor(low));
    long width = Math.max(1, Math.round(Math.ceil((high - from) / BINS)));
    for (int plan = 0; plan < comparison.plans().size(); plan++) {
      int[] counts = new int[BINS];
      for (double value : comparison.outcomes().values(plan, comparison.primary())) {
        counts[(int) Math.min(BINS - 1, (value - from) / width)]++;
      }
      ObjectNode row = json.addObject();
      row.put("plan", comparison.plans().get(plan).name());
      row.put("binsFromCents", from);
      row.put("binWidthCents", width);
      ArrayNode bins = row.putArray("counts");
      Arrays.stream(counts).forEach(bins::add);
    }
  }

  private static void addAssumptions(ArrayNode json, Scenario scenario) {
    for (Assumptions.Number number : Assumptions.of(scenario).numbers()) {
      ObjectNode row = json.addObject();
      row.put("path", number.assumption().path());
      row.put("label", number.assumption().sentence());
      number.value().ifPresentOrElse(value -> row.put("value", value), () -> row.putNull("value"));
      row.put("unit", number.assumption().unit());
      row.put("low", number.assumption().low());
      row.put("high", number.assumption().high());
      row.put("source", number.assumption().source());
      row.put("evidence", number.assumption().evidence().name());
      row.put("changed", !number.isDefault());
    }
  }
}
