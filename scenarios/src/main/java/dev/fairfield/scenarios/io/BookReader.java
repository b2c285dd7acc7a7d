package dev.fairfield.scenarios.io;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.ExclusiveArea;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.scenarios.places.PostalTable;
import dev.fairfield.scenarios.validation.BookValidator;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.ProblemLog;
import dev.fairfield.scenarios.validation.SourceLines;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Reads a book of business from a file of accounts and a file of reps. Every row becomes an account
 * or a rep or is named by a problem. Immutable and thread-safe.
 */
public final class BookReader {

  private final BookPreset preset;
  private final PostalTable extraPostalTable;
  private final ReadLimits limits;
  private final BooleanSupplier stop;
  private final boolean potentialOptional;

  private BookReader(
      BookPreset preset,
      PostalTable extraPostalTable,
      ReadLimits limits,
      BooleanSupplier stop,
      boolean potentialOptional) {
    this.preset = Objects.requireNonNull(preset, "preset");
    this.extraPostalTable = Objects.requireNonNull(extraPostalTable, "extraPostalTable");
    this.limits = Objects.requireNonNull(limits, "limits");
    this.stop = Objects.requireNonNull(stop, "stop");
    this.potentialOptional = potentialOptional;
  }

  /** A reader with the shipped US postal table and {@link ReadLimits#DEFAULT}. */
  public static BookReader of(BookPreset preset) {
    return new BookReader(preset, PostalTable.of(Map.of()), ReadLimits.DEFAULT, () -> false, false);
  }

  /** Knows these postal codes too; they hold where the shipped table differs. */
  public BookReader withPostalTable(PostalTable extra) {
    return new BookReader(preset, extraPostalTable.with(extra), limits, stop, potentialOptional);
  }

  /** Accepts files up to other limits. */
  public BookReader withLimits(ReadLimits newLimits) {
    return new BookReader(preset, extraPostalTable, newLimits, stop, potentialOptional);
  }

  /**
   * Lets an account be without a potential, which is then 0: for a book whose potential a profile
   * will estimate. A preset that estimates potentials itself goes on doing so.
   */
  public BookReader withPotentialOptional() {
    return new BookReader(preset, extraPostalTable, limits, stop, true);
  }

  /** Gives up with an error as soon as this is true; asked every few hundred rows. */
  public BookReader stoppingWhen(BooleanSupplier newStop) {
    return new BookReader(preset, extraPostalTable, limits, newStop, potentialOptional);
  }

  /**
   * Reads and checks both files; a file that is absent, empty or unreadable is a problem too. Plain
   * or gzipped. Checks that need all rows (teams, families, pins, eligibility) are made when no
   * single row is wrong.
   */
  public BookReading read(Path accountsFile, Path repsFile) {
    CompletableFuture.runAsync(PostalTable::unitedStates); // loads while the files are parsed
    var log = new ProblemLog();
    FileProblems accountProblems = FileProblems.of(accountsFile, log);
    FileProblems repProblems = FileProblems.of(repsFile, log);
    var reps = new RowCollector<Rep>("rep", repProblems);
    var repRows = new RepRows(repProblems, reps, extraPostalTable, preset.rules());
    readTable(repsFile, preset.reps(), repProblems, repRows::accept);
    repRows.finish();
    var accounts = new RowCollector<Account>("account", accountProblems);
    AccountRows accountRows =
        readAccounts(
            accountsFile, accountProblems, accounts, repsHaveLanguages(reps), repRows.owners());
    var lines =
        new SourceLines(
            accountProblems.file(), accounts.lineById(), repProblems.file(), reps.lineById());
    if (log.errorCount() > 0) {
      warnOfOpenChecks(accountProblems);
      return new BookReading(null, log.list(), accountRows.dollarsAssumed());
    }
    var book =
        new Book(
            accounts.items(),
            BlankTeams.clearWhenUnused(reps.items(), accounts.items(), repProblems));
    CrowdedPoints.warn(book, lines, accountProblems);
    log.addAll(BookValidator.check(book, ExclusiveArea.NONE, Map.of(), lines));
    return new BookReading(
        log.errorCount() > 0 ? null : book, log.list(), accountRows.dollarsAssumed());
  }

  /**
   * Reads accounts alone, without reps to own them; rows are checked, the whole is not.
   *
   * @throws InvalidInputException with every problem when a row is wrong
   */
  public List<Account> readAccounts(Path accountsFile) {
    var log = new ProblemLog();
    FileProblems problems = FileProblems.of(accountsFile, log);
    var accounts = new RowCollector<Account>("account", problems);
    readAccounts(accountsFile, problems, accounts, false, new OwnerNames());
    if (log.errorCount() > 0) {
      throw new InvalidInputException(log.list());
    }
    return List.copyOf(accounts.items());
  }

  private AccountRows readAccounts(
      Path file,
      FileProblems problems,
      RowCollector<Account> accounts,
      boolean repsHaveLanguages,
      OwnerNames owners) {
    PresetRules rules = potentialOptional ? preset.rules().withoutPotential() : preset.rules();
    TableFormat<AccountColumn> format =
        potentialOptional
            ? preset.accounts().withoutNeed(AccountColumn.POTENTIAL_USD)
            : preset.accounts();
    var places = new PlaceResolver(PostalTable.unitedStates(), extraPostalTable, rules, problems);
    var rows = new AccountRows(problems, accounts, places, rules, repsHaveLanguages, owners);
    readTable(file, format, problems, rows::accept);
    rows.finish();
    return rows;
  }

  private <C extends Enum<C> & Column> void readTable(
      Path file, TableFormat<C> format, FileProblems problems, Consumer<TableRow<C>> rows) {
    CsvTable.read(file, format, new ReadBounds(limits, stop), problems, rows);
  }

  private static boolean repsHaveLanguages(RowCollector<Rep> reps) {
    return reps.items().stream().anyMatch(rep -> !rep.coverage().languages().isEmpty());
  }

  private static void warnOfOpenChecks(FileProblems problems) {
    problems.warning(
        0,
        "",
        "",
        "files whose rows have no errors",
        "Checks across rows (teams, families, pins, eligibility) wait until the errors are mended.");
  }
}
