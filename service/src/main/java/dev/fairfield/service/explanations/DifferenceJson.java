package dev.fairfield.service.explanations;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fairfield.service.plans.StoredPlan;
import dev.fairfield.solver.difference.AccountChange;
import dev.fairfield.solver.difference.PlanDifference;
import dev.fairfield.solver.difference.RepChange;
import dev.fairfield.solver.request.SoftRule;

/** {@code diff.json}: what differs between two plans of one book. */
public final class DifferenceJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private DifferenceJson() {}

  public static ObjectNode of(StoredPlan from, StoredPlan to, PlanDifference difference) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("illustrative", from.illustrative());
    addPlan(json.putObject("from"), from);
    addPlan(json.putObject("to"), to);
    json.put("differenceCents", difference.differenceCents());
    ExplanationJson.add(
        json.putObject("differenceCentsByRule"), difference.differenceCentsByRule());
    ArrayNode accounts = json.putArray("accounts");
    for (AccountChange change : difference.accounts()) {
      ObjectNode of = accounts.addObject();
      of.put("accountId", change.account().id());
      of.put("name", change.account().name());
      of.put("latitude", change.account().place().location().latitude());
      of.put("longitude", change.account().place().location().longitude());
      of.put("fromRepId", change.fromRepId());
      of.put("toRepId", change.toRepId());
      of.put("potentialCents", change.account().value().potentialCents());
      of.put("revenueCents", change.account().value().revenueCents());
      of.put("workloadMinutes", change.account().effort().workloadMinutes());
      ExplanationJson.add(of.putObject("differenceCentsByRule"), change.differenceCentsByRule());
    }
    ArrayNode pairs = json.putArray("pairs");
    difference.pairs().forEach(pair -> pairs.add(MAPPER.<ObjectNode>valueToTree(pair)));
    ArrayNode reps = json.putArray("reps");
    difference.reps().forEach(rep -> addRep(reps.addObject(), rep));
    return json;
  }

  private static void addPlan(ObjectNode json, StoredPlan stored) {
    json.put("title", stored.title());
    json.put("costCents", stored.plan().cost().totalCents());
    json.put("lowerBoundCents", stored.plan().lowerBoundCents());
    ObjectNode byRule = json.putObject("costCentsByRule");
    for (SoftRule rule : SoftRule.values()) {
      byRule.put(rule.key(), stored.plan().cost().cents(rule));
    }
  }

  private static void addRep(ObjectNode json, RepChange change) {
    json.put("repId", change.after().rep().id());
    json.put("indexBefore", ExplanationJson.rounded(change.before().index()));
    json.put("indexAfter", ExplanationJson.rounded(change.after().index()));
    json.put("accountsBefore", change.before().accounts());
    json.put("accountsAfter", change.after().accounts());
    json.put("gained", change.gained());
    json.put("lost", change.lost());
    json.put("newShare", ExplanationJson.rounded(change.newShare()));
    json.put("lostShare", ExplanationJson.rounded(change.lostShare()));
    ExplanationJson.add(json.putObject("differenceCentsByRule"), change.differenceCentsByRule());
  }
}
