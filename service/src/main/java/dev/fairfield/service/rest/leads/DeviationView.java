package dev.fairfield.service.rest.leads;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.fairfield.scenarios.model.Account;
import dev.fairfield.solver.routing.Deviation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;

/** An account whose owner is not the routing table's, as REST shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "RoutingDeviation")
record DeviationView(
    String accountId,
    String name,
    @Schema(description = "Its owner by the plan.") String repId,
    String repName,
    @Schema(description = "Who would get leads like it by the table.") String tableRepId,
    String tableRepName,
    long potentialCents,
    String state,
    String postalCode) {

  static DeviationView of(Deviation deviation, Map<String, String> repNames) {
    Account account = deviation.account();
    return new DeviationView(
        account.id(),
        account.name(),
        deviation.ownerId(),
        repNames.get(deviation.ownerId()),
        deviation.tableOwnerId().isBlank() ? null : deviation.tableOwnerId(),
        repNames.get(deviation.tableOwnerId()),
        account.value().potentialCents(),
        account.place().state(),
        account.place().postalCode());
  }
}
