package dev.fairfield.scenarios.scenario;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.ExclusiveArea;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.scenarios.model.RepRecord;
import dev.fairfield.scenarios.model.RepStatus;
import dev.fairfield.scenarios.validation.BookValidator;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.Problem;
import dev.fairfield.scenarios.validation.SourceLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A book as a scenario leaves it. What a scenario draws by chance changes no book. */
public final class ScenarioBook {

  private ScenarioBook() {}

  /**
   * Every account and seat that exists at any time of the scenario: the whole book, joined reps and
   * the accounts of new markets.
   *
   * @throws InvalidInputException when scenario and book do not fit, or the result is no valid book
   */
  public static Book all(Book book, Scenario scenario) {
    ScenarioChecks.requireFit(scenario, book);
    return everything(book, scenario);
  }

  private static Book everything(Book book, Scenario scenario) {
    List<Account> accounts = new ArrayList<>(book.accounts());
    scenario.eventsOf(NewMarket.class).forEach(market -> accounts.addAll(market.accounts()));
    List<Rep> reps = new ArrayList<>(book.reps());
    scenario.eventsOf(RepJoins.class).forEach(joins -> reps.add(JoinedRep.of(joins, book)));
    return new Book(accounts, reps);
  }

  /**
   * Errors of the book that holds everything and of the one at the start. The scenario names
   * nothing that the book lacks.
   */
  static List<Problem> listErrors(Book book, Scenario scenario) {
    return Stream.of(everything(book, scenario), planned(book, scenario, 0))
        .flatMap(left -> errors(left).stream())
        .distinct()
        .toList();
  }

  private static List<Problem> errors(Book book) {
    return BookValidator.check(book, ExclusiveArea.NONE, Map.of(), SourceLines.NONE).stream()
        .filter(Problem::isError)
        .toList();
  }

  /**
   * The book as a planner sees it at a week, that week's events included. A named rep who has left
   * without backfill is gone, and so are the pins of the accounts left behind; with backfill the
   * seat stays as an open one. Joined reps and new accounts are there from their week on. A merged
   * account has ended, and the account that bought it has the kept share of its worth and effort.
   *
   * @param week 0 or later
   * @throws InvalidInputException when scenario and book do not fit, or the result is no valid book
   */
  public static Book at(Book book, Scenario scenario, double week) {
    ScenarioChecks.requireFit(scenario, book);
    Book planned = planned(book, scenario, week);
    List<Problem> errors = errors(planned);
    if (!errors.isEmpty()) {
      throw new InvalidInputException(errors);
    }
    return planned;
  }

  private static Book planned(Book book, Scenario scenario, double week) {
    Map<String, Rep> reps = reps(book, scenario, week);
    Map<String, Account> accounts = new TreeMap<>();
    book.accounts().forEach(account -> accounts.put(account.id(), account));
    scenario.eventsOf(NewMarket.class).stream()
        .filter(market -> market.week() <= week)
        .flatMap(market -> market.accounts().stream())
        .forEach(account -> accounts.put(account.id(), account));
    MergedAccounts.merge(accounts, scenario.eventsOf(AccountMerger.class), week);
    accounts.replaceAll((id, account) -> withoutStalePin(account, reps));
    return new Book(accounts.values(), reps.values());
  }

  private static Map<String, Rep> reps(Book book, Scenario scenario, double week) {
    Map<String, Rep> reps = new TreeMap<>();
    book.reps().forEach(rep -> reps.put(rep.id(), rep));
    scenario.eventsOf(RepJoins.class).stream()
        .filter(joins -> joins.week() <= week)
        .forEach(joins -> reps.put(joins.id(), JoinedRep.of(joins, book)));
    for (RepLeaves leaves : scenario.eventsOf(RepLeaves.class)) {
      if (leaves.isDrawn() || leaves.week() > week) {
        continue;
      }
      if (leaves.backfill()) {
        reps.computeIfPresent(leaves.rep(), (id, rep) -> openSeat(rep));
      } else {
        reps.remove(leaves.rep());
      }
    }
    return reps;
  }

  /** The seat without the person: history goes, quota and place in the organisation stay. */
  private static Rep openSeat(Rep rep) {
    RepRecord before = rep.record();
    return new Rep(
        rep.id(),
        rep.name(),
        rep.team(),
        rep.home(),
        rep.capacity(),
        rep.coverage(),
        new RepRecord(
            before.quotaCents(),
            OptionalDouble.of(0),
            OptionalDouble.empty(),
            before.manager(),
            before.region(),
            RepStatus.OPEN,
            null));
  }

  private static Account withoutStalePin(Account account, Map<String, Rep> reps) {
    var ownership = account.ownership();
    return ownership.pinned() && !reps.containsKey(ownership.currentOwner())
        ? account.withOwnership(ownership.unpinned())
        : account;
  }
}
