package dev.fairfield.service.rest.plans;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.solver.plan.SolvedPlan;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/** Who owns an account under a plan. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Assignment")
record AssignmentView(
    String accountId,
    String name,
    @Schema(description = "Absent when the book has no teams") String team,
    @Schema(description = "Absent for an account left in the open pool") String repId,
    String repName,
    @Schema(description = "Today's owner, who may have left; absent for none") String previousRepId,
    @Schema(description = "Whether a rep who is still there loses the account") boolean moved,
    @Schema(description = "Whether the account must have this owner") boolean pinned,
    long potentialCents,
    long revenueCents,
    double workloadHours,
    String city,
    String state,
    double latitude,
    double longitude) {

  private static final double MINUTES_PER_HOUR = 60;

  /** Ordered by account id. */
  static List<AssignmentView> allOf(SolvedPlan plan) {
    Book book = plan.priced().book();
    Map<String, String> owners = plan.ownersByAccount();
    return book.assignableAccounts().stream()
        .map(account -> of(plan, account, owners.get(account.id())))
        .toList();
  }

  private static AssignmentView of(SolvedPlan plan, Account account, String owner) {
    Book book = plan.priced().book();
    return new AssignmentView(
        account.id(),
        account.name(),
        blankToNull(account.profile().team()),
        owner,
        owner == null ? null : book.findRep(owner).map(Rep::name).orElse(null),
        blankToNull(account.ownership().currentOwner()),
        owner != null
            && book.findPresentOwner(account).filter(rep -> !rep.id().equals(owner)).isPresent(),
        plan.priced().pins().containsKey(account.id()),
        account.value().potentialCents(),
        account.value().revenueCents(),
        account.effort().workloadMinutes() / MINUTES_PER_HOUR,
        blankToNull(account.place().city()),
        blankToNull(account.place().state()),
        account.place().location().latitude(),
        account.place().location().longitude());
  }

  private static String blankToNull(String text) {
    return text.isBlank() ? null : text;
  }
}
