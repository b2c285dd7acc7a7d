package dev.fairfield.service.cli;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.validation.Dollars;
import dev.fairfield.scenarios.validation.Sentence;
import dev.fairfield.solver.difference.AccountChange;
import dev.fairfield.solver.difference.PlanDifference;
import dev.fairfield.solver.difference.RepChange;
import dev.fairfield.solver.difference.RepPairChange;
import dev.fairfield.solver.kpi.PlanKpis;
import dev.fairfield.solver.plan.SolvedPlan;
import dev.fairfield.solver.request.SoftRule;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;

/** The difference of two plans as text. */
final class DiffText {

  private static final int PAIRS_SHOWN = 15;
  private static final int REPS_SHOWN = 50;
  private static final int ACCOUNTS_SHOWN = 15;

  private final PrintWriter out;
  private final PlanDifference difference;

  DiffText(PrintWriter out, PlanDifference difference) {
    this.out = out;
    this.difference = difference;
  }

  void print() {
    int accounts = difference.from().priced().book().assignableAccounts().size();
    long reshaped = difference.reps().stream().filter(RepChange::isReshaped).count();
    out.println(
        Sentence.of(
            "%,d of %,d accounts have another owner, %,d of %,d reps another territory; the second plan costs %s a year %s.",
            difference.accounts().size(),
            accounts,
            reshaped,
            difference.reps().size(),
            Dollars.of(Math.abs(difference.differenceCents())),
            difference.differenceCents() > 0 ? "more" : "less"));
    printRules();
    if (!difference.accounts().isEmpty()) {
      printReps();
      printPairs();
      printAccounts();
    }
    out.println();
  }

  private void printRules() {
    out.println();
    out.println("Cost by rule, dollars a year");
    var table = new TextTable(1, "rule", "from", "to", "difference");
    for (SoftRule rule : SoftRule.values()) {
      table.row(
          rule.label(),
          Dollars.of(difference.from().cost().cents(rule)),
          Dollars.of(difference.to().cost().cents(rule)),
          Dollars.difference(difference.differenceCentsByRule().get(rule)));
    }
    table
        .row(
            "Sum",
            Dollars.of(difference.from().cost().totalCents()),
            Dollars.of(difference.to().cost().totalCents()),
            Dollars.difference(difference.differenceCents()))
        .row(
            "Accounts moved from today's owner",
            moves(difference.from()),
            moves(difference.to()),
            "")
        .print(out);
  }

  private static String moves(SolvedPlan plan) {
    return Sentence.of("%,d", PlanKpis.of(plan.priced(), plan.ownersByAccount()).moves());
  }

  private void printReps() {
    List<RepChange> reshaped =
        difference.reps().stream()
            .filter(RepChange::isReshaped)
            .sorted(
                Comparator.comparingLong(
                        (RepChange rep) -> -(rep.gainedPotentialCents() + rep.lostPotentialCents()))
                    .thenComparing(rep -> rep.after().rep().id()))
            .toList();
    out.println();
    out.println("Territories that change, the largest change first");
    var table =
        new TextTable(
            2,
            "rep",
            "name",
            "index from",
            "to",
            "gained",
            "lost",
            "new potential",
            "lost potential",
            "cost difference");
    for (RepChange rep : reshaped.stream().limit(REPS_SHOWN).toList()) {
      table.row(
          rep.after().rep().id(),
          rep.after().rep().name(),
          Sentence.of("%.2f", rep.before().index()),
          Sentence.of("%.2f", rep.after().index()),
          Sentence.of("%,d", rep.gained()),
          Sentence.of("%,d", rep.lost()),
          Sentence.of("%.0f %%", 100 * rep.newShare()),
          Sentence.of("%.0f %%", 100 * rep.lostShare()),
          Dollars.difference(rep.differenceCents()));
    }
    table.print(out);
    more(reshaped.size() - REPS_SHOWN, "rep-changes.csv");
  }

  private void printPairs() {
    out.println();
    out.println("What goes from whom to whom, the largest potential first");
    var table = new TextTable(2, "from", "to", "accounts", "potential", "revenue", "hours");
    for (RepPairChange pair : difference.pairs().stream().limit(PAIRS_SHOWN).toList()) {
      table.row(
          owner(pair.fromRepId()),
          owner(pair.toRepId()),
          Sentence.of("%,d", pair.accounts()),
          Dollars.of(pair.potentialCents()),
          Dollars.of(pair.revenueCents()),
          Sentence.of("%,.0f", pair.workloadMinutes() / 60.0));
    }
    table.print(out);
    more(difference.pairs().size() - PAIRS_SHOWN, "rep-pairs.csv");
  }

  private void printAccounts() {
    out.println();
    out.println(
        "Accounts with another owner, the largest potential first (cost: travel, handover and fit)");
    var table =
        new TextTable(
            4, "account", "name", "from", "to", "potential", "revenue", "hours", "cost difference");
    for (AccountChange change : difference.accounts().stream().limit(ACCOUNTS_SHOWN).toList()) {
      Account account = change.account();
      table.row(
          account.id(),
          account.name(),
          owner(change.fromRepId()),
          owner(change.toRepId()),
          Dollars.of(account.value().potentialCents()),
          Dollars.of(account.value().revenueCents()),
          Sentence.of("%,.1f", account.effort().workloadMinutes() / 60.0),
          Dollars.difference(change.differenceCents()));
    }
    table.print(out);
    more(difference.accounts().size() - ACCOUNTS_SHOWN, "moves.csv");
  }

  private static String owner(String repId) {
    return repId.isBlank() ? "nobody" : repId;
  }

  private void more(int rows, String file) {
    if (rows > 0) {
      out.println(Sentence.of("  … and %,d more; --out DIR writes them all to %s.", rows, file));
    }
  }
}
