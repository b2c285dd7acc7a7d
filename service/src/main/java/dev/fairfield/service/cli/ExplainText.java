package dev.fairfield.service.cli;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.validation.Dollars;
import dev.fairfield.scenarios.validation.Sentence;
import dev.fairfield.service.plans.CertificateSentence;
import dev.fairfield.service.plans.StoredPlan;
import dev.fairfield.solver.explanation.AccountCost;
import dev.fairfield.solver.explanation.CostBreakdown;
import dev.fairfield.solver.explanation.RepCost;
import dev.fairfield.solver.request.SoftRule;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;

/** The cost of a plan by rule, rep and account as text. */
final class ExplainText {

  private static final int REPS_SHOWN = 50;
  private static final int ACCOUNTS_SHOWN = 10;

  private final PrintWriter out;
  private final StoredPlan stored;
  private final CostBreakdown costs;

  ExplainText(PrintWriter out, StoredPlan stored, CostBreakdown costs) {
    this.out = out;
    this.stored = stored;
    this.costs = costs;
  }

  void printCosts() {
    out.println(CertificateSentence.of(stored.plan()));
    printRules();
    printReps();
    printAccounts();
    out.println();
  }

  private void printRules() {
    long total = stored.plan().cost().totalCents();
    out.println();
    out.println("Cost by rule, dollars a year");
    var table = new TextTable(1, "rule", "cost", "part");
    for (SoftRule rule : SoftRule.values()) {
      long cents = stored.plan().cost().cents(rule);
      table.row(
          rule.isPreference() ? rule.label() + " (preference)" : rule.label(),
          Dollars.of(cents),
          Sentence.of("%.1f %%", total == 0 ? 0 : 100.0 * cents / total));
    }
    table.row("Sum", Dollars.of(total), "").print(out);
  }

  private void printReps() {
    List<RepCost> dearest =
        costs.reps().stream()
            .sorted(
                Comparator.comparingLong(RepCost::totalCents)
                    .reversed()
                    .thenComparing(rep -> rep.kpis().rep().id()))
            .toList();
    out.println();
    out.println(
        "Cost by rep, the dearest first (index: potential held over fair share, 1.00 is fair)");
    var table =
        new TextTable(
            2,
            "rep",
            "name",
            "accounts",
            "index",
            "travel",
            "balance",
            "band",
            "handover",
            "fit",
            "sum");
    dearest.stream().limit(REPS_SHOWN).forEach(rep -> addRow(table, rep));
    table.print(out);
    if (dearest.size() > REPS_SHOWN) {
      out.println(
          Sentence.of(
              "  … and %,d more reps; --out DIR writes them all to rep-costs.csv.",
              dearest.size() - REPS_SHOWN));
    }
  }

  private static void addRow(TextTable table, RepCost rep) {
    table.row(
        rep.kpis().rep().id(),
        rep.kpis().rep().name(),
        Sentence.of("%,d", rep.kpis().accounts()),
        Sentence.of("%.2f", rep.kpis().index()),
        Dollars.of(rep.cents(SoftRule.TRAVEL)),
        Dollars.of(rep.cents(SoftRule.BALANCED_VALUE)),
        Dollars.of(rep.cents(SoftRule.FAIRNESS_BAND)),
        Dollars.of(rep.cents(SoftRule.HANDOVER)),
        Dollars.of(rep.cents(SoftRule.FIT)),
        Dollars.of(rep.totalCents()));
  }

  private void printAccounts() {
    out.println();
    out.println("Dearest accounts (own cost: travel, handover and fit)");
    var table =
        new TextTable(
            4,
            "account",
            "name",
            "place",
            "rep",
            "potential",
            "travel",
            "handover",
            "fit",
            "own cost",
            "effect on rep's balance and band");
    for (AccountCost cost : costs.dearestAccounts(ACCOUNTS_SHOWN)) {
      Account account = cost.account();
      table.row(
          account.id(),
          account.name(),
          place(account),
          cost.ownerId() + (cost.moved() ? " (moved)" : ""),
          Dollars.of(account.value().potentialCents()),
          Dollars.of(cost.cents(SoftRule.TRAVEL)),
          Dollars.of(cost.cents(SoftRule.HANDOVER)),
          Dollars.of(cost.cents(SoftRule.FIT)),
          Dollars.of(cost.ownCents()),
          Dollars.difference(cost.marginalCents()));
    }
    table.print(out);
    out.println(
        "  Effect: on the balance and band of its rep; below 0 where the rep would lie further under the fair share without it.");
  }

  static String place(Account account) {
    return account.place().state().isBlank()
        ? account.place().city()
        : account.place().city() + ", " + account.place().state();
  }
}
