package dev.fairfield.service.rest.simulations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fairfield.simulator.document.SingleRepScopes;
import java.util.Iterator;

/**
 * Takes out of a comparison what tells the quota or the win rate of a single rep: all figures of
 * the seats, and those of teams and regions that have one rep alone. Names stay, and what a
 * departure would cost.
 */
final class RepFigures {

  /** Says in the document that something was taken out. */
  static final String HIDDEN = "repFiguresHidden";

  private RepFigures() {}

  /** A copy without them. */
  static ObjectNode hide(ObjectNode comparison) {
    ObjectNode hidden = comparison.deepCopy();
    var scopes = SingleRepScopes.of(hidden.path("seats"));
    for (Iterator<JsonNode> kpis = hidden.path("kpis").elements(); kpis.hasNext(); ) {
      JsonNode row = kpis.next();
      if (scopes.tells(
          row.path("kpi").asText(), row.path("scope").asText(), row.path("name").asText())) {
        kpis.remove();
      }
    }
    for (JsonNode seat : hidden.path("seats")) {
      if (seat.path("plans") instanceof ArrayNode plans) {
        plans.removeAll();
      }
    }
    hidden.put(HIDDEN, true);
    return hidden;
  }
}
