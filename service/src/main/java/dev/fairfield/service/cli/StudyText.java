package dev.fairfield.service.cli;

import dev.fairfield.scenarios.validation.Dollars;
import dev.fairfield.scenarios.validation.Sentence;
import dev.fairfield.service.plans.Percentage;
import dev.fairfield.solver.plan.Outcome;
import dev.fairfield.solver.plan.SolvedPlan;
import dev.fairfield.solver.sensitivity.AccountStability;
import dev.fairfield.solver.sensitivity.FrontierPoint;
import dev.fairfield.solver.sensitivity.LiftedRule;
import dev.fairfield.solver.sensitivity.MoveFrontier;
import dev.fairfield.solver.sensitivity.RulePrice;
import dev.fairfield.solver.sensitivity.RulePrices;
import dev.fairfield.solver.sensitivity.Stability;
import java.io.PrintWriter;
import java.util.List;

/** Rule prices, the frontier of moves and stability as text. */
final class StudyText {

  private static final int ACCOUNTS_SHOWN = 10;

  private final PrintWriter out;
  private final SolvedPlan plan;

  StudyText(PrintWriter out, SolvedPlan plan) {
    this.out = out;
    this.plan = plan;
  }

  void print(RulePrices prices) {
    out.println();
    out.println("What each rule costs a year: the plan solved again without it, all others kept");
    var table = new TextTable(1, "without", "found saving", "at most", "of it proven", "moves");
    row(table, prices.control());
    prices.prices().forEach(price -> row(table, price));
    table.print(out);
    out.println(
        Sentence.of(
            "  Searching on with every rule kept %s; savings are against the best plan known with all rules (%s), which is at most %s above the best there can be.",
            prices.control().savedCents() == 0
                ? "found nothing cheaper"
                : "saved " + Dollars.of(prices.control().savedCents()) + ": plan on to have it",
            Dollars.of(prices.bestCents()),
            Dollars.of(prices.openCents())));
    for (RulePrice price : prices.prices()) {
      out.println("  " + verdict(price));
    }
    stopped(prices.stoppedEarly(), "rules not reached are missing");
    out.println();
  }

  private static void row(TextTable table, RulePrice price) {
    table.row(
        price.label(),
        price.cost().isEmpty() ? "no plan found" : Dollars.of(price.savedCents()),
        Dollars.of(price.atMostCents()),
        price.rule() == LiftedRule.NONE || price.rule() == LiftedRule.FAIRNESS_BAND
            ? "–"
            : Dollars.of(price.provenCents()),
        Sentence.of("%,d", price.moves()));
  }

  /** What the numbers say and what they do not. */
  private static String verdict(RulePrice price) {
    String most = Dollars.of(price.atMostCents());
    if (price.rule() == LiftedRule.FAIRNESS_BAND) {
      return Sentence.of(
          "%s: travel, balance, handover and fit together would fall by %s, at most %s.",
          price.label(), Dollars.of(price.savedCents()), most);
    }
    if (price.provenCents() > 0) {
      return Sentence.of(
          "%s: it costs at least %s a year, proven, and at most %s.",
          price.label(), Dollars.of(price.provenCents()), most);
    }
    if (price.savedCents() == 0) {
      return Sentence.of(
          "%s: no saving found without it; it costs at most %s.", price.label(), most);
    }
    return Sentence.of(
        "%s: %s less was found without it. That lies within what the search leaves open, so it may cost nothing, and at most %s.",
        price.label(), Dollars.of(price.savedCents()), most);
  }

  void print(MoveFrontier frontier) {
    out.println();
    out.println("The best plan found for each number of moves (a present owner is replaced)");
    var table =
        new TextTable(
            1, "allowed", "moves", "cost", "cannot cost less than", "gap", "against this plan");
    for (FrontierPoint point : frontier.points()) {
      if (point.plan().isPresent()) {
        table.row(
            point.label(),
            Sentence.of("%,d", point.moves()),
            Dollars.of(point.costCents()),
            Dollars.of(point.lowerBoundCents()),
            point.gap().isPresent() ? Percentage.atMost(point.gap().getAsDouble()) : "–",
            Dollars.difference(point.costCents() - plan.cost().totalCents()));
      } else {
        table.row(
            point.label(),
            point.outcome() == Outcome.PROVEN_INFEASIBLE ? "impossible" : "none found",
            "–",
            "–",
            "–",
            "–");
      }
    }
    table.print(out);
    if (frontier.leastMoves() > 0) {
      out.println(
          Sentence.of(
              "  Whatever is done, at least %,d of %,d accounts must move: their owner may not keep them, has too much, or shares a family or area.",
              frontier.leastMoves(), frontier.accounts()));
    }
    if (frontier.points().stream().anyMatch(point -> point.outcome() == Outcome.NONE_FOUND)) {
      out.println(
          "  None found: no plan that keeps all hard rules turned up in the time given, and none was ruled out.");
    }
    stopped(frontier.stoppedEarly(), "points not reached are missing");
    out.println();
  }

  void print(Stability stability) {
    int all = stability.accounts().size();
    out.println();
    out.println(
        Sentence.of(
            "How steady owners are when potentials are off by %.0f %% (%,d of %,d runs gave a plan, seed %d)",
            100 * stability.settings().relativeError(),
            stability.feasibleRuns(),
            stability.settings().runs(),
            stability.settings().seed()));
    out.println(kept(stability, 1, "in every run", all));
    out.println(kept(stability, 0.5, "in at least half of the runs", all));
    out.println(
        Sentence.of(
            "  Without any error, searching on alone gave %,d accounts another rep (%.1f %%): read the rest against that.",
            stability.controlChanges(), 100.0 * stability.controlChanges() / Math.max(1, all)));
    printWorthChecking(stability.worthChecking(ACCOUNTS_SHOWN));
    stopped(stability.stoppedEarly(), "later runs are missing");
    out.println();
  }

  private void printWorthChecking(List<AccountStability> check) {
    if (check.isEmpty()) {
      return;
    }
    out.println();
    out.println(
        "  Worth checking first: much potential, and an owner that turns on small differences");
    var table =
        new TextTable(
            3, "account", "name", "rep", "potential", "other rep in", "mostly", "at stake");
    for (AccountStability account : check) {
      table.row(
          account.account().id(),
          account.account().name(),
          account.ownerId(),
          Dollars.of(account.account().value().potentialCents()),
          Sentence.of("%d of %d runs", account.changes(), account.runs()),
          account.mostFrequentOther().isBlank()
              ? "open pool"
              : Sentence.of("%s (%d)", account.mostFrequentOther(), account.otherRuns()),
          Dollars.of(account.atStakeCents()));
    }
    table.print(out);
    out.println("  At stake: potential × share of runs with another rep.");
    if (check.stream().anyMatch(account -> account.changes() == account.runs())) {
      out.println(
          "  With another rep in every run: the plan may simply be improved there; plan on from it first.");
    }
  }

  private static String kept(Stability stability, double share, String when, int all) {
    long accounts = stability.accountsKeptIn(share);
    return Sentence.of(
        "  %,d of %,d accounts (%.1f %%) keep their rep %s.",
        accounts, all, 100.0 * accounts / Math.max(1, all), when);
  }

  private void stopped(boolean early, String what) {
    if (early) {
      out.println("  Stopped early: " + what + ".");
    }
  }
}
