package dev.fairfield.simulator.world;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.scenario.NewMarket;
import dev.fairfield.scenarios.scenario.RepJoins;
import dev.fairfield.scenarios.scenario.Scenario;
import dev.fairfield.scenarios.scenario.ScenarioBook;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * All that stays the same over the replications of one scenario: seats, accounts and the laws that
 * chance follows. Immutable for its users, and safe to share between threads.
 */
public final class SimulationModel {

  /** All hours count alike. */
  public static final double HOURS_PER_WEEK = 168;

  private final Book book;
  private final Scenario scenario;
  private final ModelNames names;
  private final SeatTable seats;
  private final AccountTable accounts;
  private final List<Climate> climates;

  /** By account. */
  private final DealLaw[] deals;

  private SimulationModel(Book given, Scenario scenario) {
    this.book = enlarge(given, scenario);
    this.scenario = scenario;
    List<Account> owned = book.assignableAccounts();
    this.names = ModelNames.of(owned, book.reps());
    this.seats = new SeatTable(book.reps(), scenario, names.teams(), names.seatRegions());
    this.accounts = new AccountTable(owned, scenario, names, activeFrom(scenario));
    this.climates = climates(owned);
    this.deals = deals();
  }

  /** Shares with another model what does not depend on the numbers of a scenario. */
  private SimulationModel(SimulationModel like, Scenario scenario) {
    this.book = like.book;
    this.scenario = scenario;
    this.names = like.names;
    boolean sameEvents = scenario.events().equals(like.scenario.events());
    boolean sameStart = scenario.startDate().equals(like.scenario.startDate());
    this.seats =
        sameEvents && sameStart
            ? like.seats
            : new SeatTable(book.reps(), scenario, names.teams(), names.seatRegions());
    this.accounts =
        like.accounts.in(
            like.scenario,
            scenario,
            sameEvents ? like.accounts.activeFromWeek : like.accounts.weeks(activeFrom(scenario)));
    this.climates = sameEvents ? like.climates : climates(accounts.accounts);
    this.deals = deals();
  }

  /**
   * The model of a scenario on a book that passed validation. A book that lacks reps who join or
   * accounts of new markets is taken as it was before the scenario, and they are added.
   */
  public static SimulationModel of(Book book, Scenario scenario) {
    return new SimulationModel(book, scenario);
  }

  /**
   * The model of the same book in a scenario with other numbers: equal to one made afresh, at a
   * small part of the work.
   *
   * @param changed has the same events, but for their numbers
   */
  public SimulationModel in(Scenario changed) {
    return new SimulationModel(this, changed);
  }

  private static Book enlarge(Book book, Scenario scenario) {
    boolean complete = true;
    for (RepJoins join : scenario.eventsOf(RepJoins.class)) {
      complete &= book.findRep(join.id()).isPresent();
    }
    for (NewMarket market : scenario.eventsOf(NewMarket.class)) {
      for (Account account : market.accounts()) {
        complete &= book.findAccount(account.id()).isPresent();
      }
    }
    return complete ? book : ScenarioBook.all(book, scenario);
  }

  /** The week in which each account of a new market comes to be. */
  private static Map<String, Double> activeFrom(Scenario scenario) {
    Map<String, Double> weeks = new HashMap<>();
    for (NewMarket market : scenario.eventsOf(NewMarket.class)) {
      market.accounts().forEach(account -> weeks.put(account.id(), market.week()));
    }
    return weeks;
  }

  private DealLaw[] deals() {
    var segments = scenario.demand().segments();
    var laws = new DealLaw[AccountSegments.COUNT];
    for (int segment = 0; segment < laws.length; segment++) {
      laws[segment] = new DealLaw(AccountSegments.deals(segment, segments), scenario.demand());
    }
    return IntStream.of(accounts.segment).mapToObj(of -> laws[of]).toArray(DealLaw[]::new);
  }

  private List<Climate> climates(List<Account> owned) {
    if (!Climate.isStirredBy(scenario)) {
      Arrays.fill(accounts.calm, true);
      Arrays.fill(accounts.climate, 0);
      return List.of(Climate.CALM);
    }
    Map<Climate, Integer> indexes = new LinkedHashMap<>();
    for (int account = 0; account < owned.size(); account++) {
      Climate climate = Climate.of(owned.get(account), scenario);
      accounts.calm[account] = climate.isCalm();
      accounts.climate[account] = indexes.computeIfAbsent(climate, key -> indexes.size());
    }
    return List.copyOf(indexes.keySet());
  }

  /** With the reps who join and the accounts of new markets. */
  public Book book() {
    return book;
  }

  public Scenario scenario() {
    return scenario;
  }

  public SeatTable seats() {
    return seats;
  }

  /** Those a plan can give an owner. */
  public AccountTable accounts() {
    return accounts;
  }

  public Names teams() {
    return names.teams();
  }

  public Names regions() {
    return names.regions();
  }

  public Names industries() {
    return names.industries();
  }

  /** Weeks simulated. */
  public int horizonWeeks() {
    return scenario.horizonWeeks();
  }

  /** Quarters begun within the horizon. */
  public int quarters() {
    return (scenario.horizonWeeks() + Scenario.QUARTER_WEEKS - 1) / Scenario.QUARTER_WEEKS;
  }

  /** On which values of deals lie. */
  public ValueGrid valueGrid() {
    return ValueGrid.of(scenario.demand().segments());
  }

  List<Climate> climates() {
    return climates;
  }

  Climate climate(int account) {
    return climates.get(accounts.climate[account]);
  }

  DealLaw deals(int account) {
    return deals[account];
  }
}
