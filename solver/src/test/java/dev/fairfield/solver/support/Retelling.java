package dev.fairfield.solver.support;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.AccountOwnership;
import dev.fairfield.scenarios.model.AccountValue;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.solver.request.PlanRequest;
import dev.fairfield.solver.request.Prices;
import java.util.Map;
import java.util.TreeMap;

/** The same book told another way: in another currency, or under other ids. */
public final class Retelling {

  private Retelling() {}

  public static Book moneyTimes(int factor, Book book) {
    return new Book(
        book.accounts().stream().map(account -> moneyTimes(factor, account)).toList(), book.reps());
  }

  private static Account moneyTimes(int factor, Account account) {
    AccountValue value = account.value();
    return new Account(
        account.id(),
        account.name(),
        account.place(),
        account.profile(),
        new AccountValue(
            factor * value.revenueCents(),
            factor * value.potentialCents(),
            factor * value.openPipelineCents()),
        account.effort(),
        account.ownership());
  }

  /** All other prices are fractions of money. */
  public static PlanRequest moneyTimes(int factor, PlanRequest request) {
    Prices prices = request.prices();
    Prices.Travel travel = prices.travel();
    return request.withPrices(
        new Prices(
            new Prices.Travel(
                travel.visitsPerDrive(),
                travel.visitsPerFlight(),
                travel.roadCircuity(),
                factor * travel.driveUsdPerKm(),
                factor * travel.hourUsd(),
                travel.driveKmPerHour(),
                factor * travel.flightUsd(),
                factor * travel.flightUsdPerKm(),
                travel.flightKmPerHour(),
                travel.groundHoursPerFlight()),
            prices.balance(),
            prices.band(),
            prices.handover(),
            prices.fit(),
            prices.grossMargin()));
  }

  /** Reversed ids sort in another order. */
  public static Book renamed(Book book) {
    return new Book(
        book.accounts().stream().map(Retelling::renamed).toList(),
        book.reps().stream().map(Retelling::renamed).toList());
  }

  public static PlanRequest renamed(PlanRequest request) {
    Map<String, String> pins = new TreeMap<>();
    request.pins().forEach((account, rep) -> pins.put(renamed(account), renamed(rep)));
    return request.withPins(pins);
  }

  private static Account renamed(Account account) {
    AccountOwnership ownership = account.ownership();
    return new Account(
        renamed(account.id()),
        account.name(),
        account.place(),
        account.profile(),
        account.value(),
        account.effort(),
        new AccountOwnership(
            renamed(ownership.currentOwner()),
            null,
            renamed(ownership.parentId()),
            ownership.pinned(),
            ownership.assignable()));
  }

  private static Rep renamed(Rep rep) {
    return new Rep(
        renamed(rep.id()),
        rep.name(),
        rep.team(),
        rep.home(),
        rep.capacity(),
        rep.coverage(),
        rep.record());
  }

  private static String renamed(String id) {
    return new StringBuilder(id).reverse().toString();
  }
}
