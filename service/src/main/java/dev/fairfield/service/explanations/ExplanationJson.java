package dev.fairfield.service.explanations;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fairfield.solver.explanation.AccountCost;
import dev.fairfield.solver.explanation.Alternative;
import dev.fairfield.solver.explanation.CostBreakdown;
import dev.fairfield.solver.explanation.OwnerReason;
import dev.fairfield.solver.plan.SolvedPlan;
import dev.fairfield.solver.request.SoftRule;
import dev.fairfield.solver.sensitivity.AccountStability;
import dev.fairfield.solver.sensitivity.FrontierPoint;
import dev.fairfield.solver.sensitivity.MoveFrontier;
import dev.fairfield.solver.sensitivity.RulePrice;
import dev.fairfield.solver.sensitivity.RulePrices;
import dev.fairfield.solver.sensitivity.Stability;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** {@code explanation.json} and its parts: money in integer cents, everything in a fixed order. */
public final class ExplanationJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int DEAREST = 50;

  private ExplanationJson() {}

  static byte[] bytes(Explanation explanation) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("title", explanation.stored().title());
    json.put("illustrative", explanation.stored().illustrative());
    json.setAll(costs(explanation.costs()));
    ArrayNode owners = json.putArray("owners");
    explanation.owners().forEach(reason -> owners.add(owner(reason)));
    explanation.rulePrices().ifPresent(prices -> json.set("rulePrices", rulePrices(prices)));
    explanation.frontier().ifPresent(frontier -> json.set("frontier", frontier(frontier)));
    explanation.stability().ifPresent(stability -> json.set("stability", stability(stability)));
    return bytes(json);
  }

  static byte[] bytes(ObjectNode json) {
    return (json.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** Cost by rule and rep, and the dearest accounts. */
  public static ObjectNode costs(CostBreakdown costs) {
    ObjectNode json = MAPPER.createObjectNode();
    SolvedPlan plan = costs.plan();
    json.put("costCents", plan.cost().totalCents());
    json.put("lowerBoundCents", plan.lowerBoundCents());
    ObjectNode byRule = json.putObject("costCentsByRule");
    for (SoftRule rule : SoftRule.values()) {
      byRule.put(rule.key(), plan.cost().cents(rule));
    }
    ArrayNode reps = json.putArray("reps");
    costs
        .reps()
        .forEach(
            rep -> {
              ObjectNode of = reps.addObject();
              of.put("repId", rep.kpis().rep().id());
              of.put("costCents", rep.totalCents());
              add(of.putObject("costCentsByRule"), rep.centsByRule());
            });
    ArrayNode dearest = json.putArray("dearestAccounts");
    costs.dearestAccounts(DEAREST).forEach(account -> addAccount(dearest.addObject(), account));
    return json;
  }

  static void add(ObjectNode json, Map<SoftRule, Long> centsByRule) {
    centsByRule.forEach((rule, cents) -> json.put(rule.key(), cents));
  }

  private static void addAccount(ObjectNode json, AccountCost cost) {
    json.put("accountId", cost.account().id());
    json.put("repId", cost.ownerId());
    json.put("moved", cost.moved());
    json.put("ownCostCents", cost.ownCents());
    json.put("effectOnRepCents", cost.marginalCents());
    add(json.putObject("costCentsByRule"), cost.centsByRule());
  }

  /** Why an account has its rep, and what would have to change. */
  public static ObjectNode owner(OwnerReason reason) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("accountId", reason.account().id());
    json.put("repId", reason.ownerId());
    json.put("unitId", reason.unit().id());
    json.put("pin", reason.pin().map(pin -> pin.label()).orElse(null));
    ArrayNode members = json.putArray("members");
    reason.owned().forEach(member -> addAccount(members.addObject(), member));
    json.put("eligibleReps", reason.eligibleReps());
    ObjectNode ineligible = json.putObject("ineligibleReps");
    reason
        .ineligibleReps()
        .forEach((why, reps) -> ineligible.put(why.name().toLowerCase(Locale.ROOT), reps));
    ArrayNode alternatives = json.putArray("alternatives");
    reason.alternatives().forEach(other -> addAlternative(alternatives.addObject(), other));
    return json;
  }

  private static void addAlternative(ObjectNode json, Alternative other) {
    json.put("repId", other.rep().id());
    json.put("differenceCents", other.differenceCents());
    add(json.putObject("differenceCentsByRule"), other.differenceCentsByRule());
    ObjectNode hard = json.putObject("hardByRule");
    other.obstacles().forEach(obstacle -> hard.put(obstacle.rule().key(), obstacle.hardUnits()));
    ArrayNode flip = json.putArray("toFlip");
    other.toFlip().forEach(flip::add);
  }

  /** What each rule, pin group and rep limit costs. */
  public static ObjectNode rulePrices(RulePrices prices) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("planCents", prices.planCents());
    json.put("bestCents", prices.bestCents());
    json.put("lowerBoundCents", prices.lowerBoundCents());
    json.put("stoppedEarly", prices.stoppedEarly());
    addPrice(json.putObject("control"), prices.control());
    ArrayNode rules = json.putArray("rules");
    prices.prices().forEach(price -> addPrice(rules.addObject(), price));
    return json;
  }

  private static void addPrice(ObjectNode json, RulePrice price) {
    json.put("rule", price.rule().key());
    json.put("label", price.label());
    json.put("repId", price.repId());
    json.put("savedCents", price.savedCents());
    json.put("atMostCents", price.atMostCents());
    json.put("provenCents", price.provenCents());
    json.put("moves", price.moves());
    price
        .cost()
        .ifPresent(
            cost -> {
              ObjectNode byRule = json.putObject("costCentsByRule");
              for (SoftRule rule : SoftRule.values()) {
                byRule.put(rule.key(), cost.cents(rule));
              }
            });
  }

  /** The best plan for each number of moves. */
  public static ObjectNode frontier(MoveFrontier frontier) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("accounts", frontier.accounts());
    json.put("leastMoves", frontier.leastMoves());
    json.put("stoppedEarly", frontier.stoppedEarly());
    ArrayNode points = json.putArray("points");
    for (FrontierPoint point : frontier.points()) {
      ObjectNode of = points.addObject();
      of.put("maxMoves", point.maxMoves().isPresent() ? point.maxMoves().getAsInt() : null);
      of.put("outcome", point.outcome().name());
      if (point.plan().isPresent()) {
        of.put("moves", point.moves());
        of.put("costCents", point.costCents());
        of.put("lowerBoundCents", point.lowerBoundCents());
        of.put("gap", point.gap().isPresent() ? point.gap().getAsDouble() : null);
      }
    }
    return json;
  }

  /** How often accounts keep their rep when potentials are only roughly known. */
  public static ObjectNode stability(Stability stability) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("runs", stability.settings().runs());
    json.put("relativeError", stability.settings().relativeError());
    json.put("seed", stability.settings().seed());
    json.put("feasibleRuns", stability.feasibleRuns());
    json.put("controlChanges", stability.controlChanges());
    json.put("accounts", stability.accounts().size());
    json.put("accountsKeptInAllRuns", stability.accountsKeptIn(1));
    json.put("accountsKeptInMostRuns", stability.accountsKeptIn(0.9));
    json.put("stoppedEarly", stability.stoppedEarly());
    ArrayNode check = json.putArray("worthChecking");
    for (AccountStability account : stability.worthChecking(DEAREST)) {
      check
          .addObject()
          .put("accountId", account.account().id())
          .put("repId", account.ownerId())
          .put("potentialCents", account.account().value().potentialCents())
          .put("keepRate", rounded(account.keepRate()))
          .put("atStakeCents", account.atStakeCents())
          .put("otherRepId", account.mostFrequentOther())
          .put("otherRuns", account.otherRuns());
    }
    return json;
  }

  static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP);
  }
}
