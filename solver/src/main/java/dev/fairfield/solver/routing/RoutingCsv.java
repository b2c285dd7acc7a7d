package dev.fairfield.solver.routing;

import dev.fairfield.scenarios.io.SpreadsheetCsv;
import dev.fairfield.scenarios.io.SpreadsheetCsv.Cell;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes decisions and rehearsals for spreadsheets. */
public final class RoutingCsv {

  private static final List<String> DECISIONS =
      List.of(
          "lead_id",
          "rep_id",
          "reason",
          "why",
          "account_id",
          "covers_for",
          "distance_km",
          "next_rep_id",
          "next_rep_difference_usd");

  private RoutingCsv() {}

  /**
   * Writes one row for each lead, in the order given; the rep is blank where nobody gets it.
   *
   * @throws IOException when the file cannot be written; nothing is left behind then
   */
  public static void writeDecisions(Path file, Stream<RoutingDecision> decisions)
      throws IOException {
    SpreadsheetCsv.write(file, DECISIONS, decisions.map(RoutingCsv::cells));
  }

  private static List<Cell> cells(RoutingDecision decision) {
    boolean hasNext = !decision.alternatives().isEmpty();
    return List.of(
        Cell.text(decision.leadId()),
        Cell.text(decision.repId()),
        Cell.text(key(decision.reason())),
        Cell.text(decision.sentence()),
        Cell.text(decision.accountId()),
        Cell.text(decision.coversFor()),
        decimal(decision.distanceKm(), 1),
        hasNext ? Cell.text(decision.alternatives().get(0).repId()) : Cell.blank(),
        hasNext
            ? Cell.number(
                BigDecimal.valueOf(decision.alternatives().get(0).differenceCents())
                    .movePointLeft(2))
            : Cell.blank());
  }

  /**
   * Writes one row for each rep.
   *
   * @throws IOException when the file cannot be written; nothing is left behind then
   */
  public static void writeReps(Path file, Rehearsal rehearsal) throws IOException {
    List<RoutingReason> reasons =
        Stream.of(RoutingReason.values()).filter(RoutingReason::isRouted).toList();
    List<String> header =
        new ArrayList<>(
            List.of("rep_id", "name", "team", "leads", "share", "fair_share", "mean_distance_km"));
    header.addAll(reasons.stream().map(RoutingCsv::key).collect(Collectors.toList()));
    SpreadsheetCsv.write(file, header, rehearsal.reps().stream().map(rep -> cells(rep, reasons)));
  }

  private static List<Cell> cells(Rehearsal.RepLeads rep, List<RoutingReason> reasons) {
    List<Cell> cells =
        new ArrayList<>(
            List.of(
                Cell.text(rep.rep().id()),
                Cell.text(rep.rep().name()),
                Cell.text(rep.rep().team()),
                Cell.number(rep.leads()),
                decimal(rep.share(), 4),
                decimal(rep.fairShare(), 4),
                decimal(rep.meanDistanceKm(), 1)));
    for (RoutingReason reason : reasons) {
      cells.add(Cell.number(rep.leadsByReason().getOrDefault(reason, 0L)));
    }
    return cells;
  }

  private static String key(RoutingReason reason) {
    return reason.name().toLowerCase(Locale.ROOT);
  }

  private static Cell decimal(double number, int decimals) {
    return Double.isNaN(number)
        ? Cell.blank()
        : Cell.number(BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP));
  }
}
