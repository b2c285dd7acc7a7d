package dev.fairfield.solver.market;

import dev.fairfield.scenarios.io.SpreadsheetCsv;
import dev.fairfield.scenarios.io.SpreadsheetCsv.Cell;
import dev.fairfield.scenarios.model.GeoPoint;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Writes a market for spreadsheets. */
public final class MarketCsv {

  private static final List<String> ROWS =
      List.of(
          "cut",
          "key",
          "name",
          "accounts",
          "customers",
          "prospects",
          "potential_usd",
          "revenue_usd",
          "customer_headroom_usd",
          "whitespace_prospects",
          "whitespace_usd",
          "uncovered_accounts",
          "uncovered_usd",
          "accounts_per_1000_km2",
          "latitude",
          "longitude");

  private static final List<String> GAPS =
      List.of(
          "team",
          "rank",
          "accounts",
          "potential_usd",
          "mean_hours_now",
          "mean_hours_then",
          "seat_city",
          "seat_state",
          "seat_postal_code",
          "seat_latitude",
          "seat_longitude");

  private MarketCsv() {}

  /**
   * Writes all cuts into one table, in their order.
   *
   * @throws IOException when the file cannot be written; nothing is left behind then
   */
  public static void writeRows(Path file, MarketAnalysis market) throws IOException {
    SpreadsheetCsv.write(
        file,
        ROWS,
        market.rowsByCut().values().stream().flatMap(List::stream).map(MarketCsv::cells));
  }

  /**
   * Writes one cut as UTF-8 and flushes; the stream stays open.
   *
   * @throws IOException when the stream cannot be written
   */
  public static void writeRows(OutputStream out, MarketAnalysis market, MarketCut cut)
      throws IOException {
    SpreadsheetCsv.write(out, ROWS, market.rowsByCut().get(cut).stream().map(MarketCsv::cells));
  }

  private static List<Cell> cells(MarketRow row) {
    double latitude = row.findCentre().map(GeoPoint::latitude).orElse(Double.NaN);
    double longitude = row.findCentre().map(GeoPoint::longitude).orElse(Double.NaN);
    return List.of(
        Cell.text(row.cut().name().toLowerCase(Locale.ROOT)),
        Cell.text(row.key()),
        Cell.text(row.name()),
        Cell.number(row.accounts()),
        Cell.number(row.customers()),
        Cell.number(row.prospects()),
        usd(row.potentialCents()),
        usd(row.revenueCents()),
        usd(row.headroomCents()),
        Cell.number(row.whitespaceProspects()),
        usd(row.whitespaceCents()),
        Cell.number(row.uncoveredAccounts()),
        usd(row.uncoveredCents()),
        decimal(row.accountsPer1000Km2(), 3),
        decimal(latitude, 5),
        decimal(longitude, 5));
  }

  /**
   * Writes the gaps with the seats that would close them.
   *
   * @throws IOException when the file cannot be written; nothing is left behind then
   */
  public static void writeGaps(Path file, MarketAnalysis market) throws IOException {
    SpreadsheetCsv.write(file, GAPS, market.gaps().stream().map(MarketCsv::cells));
  }

  private static List<Cell> cells(CoverageGap gap) {
    return List.of(
        Cell.text(gap.team()),
        Cell.number(gap.rank()),
        Cell.number(gap.accounts()),
        usd(gap.potentialCents()),
        decimal(gap.meanHoursNow(), 1),
        decimal(gap.meanHoursThen(), 1),
        Cell.text(gap.place().city()),
        Cell.text(gap.place().state()),
        Cell.text(gap.place().postalCode()),
        decimal(gap.place().location().latitude(), 5),
        decimal(gap.place().location().longitude(), 5));
  }

  private static Cell usd(long cents) {
    return Cell.number(BigDecimal.valueOf(cents).movePointLeft(2));
  }

  private static Cell decimal(double number, int decimals) {
    return Double.isNaN(number)
        ? Cell.blank()
        : Cell.number(BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP));
  }
}
