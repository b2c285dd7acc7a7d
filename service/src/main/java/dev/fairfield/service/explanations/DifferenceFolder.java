package dev.fairfield.service.explanations;

import dev.fairfield.scenarios.io.SpreadsheetCsv;
import dev.fairfield.scenarios.io.SpreadsheetCsv.Cell;
import dev.fairfield.service.plans.StoredPlan;
import dev.fairfield.solver.difference.AccountChange;
import dev.fairfield.solver.difference.PlanDifference;
import dev.fairfield.solver.difference.RepChange;
import dev.fairfield.solver.difference.RepPairChange;
import dev.fairfield.solver.request.SoftRule;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A folder that holds the difference of two plans: {@code diff.json}, {@code moves.csv} (accounts
 * with another owner), {@code rep-pairs.csv} and {@code rep-changes.csv}.
 */
public final class DifferenceFolder {

  private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

  private DifferenceFolder() {}

  /**
   * Writes or replaces the files; each appears whole or not at all.
   *
   * @throws IOException when the disk refuses
   */
  public static void write(Path folder, StoredPlan from, StoredPlan to, PlanDifference difference)
      throws IOException {
    Files.createDirectories(folder);
    SpreadsheetCsv.write(
        folder.resolve("moves.csv"),
        List.of(
            "account_id",
            "name",
            "from_rep_id",
            "to_rep_id",
            "potential_usd",
            "revenue_usd",
            "workload_hours",
            "travel_difference_usd",
            "handover_difference_usd",
            "fit_difference_usd"),
        difference.accounts().stream().map(DifferenceFolder::row));
    SpreadsheetCsv.write(
        folder.resolve("rep-pairs.csv"),
        List.of(
            "from_rep_id",
            "to_rep_id",
            "accounts",
            "potential_usd",
            "revenue_usd",
            "workload_hours"),
        difference.pairs().stream().map(DifferenceFolder::row));
    SpreadsheetCsv.write(
        folder.resolve("rep-changes.csv"),
        List.of(
            "rep_id",
            "name",
            "index_before",
            "index_after",
            "accounts_before",
            "accounts_after",
            "gained",
            "lost",
            "new_share_of_potential",
            "lost_share_of_potential",
            "cost_difference_usd"),
        difference.reps().stream().map(DifferenceFolder::row));
    Files.write(
        folder.resolve("diff.json"),
        ExplanationJson.bytes(DifferenceJson.of(from, to, difference)));
  }

  private static Cell hours(long minutes) {
    return Cell.number(
        BigDecimal.valueOf(minutes).divide(MINUTES_PER_HOUR, 2, RoundingMode.HALF_UP));
  }

  private static List<Cell> row(AccountChange change) {
    return List.of(
        Cell.text(change.account().id()),
        Cell.text(change.account().name()),
        Cell.text(change.fromRepId()),
        Cell.text(change.toRepId()),
        ExplanationFolder.usd(change.account().value().potentialCents()),
        ExplanationFolder.usd(change.account().value().revenueCents()),
        hours(change.account().effort().workloadMinutes()),
        ExplanationFolder.usd(change.differenceCentsByRule().get(SoftRule.TRAVEL)),
        ExplanationFolder.usd(change.differenceCentsByRule().get(SoftRule.HANDOVER)),
        ExplanationFolder.usd(change.differenceCentsByRule().get(SoftRule.FIT)));
  }

  private static List<Cell> row(RepPairChange pair) {
    return List.of(
        Cell.text(pair.fromRepId()),
        Cell.text(pair.toRepId()),
        Cell.number(pair.accounts()),
        ExplanationFolder.usd(pair.potentialCents()),
        ExplanationFolder.usd(pair.revenueCents()),
        hours(pair.workloadMinutes()));
  }

  private static List<Cell> row(RepChange change) {
    return List.of(
        Cell.text(change.after().rep().id()),
        Cell.text(change.after().rep().name()),
        Cell.number(ExplanationJson.rounded(change.before().index())),
        Cell.number(ExplanationJson.rounded(change.after().index())),
        Cell.number(change.before().accounts()),
        Cell.number(change.after().accounts()),
        Cell.number(change.gained()),
        Cell.number(change.lost()),
        Cell.number(ExplanationJson.rounded(change.newShare())),
        Cell.number(ExplanationJson.rounded(change.lostShare())),
        ExplanationFolder.usd(change.differenceCents()));
  }
}
