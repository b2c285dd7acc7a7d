package dev.fairfield.scenarios.io;

import dev.fairfield.scenarios.model.GeoPoint;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.scenarios.model.RepCapacity;
import dev.fairfield.scenarios.model.RepCoverage;
import dev.fairfield.scenarios.model.RepRecord;
import dev.fairfield.scenarios.model.RepStatus;
import dev.fairfield.scenarios.places.PostalTable;
import dev.fairfield.scenarios.validation.Sentence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Turns rows of a reps file into reps. */
final class RepRows {

  private static final long DEFAULT_CAPACITY_MINUTES = 1_500 * 60;
  private static final BigDecimal MINUTES_PER_VISIT = BigDecimal.valueOf(75);

  private final FileProblems problems;
  private final RowCollector<Rep> reps;
  private final RepHomes homes;
  private final PresetRules rules;
  private final OwnerNames owners = new OwnerNames();
  private final Tally inactive = new Tally();

  RepRows(FileProblems problems, RowCollector<Rep> reps, PostalTable extra, PresetRules rules) {
    this.problems = problems;
    this.reps = reps;
    this.homes = new RepHomes(extra, problems);
    this.rules = rules;
  }

  /** By which names accounts may know the reps read so far. */
  OwnerNames owners() {
    return owners;
  }

  /** Reports what concerns many rows at once. */
  void finish() {
    if (inactive.count() > 0) {
      problems.warning(
          inactive.firstLine(),
          "",
          "",
          "users who can log in",
          Sentence.of(
              "%,d users are not active, the first in this line, and were left out; what they own counts as orphaned.",
              inactive.count()));
    }
    owners.warnOfAmbiguous(problems);
  }

  void accept(TableRow<RepColumn> row) {
    var cells = new RowCells<>(row, problems);
    if (rules.crmExport() && isInactive(cells)) {
      inactive.add(row.line());
      return;
    }
    String id = id(cells);
    String idHeader = row.format().headerOf(RepColumn.REP_ID);
    reps.collect(idHeader, id, row.line(), () -> read(cells, id));
  }

  private static boolean isInactive(RowCells<RepColumn> cells) {
    return !cells.yesOrNo(RepColumn.ACTIVE, true) || cells.yesOrNo(RepColumn.ARCHIVED, false);
  }

  /** An e-mail address as the id of a rep is the same in capitals. */
  private String id(RowCells<RepColumn> cells) {
    String id = cells.id(RepColumn.REP_ID);
    return rules.crmExport() && id.indexOf('@') > 0 ? id.toLowerCase(Locale.ROOT) : id;
  }

  private static String name(RowCells<RepColumn> cells) {
    String name = cells.text(RepColumn.NAME);
    String firstAndLast =
        (cells.text(RepColumn.FIRST_NAME) + " " + cells.text(RepColumn.LAST_NAME)).strip();
    return name.isEmpty() ? firstAndLast : name;
  }

  private Optional<Rep> read(RowCells<RepColumn> cells, String id) {
    long errorsBefore = problems.log().errorCount();
    Optional<GeoPoint> home = homes.find(cells, id);
    RepCapacity capacity = capacity(cells);
    RepCoverage coverage = coverage(cells);
    RepRecord record = record(cells);
    if (problems.log().errorCount() > errorsBefore || id.isBlank()) {
      return Optional.empty();
    }
    String name = name(cells);
    owners.add(id, List.of(cells.text(RepColumn.OWNER_ID)), names(cells, id, name));
    return Optional.of(
        new Rep(id, name, cells.text(RepColumn.TEAM), home.get(), capacity, coverage, record));
  }

  /** What the rep goes by in any case: name, e-mail, and the id where it is an e-mail. */
  private static List<String> names(RowCells<RepColumn> cells, String id, String name) {
    return List.of(name, cells.text(RepColumn.EMAIL), id.indexOf('@') > 0 ? id : "");
  }

  private static RepCapacity capacity(RowCells<RepColumn> cells) {
    long fromVisits =
        cells
            .findNumber(RepColumn.MAX_VISITS_PER_YEAR, NumberRange.VISITS.strict())
            .map(visits -> visits.multiply(MINUTES_PER_VISIT).setScale(0, RoundingMode.HALF_UP))
            .map(BigDecimal::longValueExact)
            .orElse(DEFAULT_CAPACITY_MINUTES);
    return new RepCapacity(
        cells.findMinutes(RepColumn.CAPACITY_HOURS, NumberRange.HOURS.strict()).orElse(fromVisits),
        cells.findCount(RepColumn.MAX_ACCOUNTS, NumberRange.COUNT.strict()),
        targetShare(cells));
  }

  private static OptionalDouble targetShare(RowCells<RepColumn> cells) {
    return cells.text(RepColumn.TARGET_SHARE).endsWith("%")
        ? cells.findDouble(RepColumn.TARGET_SHARE, NumberRange.FRACTION)
        : cells.findDouble(RepColumn.TARGET_SHARE, NumberRange.SHARE.strict());
  }

  private static RepCoverage coverage(RowCells<RepColumn> cells) {
    return new RepCoverage(
        cells.list(RepColumn.INDUSTRIES),
        mapped(cells.list(RepColumn.LANGUAGES), language -> language.toLowerCase(Locale.ROOT)),
        mapped(cells.list(RepColumn.STATES), state -> state.toUpperCase(Locale.ROOT)),
        cells.list(RepColumn.EXPERTISE));
  }

  private static Set<String> mapped(Set<String> entries, UnaryOperator<String> mapping) {
    return entries.stream().map(mapping).collect(Collectors.toUnmodifiableSet());
  }

  private RepRecord record(RowCells<RepColumn> cells) {
    return new RepRecord(
        cells.findCents(RepColumn.QUOTA_USD, NumberRange.MONEY),
        cells.findDouble(RepColumn.TENURE_YEARS, NumberRange.YEARS),
        cells.findDouble(RepColumn.WIN_RATE, NumberRange.FRACTION),
        cells.text(RepColumn.MANAGER),
        cells.text(RepColumn.REGION),
        status(cells),
        cells.findDate(RepColumn.START_DATE).orElse(null));
  }

  private static RepStatus status(RowCells<RepColumn> cells) {
    String status = cells.text(RepColumn.STATUS).toLowerCase(Locale.ROOT);
    switch (status) {
      case "", "active":
        return RepStatus.ACTIVE;
      case "open":
        return RepStatus.OPEN;
      default:
        cells.error(
            RepColumn.STATUS,
            cells.text(RepColumn.STATUS),
            "active or open",
            "The status \"%s\" is unknown; write active, or open for a seat nobody fills yet."
                .formatted(ProblemText.quotable(cells.text(RepColumn.STATUS))));
        return RepStatus.ACTIVE;
    }
  }
}
