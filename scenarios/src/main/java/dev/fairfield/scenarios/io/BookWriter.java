package dev.fairfield.scenarios.io;

import dev.fairfield.scenarios.io.SpreadsheetCsv.Cell;
import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.Rep;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes a book as our own CSV files. Reading them with {@link BookPreset#FAIRFIELD} gives an equal
 * book, when its text is as a reader leaves it: without surrounding blanks, states in capitals,
 * languages in small letters, postal codes normalised.
 */
public final class BookWriter {

  private static final Set<AccountColumn> ACCOUNT_COLUMNS =
      EnumSet.complementOf(EnumSet.copyOf(AccountColumn.PRESETS_ONLY));
  private static final Set<RepColumn> REP_COLUMNS =
      EnumSet.complementOf(EnumSet.copyOf(RepColumn.PRESETS_ONLY));

  /** What pays, measures or rates a single rep. */
  private static final Set<RepColumn> REP_FIGURES =
      EnumSet.of(RepColumn.QUOTA_USD, RepColumn.WIN_RATE);

  private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

  private BookWriter() {}

  /**
   * Writes all accounts, also those no plan touches, ordered by id.
   *
   * @throws IOException when the file cannot be written; nothing is left behind then
   */
  public static void writeAccounts(Path file, Book book) throws IOException {
    SpreadsheetCsv.write(
        file, headers(ACCOUNT_COLUMNS), book.accounts().stream().map(BookWriter::accountCells));
  }

  /**
   * Writes all reps, ordered by id.
   *
   * @throws IOException when the file cannot be written; nothing is left behind then
   * @throws IllegalArgumentException when an entry of a list holds a semicolon
   */
  public static void writeReps(Path file, Book book) throws IOException {
    SpreadsheetCsv.write(
        file, headers(REP_COLUMNS), book.reps().stream().map(rep -> repCells(rep, REP_COLUMNS)));
  }

  /**
   * Writes all accounts to a stream, which stays open.
   *
   * @throws IOException when the stream cannot be written
   */
  public static void writeAccounts(OutputStream out, Book book) throws IOException {
    SpreadsheetCsv.write(
        out, headers(ACCOUNT_COLUMNS), book.accounts().stream().map(BookWriter::accountCells));
  }

  /**
   * Writes all reps to a stream, which stays open.
   *
   * @param figures whether to write quota and win rate, which only some people may see; else these
   *     columns are left out
   * @throws IOException when the stream cannot be written
   */
  public static void writeReps(OutputStream out, Book book, boolean figures) throws IOException {
    List<RepColumn> columns =
        REP_COLUMNS.stream().filter(column -> figures || !REP_FIGURES.contains(column)).toList();
    SpreadsheetCsv.write(
        out, headers(columns), book.reps().stream().map(rep -> repCells(rep, columns)));
  }

  private static List<String> headers(Collection<? extends Column> columns) {
    return columns.stream().map(Column::header).toList();
  }

  private static List<Cell> accountCells(Account account) {
    return ACCOUNT_COLUMNS.stream().map(column -> accountCell(account, column)).toList();
  }

  private static Cell accountCell(Account account, AccountColumn column) {
    return switch (column) {
      case ACCOUNT_ID -> Cell.text(account.id());
      case NAME -> Cell.text(account.name());
      case LATITUDE -> number(account.place().location().latitude());
      case LONGITUDE -> number(account.place().location().longitude());
      case POSTAL_CODE -> Cell.text(account.place().postalCode());
      case CITY -> Cell.text(account.place().city());
      case STATE -> Cell.text(account.place().state());
      case COUNTRY -> Cell.text(account.place().country());
      case COUNTY_FIPS -> Cell.text(account.place().countyFips());
      case TEAM -> Cell.text(account.profile().team());
      case INDUSTRY -> Cell.text(account.profile().industry());
      case EMPLOYEES -> number(account.profile().employees());
      case KIND -> Cell.text(account.profile().kind().name().toLowerCase(Locale.ROOT));
      case REVENUE_USD -> dollars(account.value().revenueCents());
      case POTENTIAL_USD -> dollars(account.value().potentialCents());
      case WORKLOAD_HOURS -> hours(account.effort().workloadMinutes());
      case VISITS_PER_YEAR -> number(account.effort().visitsPerYear());
      case CURRENT_OWNER -> Cell.text(account.ownership().currentOwner());
      case LAST_OWNER_CHANGE -> date(account.ownership().lastOwnerChange());
      case OPEN_PIPELINE_USD -> dollars(account.value().openPipelineCents());
      case PARENT_ID -> Cell.text(account.ownership().parentId());
      case PINNED -> Cell.text(Boolean.toString(account.ownership().pinned()));
      case ASSIGNABLE -> Cell.text(Boolean.toString(account.ownership().assignable()));
      case REGION -> Cell.text(account.place().region());
      case LANGUAGE -> Cell.text(account.profile().language());
      case SCORE -> number(account.profile().score());
      case SIZE, STATE_CODE, COUNTRY_CODE, DELETED -> Cell.blank();
    };
  }

  private static List<Cell> repCells(Rep rep, Collection<RepColumn> columns) {
    return columns.stream().map(column -> repCell(rep, column)).toList();
  }

  private static Cell repCell(Rep rep, RepColumn column) {
    return switch (column) {
      case REP_ID -> Cell.text(rep.id());
      case NAME -> Cell.text(rep.name());
      case LATITUDE -> number(rep.home().latitude());
      case LONGITUDE -> number(rep.home().longitude());
      case TEAM -> Cell.text(rep.team());
      case CAPACITY_HOURS -> hours(rep.capacity().capacityMinutes());
      case MAX_ACCOUNTS -> number(rep.capacity().maxAccounts());
      case QUOTA_USD ->
          rep.record().quotaCents().isPresent()
              ? dollars(rep.record().quotaCents().getAsLong())
              : Cell.blank();
      case INDUSTRIES -> list(rep.coverage().industries());
      case LANGUAGES -> list(rep.coverage().languages());
      case STATES -> list(rep.coverage().states());
      case EXPERTISE -> list(rep.coverage().expertise());
      case TENURE_YEARS -> number(rep.record().tenureYears());
      case TARGET_SHARE -> number(rep.capacity().targetShare());
      case WIN_RATE -> number(rep.record().winRate());
      case MANAGER -> Cell.text(rep.record().manager());
      case REGION -> Cell.text(rep.record().region());
      case STATUS -> Cell.text(rep.record().status().name().toLowerCase(Locale.ROOT));
      case START_DATE -> date(rep.record().startDate());
      case MAX_VISITS_PER_YEAR,
          FIRST_NAME,
          LAST_NAME,
          EMAIL,
          OWNER_ID,
          POSTAL_CODE,
          COUNTRY,
          ACTIVE,
          ARCHIVED ->
          Cell.blank();
    };
  }

  private static Cell dollars(long cents) {
    return Cell.number(BigDecimal.valueOf(cents, 2));
  }

  /** Six decimals: enough to get the minutes back. */
  private static Cell hours(long minutes) {
    BigDecimal hours =
        BigDecimal.valueOf(minutes)
            .divide(MINUTES_PER_HOUR, 6, RoundingMode.HALF_UP)
            .stripTrailingZeros();
    return Cell.number(hours);
  }

  private static Cell number(double number) {
    return Cell.number(BigDecimal.valueOf(number).stripTrailingZeros());
  }

  private static Cell number(OptionalDouble number) {
    return number.isPresent() ? number(number.getAsDouble()) : Cell.blank();
  }

  private static Cell number(OptionalInt number) {
    return number.isPresent() ? Cell.number(number.getAsInt()) : Cell.blank();
  }

  private static Cell date(LocalDate date) {
    return date == null ? Cell.blank() : Cell.text(date.toString());
  }

  private static Cell list(Set<String> entries) {
    for (String entry : entries) {
      if (entry.contains(";")) {
        throw new IllegalArgumentException(
            "The list entry \"%s\" holds a semicolon, which separates entries; rename it."
                .formatted(entry));
      }
    }
    return Cell.text(new TreeSet<>(entries).stream().collect(Collectors.joining(";")));
  }
}
