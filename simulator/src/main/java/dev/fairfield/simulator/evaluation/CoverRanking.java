package dev.fairfield.simulator.evaluation;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.AssignmentRules;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.simulator.world.AccountTable;
import dev.fairfield.simulator.world.SeatTable;
import dev.fairfield.simulator.world.SimulationModel;
import dev.fairfield.solver.pricing.VisitTrip;
import dev.fairfield.solver.request.PlanRequest;
import dev.fairfield.solver.request.Prices.Travel;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/**
 * Who would take over an account, best first: seats that team, coverage and assignment rules allow,
 * of the account's region by the planner's travel cost, then those of other regions. Where the
 * region has six or more, others are not looked at; beyond the nearest {@value #MOST} nobody is.
 * Found when first asked for; the same whoever asks.
 */
final class CoverRanking {

  /** Seats of a region beyond whom nobody elsewhere is looked at. */
  static final int ENOUGH = 6;

  /** Seats listed at most. */
  static final int MOST = 32;

  /**
   * @param seats best first
   * @param travelUsd yearly travel cost of the account from each
   * @param travelHours a year under way to the account from each
   */
  record Ranks(int[] seats, double[] travelUsd, double[] travelHours) {}

  private final SeatTable seats;
  private final AccountTable accounts;
  private final AssignmentRules rules;
  private final Travel travel;
  private final AtomicReferenceArray<Ranks> ranks;
  private final SimulationModel model;
  private final Optional<KnownTakers> known;

  CoverRanking(SimulationModel model, PlanRequest request) {
    this(model, request.assignment(), request.prices().travel(), Optional.empty());
  }

  private CoverRanking(
      SimulationModel model, AssignmentRules rules, Travel travel, Optional<KnownTakers> known) {
    this.model = model;
    this.known = known;
    this.seats = model.seats();
    this.accounts = model.accounts();
    this.rules = rules;
    this.travel = travel;
    this.ranks = new AtomicReferenceArray<>(accounts.size());
  }

  /**
   * The ranking in another model under the same rules and prices of travel, equal to one made
   * afresh. Who ranks here is not worked out again where the same people may take over the same
   * accounts.
   */
  CoverRanking in(SimulationModel other) {
    return new CoverRanking(other, rules, travel, KnownTakers.find(this, model, other));
  }

  /** Whether team, coverage and assignment rules allow a rep the account. */
  boolean mayTake(Rep rep, Account account) {
    return rules.mayOwn(rep, account);
  }

  Ranks of(int account) {
    Ranks found = ranks.get(account);
    if (found == null) {
      found = rank(account);
      ranks.set(account, found);
    }
    return found;
  }

  VisitTrip trip(Account account, int seat) {
    return VisitTrip.cheapest(distanceKm(account, seat), travel);
  }

  /** What it would be like if a seat took over an account. */
  private record Candidate(int seat, boolean isElsewhere, double usd, double hours, double km) {

    static final Comparator<Candidate> BEST_FIRST =
        Comparator.comparing(Candidate::isElsewhere)
            .thenComparingDouble(Candidate::usd)
            .thenComparingDouble(Candidate::km)
            .thenComparingInt(Candidate::seat);
  }

  private Ranks rank(int account) {
    return known
        .flatMap(of -> of.find(account))
        .map(takers -> insert(account, takers))
        .orElseGet(() -> anew(account));
  }

  private Ranks anew(int account) {
    Account of = accounts.account(account);
    int[] eligible =
        IntStream.range(0, seats.size()).filter(seat -> mayTake(seats.rep(seat), of)).toArray();
    int[] near = IntStream.of(eligible).filter(seat -> !isElsewhere(account, seat)).toArray();
    return ranks(
        IntStream.of(near.length >= ENOUGH ? near : eligible)
            .mapToObj(seat -> candidate(of, account, seat))
            .sorted(Candidate.BEST_FIRST)
            .limit(MOST)
            .toList());
  }

  /** Puts seats that are new among those known, which are in order. */
  private Ranks insert(int account, KnownTakers.Takers takers) {
    Ranks ranks = takers.kept();
    for (int seat : takers.fresh()) {
      ranks = insert(account, ranks, seat);
    }
    return ranks;
  }

  private Ranks insert(int account, Ranks ranks, int seat) {
    Candidate fresh = candidate(accounts.account(account), account, seat);
    int place = 0;
    while (place < ranks.seats().length && isBetter(account, ranks, place, fresh)) {
      place++;
    }
    if (place == MOST) {
      return ranks;
    }
    return new Ranks(
        inserted(ranks.seats(), place, fresh.seat()),
        inserted(ranks.travelUsd(), place, fresh.usd()),
        inserted(ranks.travelHours(), place, fresh.hours()));
  }

  /** Whether who is listed at a place comes before somebody else. */
  private boolean isBetter(int account, Ranks ranks, int place, Candidate other) {
    int seat = ranks.seats()[place];
    double usd = ranks.travelUsd()[place];
    boolean isElsewhere = isElsewhere(account, seat);
    if (isElsewhere != other.isElsewhere() || usd != other.usd()) {
      return isElsewhere == other.isElsewhere() ? usd < other.usd() : other.isElsewhere();
    }
    Candidate listed = candidate(accounts.account(account), account, seat);
    return Candidate.BEST_FIRST.compare(listed, other) < 0;
  }

  private static int[] inserted(int[] list, int place, int value) {
    int[] longer = Arrays.copyOf(list, StrictMath.min(MOST, list.length + 1));
    System.arraycopy(list, place, longer, place + 1, longer.length - 1 - place);
    longer[place] = value;
    return longer;
  }

  private static double[] inserted(double[] list, int place, double value) {
    double[] longer = Arrays.copyOf(list, StrictMath.min(MOST, list.length + 1));
    System.arraycopy(list, place, longer, place + 1, longer.length - 1 - place);
    longer[place] = value;
    return longer;
  }

  private static Ranks ranks(List<Candidate> ordered) {
    return new Ranks(
        ordered.stream().mapToInt(Candidate::seat).toArray(),
        ordered.stream().mapToDouble(Candidate::usd).toArray(),
        ordered.stream().mapToDouble(Candidate::hours).toArray());
  }

  private boolean isElsewhere(int account, int seat) {
    return seats.region(seat) != accounts.region(account);
  }

  private Candidate candidate(Account of, int account, int seat) {
    double km = distanceKm(of, seat);
    VisitTrip trip = VisitTrip.cheapest(km, travel);
    double visits = of.effort().visitsPerYear();
    return new Candidate(
        seat,
        isElsewhere(account, seat),
        visits * trip.usdPerVisit(),
        visits * trip.hoursPerVisit(),
        km);
  }

  private double distanceKm(Account account, int seat) {
    return seats.rep(seat).home().distanceKmTo(account.place().location());
  }
}
