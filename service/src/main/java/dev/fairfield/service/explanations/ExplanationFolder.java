package dev.fairfield.service.explanations;

import dev.fairfield.scenarios.io.SpreadsheetCsv;
import dev.fairfield.scenarios.io.SpreadsheetCsv.Cell;
import dev.fairfield.solver.explanation.AccountCost;
import dev.fairfield.solver.explanation.RepCost;
import dev.fairfield.solver.request.SoftRule;
import dev.fairfield.solver.sensitivity.AccountStability;
import dev.fairfield.solver.sensitivity.FrontierPoint;
import dev.fairfield.solver.sensitivity.MoveFrontier;
import dev.fairfield.solver.sensitivity.RulePrice;
import dev.fairfield.solver.sensitivity.RulePrices;
import dev.fairfield.solver.sensitivity.Stability;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A folder that holds an explanation: {@code explanation.json}, {@code account-costs.csv}, {@code
 * rep-costs.csv}, and, where asked for, {@code rule-prices.csv}, {@code frontier.csv} and {@code
 * stability.csv}. Dollars in the CSV files have cents.
 */
public final class ExplanationFolder {

  private ExplanationFolder() {}

  /**
   * Writes or replaces the files; each appears whole or not at all.
   *
   * @throws IOException when the disk refuses
   */
  public static void write(Path folder, Explanation explanation) throws IOException {
    Files.createDirectories(folder);
    SpreadsheetCsv.write(
        folder.resolve("account-costs.csv"),
        List.of(
            "account_id",
            "name",
            "rep_id",
            "moved",
            "potential_usd",
            "travel_usd",
            "handover_usd",
            "fit_usd",
            "own_cost_usd",
            "effect_on_balance_usd",
            "effect_on_band_usd"),
        explanation.costs().accounts().stream().map(ExplanationFolder::row));
    SpreadsheetCsv.write(
        folder.resolve("rep-costs.csv"),
        repHeader(),
        explanation.costs().reps().stream().map(ExplanationFolder::row));
    if (explanation.rulePrices().isPresent()) {
      writePrices(folder.resolve("rule-prices.csv"), explanation.rulePrices().get());
    }
    if (explanation.frontier().isPresent()) {
      writeFrontier(folder.resolve("frontier.csv"), explanation.frontier().get());
    }
    if (explanation.stability().isPresent()) {
      writeStability(folder.resolve("stability.csv"), explanation.stability().get());
    }
    Files.write(folder.resolve("explanation.json"), ExplanationJson.bytes(explanation));
  }

  static Cell usd(long cents) {
    return Cell.number(BigDecimal.valueOf(cents, 2));
  }

  private static List<Cell> row(AccountCost cost) {
    return List.of(
        Cell.text(cost.account().id()),
        Cell.text(cost.account().name()),
        Cell.text(cost.ownerId()),
        Cell.text(Boolean.toString(cost.moved())),
        usd(cost.account().value().potentialCents()),
        usd(cost.cents(SoftRule.TRAVEL)),
        usd(cost.cents(SoftRule.HANDOVER)),
        usd(cost.cents(SoftRule.FIT)),
        usd(cost.ownCents()),
        usd(cost.cents(SoftRule.BALANCED_VALUE)),
        usd(cost.cents(SoftRule.FAIRNESS_BAND)));
  }

  private static List<String> repHeader() {
    List<String> header = new ArrayList<>(List.of("rep_id", "name", "accounts", "index"));
    for (SoftRule rule : SoftRule.values()) {
      header.add(rule.name().toLowerCase(Locale.ROOT) + "_usd");
    }
    header.add("cost_usd");
    return header;
  }

  private static List<Cell> row(RepCost cost) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.text(cost.kpis().rep().id()));
    cells.add(Cell.text(cost.kpis().rep().name()));
    cells.add(Cell.number(cost.kpis().accounts()));
    cells.add(Cell.number(ExplanationJson.rounded(cost.kpis().index())));
    for (SoftRule rule : SoftRule.values()) {
      cells.add(usd(cost.cents(rule)));
    }
    cells.add(usd(cost.totalCents()));
    return cells;
  }

  private static void writePrices(Path file, RulePrices prices) throws IOException {
    SpreadsheetCsv.write(
        file,
        List.of("rule", "label", "rep_id", "saved_usd", "at_most_usd", "proven_usd", "moves"),
        Stream.concat(Stream.of(prices.control()), prices.prices().stream())
            .map(ExplanationFolder::row));
  }

  private static List<Cell> row(RulePrice price) {
    return List.of(
        Cell.text(price.rule().key()),
        Cell.text(price.label()),
        Cell.text(price.repId()),
        usd(price.savedCents()),
        usd(price.atMostCents()),
        usd(price.provenCents()),
        Cell.number(price.moves()));
  }

  private static void writeFrontier(Path file, MoveFrontier frontier) throws IOException {
    SpreadsheetCsv.write(
        file,
        List.of("max_moves", "outcome", "moves", "cost_usd", "lower_bound_usd", "gap"),
        frontier.points().stream().map(ExplanationFolder::row));
  }

  private static List<Cell> row(FrontierPoint point) {
    boolean found = point.plan().isPresent();
    return List.of(
        point.maxMoves().isPresent() ? Cell.number(point.maxMoves().getAsInt()) : Cell.blank(),
        Cell.text(point.outcome().name().toLowerCase(Locale.ROOT)),
        found ? Cell.number(point.moves()) : Cell.blank(),
        found ? usd(point.costCents()) : Cell.blank(),
        found ? usd(point.lowerBoundCents()) : Cell.blank(),
        point.gap().isPresent()
            ? Cell.number(ExplanationJson.rounded(point.gap().getAsDouble()))
            : Cell.blank());
  }

  /** All accounts, those worth checking first. */
  private static void writeStability(Path file, Stability stability) throws IOException {
    SpreadsheetCsv.write(
        file,
        List.of(
            "account_id",
            "name",
            "rep_id",
            "potential_usd",
            "runs",
            "changes",
            "keep_rate",
            "at_stake_usd",
            "other_rep_id",
            "other_runs"),
        stability.accounts().stream()
            .sorted(
                Comparator.comparingLong(AccountStability::atStakeCents)
                    .reversed()
                    .thenComparing(account -> account.account().id()))
            .map(ExplanationFolder::row));
  }

  private static List<Cell> row(AccountStability account) {
    return List.of(
        Cell.text(account.account().id()),
        Cell.text(account.account().name()),
        Cell.text(account.ownerId()),
        usd(account.account().value().potentialCents()),
        Cell.number(account.runs()),
        Cell.number(account.changes()),
        Cell.number(ExplanationJson.rounded(account.keepRate())),
        usd(account.atStakeCents()),
        Cell.text(account.mostFrequentOther()),
        Cell.number(account.otherRuns()));
  }
}
