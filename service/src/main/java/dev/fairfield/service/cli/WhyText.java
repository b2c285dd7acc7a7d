package dev.fairfield.service.cli;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.validation.Dollars;
import dev.fairfield.scenarios.validation.Sentence;
import dev.fairfield.solver.explanation.AccountCost;
import dev.fairfield.solver.explanation.Alternative;
import dev.fairfield.solver.explanation.OwnerReason;
import dev.fairfield.solver.plan.SolvedPlan;
import dev.fairfield.solver.request.SoftRule;
import java.io.PrintWriter;
import java.util.stream.Collectors;

/** Why an account has its rep, as text. */
final class WhyText {

  private final PrintWriter out;
  private final SolvedPlan plan;

  WhyText(PrintWriter out, SolvedPlan plan) {
    this.out = out;
    this.plan = plan;
  }

  void print(OwnerReason reason) {
    Account account = reason.account();
    out.println();
    out.println(
        Sentence.of(
            "%s %s, %s: %s",
            account.id(),
            account.name(),
            ExplainText.place(account),
            reason.ownerId().isBlank()
                ? "without an owner in the open pool"
                : "owned by " + rep(reason.ownerId())));
    printUnit(reason);
    out.println("  " + today(account, reason.ownerId()));
    reason.pin().ifPresent(pin -> out.println("  Bound by a " + pin.label() + "."));
    if (!reason.ownerId().isBlank()) {
      out.println("  It costs " + ownCost(reason) + ".");
    }
    out.println("  " + eligibility(reason));
    printAlternatives(reason);
    out.println();
  }

  private void printUnit(OwnerReason reason) {
    int members = reason.unit().members().size();
    if (members > 1) {
      out.println(
          Sentence.of(
              "  It shares its owner with %,d other %s of its family or area (%s); figures are for all of them.",
              members - 1,
              members == 2 ? "account" : "accounts",
              reason.unit().members().stream()
                  .map(Account::id)
                  .filter(id -> !id.equals(reason.account().id()))
                  .limit(5)
                  .collect(Collectors.joining(", "))));
    }
  }

  private String rep(String id) {
    return id + plan.priced().book().findRep(id).map(rep -> " " + rep.name()).orElse("");
  }

  private String today(Account account, String ownerId) {
    String present = account.ownership().currentOwner();
    if (present.isBlank()) {
      return "Nobody owns it today.";
    }
    if (plan.priced().book().isOrphaned(account)) {
      return "Its owner " + present + " has left.";
    }
    return present.equals(ownerId)
        ? "It stays with today's owner."
        : "Today it is owned by " + rep(present) + ".";
  }

  private static String ownCost(OwnerReason reason) {
    long balance = reason.owned().stream().mapToLong(AccountCost::marginalCents).sum();
    return Sentence.of(
        "%s a year there: travel %s, handover %s, fit %s%s",
        Dollars.of(reason.owned().stream().mapToLong(AccountCost::ownCents).sum()),
        sum(reason, SoftRule.TRAVEL),
        sum(reason, SoftRule.HANDOVER),
        sum(reason, SoftRule.FIT),
        reason.owned().size() > 1
            ? ""
            : Sentence.of(
                "; its effect on the rep's balance and band is %s", Dollars.difference(balance)));
  }

  private static String sum(OwnerReason reason, SoftRule rule) {
    return Dollars.of(reason.owned().stream().mapToLong(cost -> cost.cents(rule)).sum());
  }

  private static String eligibility(OwnerReason reason) {
    String others =
        reason.ineligibleReps().entrySet().stream()
            .map(entry -> Sentence.of("%,d %s", entry.getValue(), entry.getKey().label()))
            .collect(Collectors.joining(", "));
    return Sentence.of(
        "%,d %s may own it%s.",
        reason.eligibleReps(),
        reason.eligibleReps() == 1 ? "rep" : "reps",
        others.isEmpty() ? "" : "; not: " + others);
  }

  private void printAlternatives(OwnerReason reason) {
    if (reason.alternatives().isEmpty()) {
      return;
    }
    out.println();
    out.println("  The next reps: what the whole plan would cost more (+) or less (-) a year");
    var table =
        new TextTable(
            2, "rep", "name", "sum", "travel", "balance", "band", "handover", "fit", "allowed");
    for (Alternative other : reason.alternatives()) {
      table.row(
          other.rep().id(),
          other.rep().name(),
          Dollars.difference(other.differenceCents()),
          Dollars.difference(other.differenceCents(SoftRule.TRAVEL)),
          Dollars.difference(other.differenceCents(SoftRule.BALANCED_VALUE)),
          Dollars.difference(other.differenceCents(SoftRule.FAIRNESS_BAND)),
          Dollars.difference(other.differenceCents(SoftRule.HANDOVER)),
          Dollars.difference(other.differenceCents(SoftRule.FIT)),
          other.obstacles().isEmpty() ? "yes" : "no");
    }
    table.print(out);
    out.println("  What would have to change");
    for (Alternative other : reason.alternatives()) {
      out.println(
          Sentence.of("    for %s: %s", other.rep().id(), String.join("; and ", other.toFlip())));
    }
  }
}
