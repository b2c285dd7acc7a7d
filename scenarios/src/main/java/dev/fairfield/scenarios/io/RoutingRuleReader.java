package dev.fairfield.scenarios.io;

import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.scenarios.model.RoutingRule;
import dev.fairfield.scenarios.places.CountyTable;
import dev.fairfield.scenarios.places.PostalCodes;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.Problem;
import dev.fairfield.scenarios.validation.ProblemLog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads a routing table as {@code routing-rules.csv} holds it; the columns that explain a line to
 * people are not read.
 */
public final class RoutingRuleReader {

  private static final Set<String> FOR_PEOPLE =
      Set.of("county", "rep_name", "basis", "accounts", "potential_usd", "share_with_rep");

  private static final TableFormat<RoutingRuleColumn> FORMAT =
      new TableFormat<>(
          RoutingRuleColumn.class,
          EnumSet.allOf(RoutingRuleColumn.class).stream()
              .collect(
                  Collectors.toMap(
                      column -> column,
                      column -> List.of(column.header()),
                      (one, other) -> one,
                      () -> new EnumMap<>(RoutingRuleColumn.class))),
          EnumSet.allOf(RoutingRuleColumn.class),
          FOR_PEOPLE,
          Pattern.compile(";"));

  private final Set<String> repIds;
  private final Map<Integer, Long> lineByOrder = new HashMap<>();
  private final List<RoutingRule> rules = new ArrayList<>();

  private RoutingRuleReader(Set<String> repIds) {
    this.repIds = repIds;
  }

  /**
   * Reads a file, plain or gzipped.
   *
   * @param reps who may stand in the table
   * @return the rules by their order
   * @throws InvalidInputException when an order stands twice, a rep is unknown or a cell is wrong
   */
  public static List<RoutingRule> read(Path file, Collection<Rep> reps) {
    var log = new ProblemLog();
    FileProblems problems = FileProblems.of(file, log);
    var reader = new RoutingRuleReader(reps.stream().map(Rep::id).collect(Collectors.toSet()));
    CsvTable.read(
        file,
        FORMAT,
        ReadBounds.of(ReadLimits.DEFAULT),
        problems,
        row -> reader.accept(new RowCells<>(row, problems)));
    if (log.list().stream().anyMatch(Problem::isError)) {
      throw new InvalidInputException(log.list());
    }
    return reader.rules.stream().sorted(Comparator.comparingInt(RoutingRule::order)).toList();
  }

  private void accept(RowCells<RoutingRuleColumn> cells) {
    int order = cells.findCount(RoutingRuleColumn.ORDER, NumberRange.COUNT.strict()).orElse(0);
    if (order < 1) {
      cells.error(
          RoutingRuleColumn.ORDER,
          cells.text(RoutingRuleColumn.ORDER),
          "1 or more, each number once",
          "The rule has no order of 1 or more; number the rules from 1.");
      return;
    }
    Long first = lineByOrder.putIfAbsent(order, cells.line());
    if (first != null) {
      cells.error(
          RoutingRuleColumn.ORDER,
          Integer.toString(order),
          "1 or more, each number once",
          "The order %d stands in line %d already and again in line %d; number the rules anew."
              .formatted(order, first, cells.line()));
    }
    String repId = cells.text(RoutingRuleColumn.REP_ID);
    if (!repIds.contains(repId)) {
      cells.error(
          RoutingRuleColumn.REP_ID,
          repId,
          "ids of reps of the book",
          "The rule goes to \"%s\", who is not among the reps; name a present rep."
              .formatted(ProblemText.quotable(repId)));
      return;
    }
    String country = cells.text(RoutingRuleColumn.COUNTRY);
    rules.add(
        new RoutingRule(
            order,
            cells.text(RoutingRuleColumn.TEAM),
            cells.text(RoutingRuleColumn.INDUSTRY),
            cells.text(RoutingRuleColumn.LANGUAGE),
            country,
            cells.text(RoutingRuleColumn.STATE),
            CountyTable.normaliseFips(cells.text(RoutingRuleColumn.COUNTY_FIPS)),
            PostalCodes.normalise(country, cells.text(RoutingRuleColumn.POSTAL_CODE)),
            repId));
  }
}
