package dev.fairfield.solver.pricing;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.AccountUnit;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.solver.request.PlanRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A book priced under a request: its units, its reps and the numbers the engine works on. Unit and
 * rep indexes of the {@link #model()} are those of {@link #units()} and {@link #reps()}.
 */
public final class PricedBook {

  private final Book book;
  private final PlanRequest request;
  private final List<AccountUnit> units;
  private final List<Rep> reps;
  private final Map<String, String> pins;
  private final AccountPricing pricing;
  private final TeamShares shares;
  private final PricedModel model;

  private PricedBook(Book book, PlanRequest request) {
    this.book = book;
    this.request = request;
    this.units = AccountUnit.of(book, request.rules().exclusiveArea());
    this.reps = book.reps();
    this.pins = Pins.of(book, request);
    this.pricing = new AccountPricing(reps, request.prices());
    this.shares = new TeamShares(book, request.rules().rampShares());
    this.model =
        new PricedModel(
            unitLoads(),
            repLimits(),
            options(),
            request.rules().maxMoves().isPresent()
                ? request.rules().maxMoves().getAsInt()
                : PricedModel.NO_LIMIT);
  }

  /** Prices a book that passed validation. */
  public static PricedBook of(Book book, PlanRequest request) {
    return new PricedBook(book, request);
  }

  public Book book() {
    return book;
  }

  public PlanRequest request() {
    return request;
  }

  /** Ordered by id. */
  public List<AccountUnit> units() {
    return units;
  }

  /** Ordered by id. */
  public List<Rep> reps() {
    return reps;
  }

  /** Account id to the rep that must own it, from book, request and cool-off. */
  public Map<String, String> pins() {
    return pins;
  }

  public AccountPricing pricing() {
    return pricing;
  }

  public TeamShares shares() {
    return shares;
  }

  public PricedModel model() {
    return model;
  }

  /** Owner of each account, as ids, for the chosen option of each unit; pooled ones are absent. */
  public Map<String, String> ownersByAccount(int[] optionByUnit) {
    Map<String, String> owners = new TreeMap<>();
    for (int unit = 0; unit < units.size(); unit++) {
      int rep = model.rep(optionByUnit[unit]);
      if (rep != PricedModel.POOL) {
        units.get(unit).members().forEach(account -> owners.put(account.id(), reps.get(rep).id()));
      }
    }
    return owners;
  }

  /**
   * The option by which its owner holds each unit; empty where members differ or may not be owned
   * so.
   */
  public List<Optional<Integer>> optionByUnit(Map<String, String> ownersByAccount) {
    Map<String, Integer> repIndexes = new HashMap<>();
    for (int rep = 0; rep < reps.size(); rep++) {
      repIndexes.put(reps.get(rep).id(), rep);
    }
    List<Optional<Integer>> chosen = new ArrayList<>(units.size());
    for (int unit = 0; unit < units.size(); unit++) {
      List<String> owners =
          units.get(unit).members().stream()
              .map(account -> ownersByAccount.getOrDefault(account.id(), ""))
              .distinct()
              .toList();
      Integer rep = owners.size() == 1 ? repIndexes.get(owners.get(0)) : null;
      int option = rep == null ? -1 : model.findOption(unit, rep);
      chosen.add(option < 0 ? Optional.empty() : Optional.of(option));
    }
    return chosen;
  }

  private PricedModel.UnitLoads unitLoads() {
    int count = units.size();
    var loads = new PricedModel.UnitLoads(new long[count], new int[count], new long[count]);
    for (int unit = 0; unit < count; unit++) {
      AccountUnit of = units.get(unit);
      loads.potentialCents()[unit] = of.potentialCents();
      loads.accounts()[unit] = of.members().size();
      loads.poolWeight()[unit] = of.members().stream().mapToLong(PricedBook::poolWeight).sum();
    }
    return loads;
  }

  /** An account without potential counts a cent, so that none is left out to save travel. */
  private static long poolWeight(Account account) {
    return StrictMath.max(1, account.value().potentialCents());
  }

  private PricedModel.RepLimits repLimits() {
    return new PricedModel.RepLimits(
        reps.stream().mapToLong(rep -> rep.capacity().capacityMinutes()).toArray(),
        reps.stream().mapToLong(PricedBook::maxAccounts).toArray(),
        reps.stream()
            .map(rep -> new BalanceCost(shares.shareCents(rep), request.prices()))
            .toArray(BalanceCost[]::new));
  }

  private static long maxAccounts(Rep rep) {
    return rep.capacity().maxAccounts().isPresent()
        ? rep.capacity().maxAccounts().getAsInt()
        : PricedModel.NO_LIMIT;
  }

  private PricedModel.Options options() {
    List<UnitOptions> byUnit = units.parallelStream().map(this::options).toList();
    int count = byUnit.stream().mapToInt(options -> options.rep().length).sum();
    var all =
        new PricedModel.Options(
            new int[units.size() + 1],
            new int[count],
            new long[count],
            new int[count],
            new int[count]);
    int next = 0;
    for (int unit = 0; unit < units.size(); unit++) {
      all.begin()[unit] = next;
      UnitOptions options = byUnit.get(unit);
      int length = options.rep().length;
      System.arraycopy(options.rep(), 0, all.rep(), next, length);
      System.arraycopy(options.costCents(), 0, all.costCents(), next, length);
      System.arraycopy(options.minutes(), 0, all.minutes(), next, length);
      System.arraycopy(options.moves(), 0, all.moves(), next, length);
      next += length;
    }
    all.begin()[units.size()] = next;
    return all;
  }

  /** Options of one unit, laid out as in {@link PricedModel.Options}. */
  private record UnitOptions(int[] rep, long[] costCents, int[] minutes, int[] moves) {}

  private UnitOptions options(AccountUnit unit) {
    boolean pooling = request.rules().openPool() && !isPinned(unit);
    int[] optionRep =
        IntStream.concat(
                IntStream.range(0, reps.size()).filter(rep -> mayOwn(unit, reps.get(rep))),
                pooling ? IntStream.of(PricedModel.POOL) : IntStream.empty())
            .toArray();
    long[] costCents = new long[optionRep.length];
    int[] minutes = new int[optionRep.length];
    int[] moves = new int[optionRep.length];
    for (int i = 0; i < optionRep.length; i++) {
      if (optionRep[i] != PricedModel.POOL) {
        costCents[i] = costCents(unit, reps.get(optionRep[i]));
        minutes[i] = Math.toIntExact(unit.workloadMinutes());
        moves[i] = moves(unit, reps.get(optionRep[i]));
      }
    }
    return new UnitOptions(optionRep, costCents, minutes, moves);
  }

  private boolean isPinned(AccountUnit unit) {
    return unit.members().stream().anyMatch(account -> pins.containsKey(account.id()));
  }

  private boolean mayOwn(AccountUnit unit, Rep rep) {
    return unit.members().stream()
        .allMatch(
            account ->
                rep.mayOwn(account) && pins.getOrDefault(account.id(), rep.id()).equals(rep.id()));
  }

  private long costCents(AccountUnit unit, Rep rep) {
    return unit.members().stream().mapToLong(account -> pricing.cents(account, rep)).sum();
  }

  private int moves(AccountUnit unit, Rep rep) {
    return (int)
        unit.members().stream()
            .filter(
                account ->
                    book.findPresentOwner(account)
                        .filter(owner -> !owner.id().equals(rep.id()))
                        .isPresent())
            .count();
  }
}
