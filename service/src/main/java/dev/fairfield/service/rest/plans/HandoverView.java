package dev.fairfield.service.rest.plans;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.service.plans.Handovers;
import dev.fairfield.solver.plan.SolvedPlan;
import dev.fairfield.solver.request.SoftRule;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

/** An account that a rep gains from another, or from one who left. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Handover")
record HandoverView(
    String accountId,
    String name,
    String fromRepId,
    @Schema(description = "Absent for a rep who has left") String fromName,
    String fromManager,
    String toRepId,
    String toName,
    String toManager,
    long revenueCents,
    @Schema(description = "Sales lost by the change in a year") long costCents) {

  /** The largest revenue first. */
  static List<HandoverView> allOf(SolvedPlan plan) {
    return Handovers.of(plan).stream().map(account -> of(plan, account)).toList();
  }

  private static HandoverView of(SolvedPlan plan, Account account) {
    Book book = plan.priced().book();
    Rep to = book.findRep(plan.ownersByAccount().get(account.id())).orElseThrow();
    String from = account.ownership().currentOwner();
    Optional<Rep> present = book.findRep(from);
    return new HandoverView(
        account.id(),
        account.name(),
        from,
        present.map(Rep::name).orElse(null),
        present.map(rep -> rep.record().manager()).filter(name -> !name.isBlank()).orElse(null),
        to.id(),
        to.name(),
        to.record().manager().isBlank() ? null : to.record().manager(),
        account.value().revenueCents(),
        plan.priced().pricing().cents(SoftRule.HANDOVER, account, to));
  }
}
