package dev.fairfield.benchmarks.books;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.AccountOwnership;
import dev.fairfield.scenarios.model.AccountUnit;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.ExclusiveArea;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.scenarios.model.RepCapacity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Books made from a book, the same ones each time. Families stay whole; accounts that no plan
 * touches and accounts pinned to a rep who is cut off are left out.
 */
public final class BookCut {

  /** Cut books stay below this part of a team's capacity, so that a plan exists. */
  private static final double LARGEST_FILL = 0.90;

  private BookCut() {}

  /** Every n-th account in order of ids, starting with the first; all reps. */
  public static Book everyNthAccount(Book book, int n) {
    return new Book(
        IntStream.range(0, book.accounts().size())
            .filter(i -> i % n == 0)
            .mapToObj(book.accounts()::get)
            .toList(),
        book.reps());
  }

  /** Every n-th unit in order of ids, counted from 0 and starting with {@code first}. */
  public static Book everyNthUnit(Book book, int n, int first) {
    List<AccountUnit> units = AccountUnit.of(book, ExclusiveArea.NONE);
    return of(
        IntStream.range(0, units.size()).filter(i -> i % n == first).mapToObj(units::get).toList(),
        book.reps());
  }

  /** Reps and accounts of one team. */
  public static Book ofTeam(Book book, String team) {
    return of(
        AccountUnit.of(book, ExclusiveArea.NONE).stream()
            .filter(unit -> unit.team().equals(team))
            .toList(),
        book.reps().stream().filter(rep -> rep.team().equals(team)).toList());
  }

  /**
   * Some reps with the units that lie nearer to one of them than to any other eligible rep; the
   * farthest are left out when they would fill a team above {@value #LARGEST_FILL} of its capacity.
   */
  public static Book around(Book book, Predicate<Rep> keep) {
    List<Rep> reps = book.reps().stream().filter(keep).toList();
    Map<String, Long> minutesLeft = new HashMap<>();
    reps.forEach(
        rep ->
            minutesLeft.merge(
                rep.team(), (long) (LARGEST_FILL * rep.capacity().capacityMinutes()), Long::sum));
    List<AccountUnit> nearest =
        AccountUnit.of(book, ExclusiveArea.NONE).stream()
            .filter(unit -> findNearest(book, unit).filter(keep).isPresent())
            .sorted(
                Comparator.comparingDouble(
                    (AccountUnit unit) ->
                        meanDistanceKm(unit, findNearest(book, unit).orElseThrow())))
            .toList();
    List<AccountUnit> kept = new ArrayList<>();
    for (AccountUnit unit : nearest) {
      if (unit.workloadMinutes() <= minutesLeft.get(unit.team())) {
        minutesLeft.merge(unit.team(), -unit.workloadMinutes(), Long::sum);
        kept.add(unit);
      }
    }
    return of(kept, reps);
  }

  /** The eligible rep whose home is nearest to the unit; the first by id among equals. */
  private static Optional<Rep> findNearest(Book book, AccountUnit unit) {
    return book.reps().stream()
        .filter(rep -> unit.members().stream().allMatch(rep::mayOwn))
        .min(Comparator.comparingDouble(rep -> meanDistanceKm(unit, rep)));
  }

  /** Mean great-circle distance from the rep's home to the accounts of the unit. */
  public static double meanDistanceKm(AccountUnit unit, Rep rep) {
    double sum = 0;
    for (Account account : unit.members()) {
      sum += rep.home().distanceKmTo(account.place().location());
    }
    return sum / unit.members().size();
  }

  /** The book after some reps have left; their accounts are orphaned. */
  public static Book without(Book book, Set<String> repIds) {
    return of(
        AccountUnit.of(book, ExclusiveArea.NONE),
        book.reps().stream().filter(rep -> !repIds.contains(rep.id())).toList());
  }

  /**
   * The book with neither families nor pins. With them, exclusive areas grow together over the
   * families that lie in several, up to units no rep can carry.
   */
  public static Book withoutFamiliesAndPins(Book book) {
    return new Book(
        book.accounts().stream().map(BookCut::withoutFamilyAndPin).toList(), book.reps());
  }

  private static Account withoutFamilyAndPin(Account account) {
    AccountOwnership ownership = account.ownership();
    return new Account(
        account.id(),
        account.name(),
        account.place(),
        account.profile(),
        account.value(),
        account.effort(),
        new AccountOwnership(
            ownership.currentOwner(),
            ownership.lastOwnerChange(),
            "",
            false,
            ownership.assignable()));
  }

  /**
   * Every rep may own at most the team's accounts per rep, times a factor.
   *
   * @param factor above 1 leaves slack
   */
  public static Book withAccountLimits(Book book, double factor) {
    Map<String, Integer> limitByTeam = new HashMap<>();
    book.teams()
        .forEach(
            team ->
                limitByTeam.put(
                    team.name(),
                    (int) Math.ceil(factor * team.accounts().size() / team.reps().size())));
    return withCapacities(
        book,
        rep ->
            new RepCapacity(
                rep.capacity().capacityMinutes(),
                OptionalInt.of(limitByTeam.get(rep.team())),
                rep.capacity().targetShare()));
  }

  /**
   * Scales the capacities of each team so that its workload fills the given part of them.
   *
   * @param fill above 0, at most 1
   */
  public static Book withFill(Book book, double fill) {
    Map<String, Double> factorByTeam = new HashMap<>();
    book.teams()
        .forEach(
            team ->
                factorByTeam.put(
                    team.name(),
                    team.accounts().stream().mapToLong(of -> of.effort().workloadMinutes()).sum()
                        / fill
                        / team.reps().stream()
                            .mapToLong(rep -> rep.capacity().capacityMinutes())
                            .sum()));
    return withCapacities(
        book,
        rep ->
            new RepCapacity(
                Math.round(rep.capacity().capacityMinutes() * factorByTeam.get(rep.team())),
                rep.capacity().maxAccounts(),
                rep.capacity().targetShare()));
  }

  private static Book withCapacities(Book book, Function<Rep, RepCapacity> capacityOf) {
    UnaryOperator<Rep> changed =
        rep ->
            new Rep(
                rep.id(),
                rep.name(),
                rep.team(),
                rep.home(),
                capacityOf.apply(rep),
                rep.coverage(),
                rep.record());
    return new Book(book.accounts(), book.reps().stream().map(changed).toList());
  }

  private static Book of(List<AccountUnit> units, List<Rep> reps) {
    Set<String> repIds = new HashSet<>();
    reps.forEach(rep -> repIds.add(rep.id()));
    return new Book(
        units.stream()
            .filter(unit -> unit.members().stream().allMatch(of -> mayStay(of, repIds)))
            .flatMap(unit -> unit.members().stream())
            .toList(),
        reps);
  }

  private static boolean mayStay(Account account, Set<String> repIds) {
    return !account.ownership().pinned() || repIds.contains(account.ownership().currentOwner());
  }
}
