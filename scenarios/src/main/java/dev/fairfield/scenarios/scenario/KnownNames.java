package dev.fairfield.scenarios.scenario;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.Rep;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What a scenario may name: the book and what the scenario itself brings.
 *
 * @param bookReps the reps before the scenario
 * @param bookAccounts the accounts before the scenario
 */
record KnownNames(
    List<Rep> bookReps,
    List<Account> bookAccounts,
    Set<String> bookTeams,
    Set<String> reps,
    Set<String> repRegions,
    Set<String> accounts,
    Set<String> regions,
    Set<String> states,
    Set<String> industries,
    Set<String> teams) {

  KnownNames(Book book, Scenario scenario) {
    this(book, seats(book, scenario), accounts(book, scenario));
  }

  private KnownNames(Book book, List<Rep> seats, List<Account> everything) {
    this(
        book.reps(),
        book.accounts(),
        names(book.reps(), Rep::team),
        names(seats, Rep::id),
        names(seats, rep -> rep.record().region()),
        names(everything, Account::id),
        names(everything, Where::regionOf),
        names(everything, account -> account.place().state()),
        names(everything, account -> account.profile().industry()),
        names(everything, account -> account.profile().team()));
  }

  private static List<Rep> seats(Book book, Scenario scenario) {
    List<Rep> seats = new ArrayList<>(book.reps());
    scenario.eventsOf(RepJoins.class).forEach(joins -> seats.add(joins.toRep()));
    return seats;
  }

  private static List<Account> accounts(Book book, Scenario scenario) {
    List<Account> accounts = new ArrayList<>(book.accounts());
    scenario.eventsOf(NewMarket.class).forEach(market -> accounts.addAll(market.accounts()));
    return accounts;
  }

  private static <T> Set<String> names(List<T> things, Function<T, String> name) {
    Set<String> names = new TreeSet<>();
    for (T thing : things) {
      if (!name.apply(thing).isBlank()) {
        names.add(name.apply(thing));
      }
    }
    return names;
  }
}
