package dev.fairfield.solver.routing;

import dev.fairfield.scenarios.io.SpreadsheetCsv;
import dev.fairfield.scenarios.io.SpreadsheetCsv.Cell;
import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.scenarios.model.RoutingRule;
import dev.fairfield.scenarios.places.County;
import dev.fairfield.scenarios.places.CountyTable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes routing tables for spreadsheets and for the lead assignment rules of a CRM: one line a
 * rule, in the order in which they are to be tried. {@link
 * dev.fairfield.scenarios.io.RoutingRuleReader} reads them back.
 */
public final class RoutingTableCsv {

  private static final List<String> RULES =
      List.of(
          "order",
          "team",
          "industry",
          "language",
          "country",
          "state",
          "county_fips",
          "county",
          "postal_code",
          "rep_id",
          "rep_name",
          "basis",
          "accounts",
          "potential_usd",
          "share_with_rep");

  private static final List<String> DEVIATIONS =
      List.of(
          "account_id", "name", "rep_id", "table_rep_id", "potential_usd", "state", "postal_code");

  private RoutingTableCsv() {}

  /**
   * Writes the lines of a table.
   *
   * @throws IOException when the file cannot be written; nothing is left behind then
   */
  public static void writeRules(Path file, RoutingTable table, Collection<Rep> reps)
      throws IOException {
    SpreadsheetCsv.write(file, RULES, rules(table, reps));
  }

  /**
   * The same as UTF-8; the stream stays open.
   *
   * @throws IOException when the stream cannot be written
   */
  public static void writeRules(OutputStream out, RoutingTable table, Collection<Rep> reps)
      throws IOException {
    SpreadsheetCsv.write(out, RULES, rules(table, reps));
  }

  private static Stream<List<Cell>> rules(RoutingTable table, Collection<Rep> reps) {
    Map<String, String> names = reps.stream().collect(Collectors.toMap(Rep::id, Rep::name));
    return table.lines().stream().map(line -> cells(line, names));
  }

  private static List<Cell> cells(TableLine line, Map<String, String> names) {
    RoutingRule rule = line.rule();
    String county =
        CountyTable.unitedStates().findCounty(rule.countyFips()).map(County::name).orElse("");
    return List.of(
        Cell.number(rule.order()),
        Cell.text(rule.team()),
        Cell.text(rule.industry()),
        Cell.text(rule.language()),
        Cell.text(rule.country()),
        Cell.text(rule.state()),
        Cell.text(rule.countyFips()),
        Cell.text(county),
        Cell.text(rule.postalCode()),
        Cell.text(rule.repId()),
        Cell.text(names.getOrDefault(rule.repId(), "")),
        Cell.text(line.basis().name().toLowerCase(Locale.ROOT)),
        Cell.number(line.accounts()),
        usd(line.potentialCents()),
        Cell.number(BigDecimal.valueOf(line.shareWithOwner()).setScale(4, RoundingMode.HALF_UP)));
  }

  /**
   * Writes the accounts that deviate from a table.
   *
   * @throws IOException when the file cannot be written; nothing is left behind then
   */
  public static void writeDeviations(Path file, RoutingTable table) throws IOException {
    SpreadsheetCsv.write(file, DEVIATIONS, table.deviations().stream().map(RoutingTableCsv::cells));
  }

  /**
   * The same as UTF-8; the stream stays open.
   *
   * @throws IOException when the stream cannot be written
   */
  public static void writeDeviations(OutputStream out, RoutingTable table) throws IOException {
    SpreadsheetCsv.write(out, DEVIATIONS, table.deviations().stream().map(RoutingTableCsv::cells));
  }

  private static List<Cell> cells(Deviation deviation) {
    Account account = deviation.account();
    return List.of(
        Cell.text(account.id()),
        Cell.text(account.name()),
        Cell.text(deviation.ownerId()),
        Cell.text(deviation.tableOwnerId()),
        usd(account.value().potentialCents()),
        Cell.text(account.place().state()),
        Cell.text(account.place().postalCode()));
  }

  private static Cell usd(long cents) {
    return Cell.number(BigDecimal.valueOf(cents).movePointLeft(2));
  }
}
