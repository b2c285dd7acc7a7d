package dev.fairfield.service.rest.plans;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fairfield.solver.request.SoftRule;
import java.util.List;

/**
 * Takes out of explanations what tells the win rate of a single rep: the cost of fit of a rep or an
 * account, also where a total holds it. Sums over all reps stay.
 */
final class RepFigures {

  private static final List<String> BY_RULE = List.of("costCentsByRule", "differenceCentsByRule");
  private static final List<String> TOTALS =
      List.of("costCents", "ownCostCents", "differenceCents");
  private static final List<String> OF_ONE_REP_OR_ACCOUNT =
      List.of("reps", "dearestAccounts", "accounts", "members", "alternatives");

  private RepFigures() {}

  /** Changes the tree; what stands in its root is a sum over all reps. */
  static <T extends JsonNode> T hide(T explanation) {
    OF_ONE_REP_OR_ACCOUNT.forEach(list -> hideEach(explanation.path(list)));
    return explanation;
  }

  private static void hideEach(JsonNode list) {
    if (list instanceof ArrayNode each) {
      each.forEach(
          of -> {
            if (of instanceof ObjectNode object) {
              hideFit(object);
              hide(object);
            }
          });
    }
  }

  private static void hideFit(ObjectNode of) {
    for (String name : BY_RULE) {
      if (of.get(name) instanceof ObjectNode byRule && byRule.has(SoftRule.FIT.key())) {
        long cents = byRule.remove(SoftRule.FIT.key()).asLong();
        TOTALS.stream()
            .filter(of::has)
            .forEach(total -> of.put(total, of.get(total).asLong() - cents));
      }
    }
    of.remove("toFlip");
  }
}
