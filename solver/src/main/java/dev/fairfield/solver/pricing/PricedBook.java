package dev.fairfield.solver.pricing;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.AccountUnit;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.solver.request.PlanRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A book priced under a request: its units, its reps and the numbers the engine works on. Unit and
 * rep indexes of the {@link #model()} are those of {@link #units()} and {@link #reps()}.
 */
public final class PricedBook {

  /** Up to here every option is stored, about 20 bytes each. */
  public static final long STORED_OPTIONS = 1_000_000;

  private final Book book;
  private final PlanRequest request;
  private final List<AccountUnit> units;
  private final List<Rep> reps;
  private final Map<String, String> pins;
  private final AccountPricing pricing;
  private final TeamShares shares;
  private final BookPricing optionPricing;
  private final PricedModel model;

  private PricedBook(Book book, PlanRequest request, long storedOptions) {
    this.book = book;
    this.request = request;
    this.units = AccountUnit.of(book, request.rules().exclusiveArea());
    this.reps = book.reps();
    this.pins = Pins.of(book, request);
    this.pricing = new AccountPricing(reps, request.prices());
    this.shares = new TeamShares(book, request.rules().rampShares());
    this.optionPricing = new BookPricing(book, units, pricing, request, pins);
    this.model = model(storedOptions);
  }

  private PricedModel model(long storedOptions) {
    long maxMoves =
        request.rules().maxMoves().isPresent()
            ? request.rules().maxMoves().getAsInt()
            : PricedModel.NO_LIMIT;
    boolean[] pooling = new boolean[units.size()];
    for (int unit = 0; unit < pooling.length; unit++) {
      pooling[unit] = request.rules().openPool() && !isPinned(units.get(unit));
    }
    if (optionPricing.optionCount() <= storedOptions) {
      var options = OptionTable.of(optionPricing.allReps(), pooling, optionPricing);
      return new PricedModel(unitLoads(), repLimits(), options, maxMoves);
    }
    var options = OptionTable.of(optionPricing.nearestReps(), pooling, optionPricing);
    return new PricedModel(unitLoads(), repLimits(), options, maxMoves, optionPricing);
  }

  /** Prices a book that passed validation. */
  public static PricedBook of(Book book, PlanRequest request) {
    return new PricedBook(book, request, STORED_OPTIONS);
  }

  /**
   * Prices a book that passed validation.
   *
   * @param storedOptions most options the model stores; a book with more gets the nearest reps of
   *     each unit at first
   */
  public static PricedBook of(Book book, PlanRequest request, long storedOptions) {
    return new PricedBook(book, request, storedOptions);
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

  /** Of a large book it does not store every option; see {@link PricedModel#isComplete()}. */
  public PricedModel model() {
    return model;
  }

  /** All reps that may own the unit, as rising indexes; not to be changed. */
  public int[] eligibleReps(int unit) {
    return optionPricing.eligibleReps(unit);
  }

  /** The model with the options by which the owners hold their units, where they may. */
  public PricedModel modelWith(Map<String, String> ownersByAccount) {
    if (model.isComplete()) {
      return model;
    }
    int[] owners = repByUnit(ownersByAccount);
    int[][] more = new int[units.size()][];
    for (int unit = 0; unit < more.length; unit++) {
      boolean eligible = Arrays.binarySearch(eligibleReps(unit), owners[unit]) >= 0;
      more[unit] = eligible ? new int[] {owners[unit]} : new int[0];
    }
    return model.including(more);
  }

  /**
   * Owner of each account, as ids, for the chosen option of each unit; pooled ones are absent.
   *
   * @param of the model of this book the options belong to
   */
  public Map<String, String> ownersByAccount(PricedModel of, int[] optionByUnit) {
    Map<String, String> owners = new TreeMap<>();
    for (int unit = 0; unit < units.size(); unit++) {
      int rep = of.rep(optionByUnit[unit]);
      if (rep != PricedModel.POOL) {
        units.get(unit).members().forEach(account -> owners.put(account.id(), reps.get(rep).id()));
      }
    }
    return owners;
  }

  /**
   * The option by which its owner holds each unit; empty where members differ or may not be owned
   * so.
   *
   * @param of the model of this book to find options in
   */
  public List<Optional<Integer>> optionByUnit(PricedModel of, Map<String, String> ownersByAccount) {
    int[] owners = repByUnit(ownersByAccount);
    List<Optional<Integer>> chosen = new ArrayList<>(units.size());
    for (int unit = 0; unit < units.size(); unit++) {
      int option = owners[unit] < 0 ? -1 : of.findOption(unit, owners[unit]);
      chosen.add(option < 0 ? Optional.empty() : Optional.of(option));
    }
    return chosen;
  }

  /** Rep index that owns all members of each unit; −1 where there is none. */
  private int[] repByUnit(Map<String, String> ownersByAccount) {
    Map<String, Integer> repIndexes = new HashMap<>();
    for (int rep = 0; rep < reps.size(); rep++) {
      repIndexes.put(reps.get(rep).id(), rep);
    }
    return units.stream()
        .mapToInt(
            unit -> {
              List<String> owners =
                  unit.members().stream()
                      .map(account -> ownersByAccount.getOrDefault(account.id(), ""))
                      .distinct()
                      .toList();
              return owners.size() == 1 ? repIndexes.getOrDefault(owners.get(0), -1) : -1;
            })
        .toArray();
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

  private boolean isPinned(AccountUnit unit) {
    return unit.members().stream().anyMatch(account -> pins.containsKey(account.id()));
  }
}
