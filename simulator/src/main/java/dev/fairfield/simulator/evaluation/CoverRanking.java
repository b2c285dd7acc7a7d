package dev.fairfield.simulator.evaluation;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.AssignmentRules;
import dev.fairfield.simulator.world.AccountTable;
import dev.fairfield.simulator.world.SeatTable;
import dev.fairfield.simulator.world.SimulationModel;
import dev.fairfield.solver.pricing.VisitTrip;
import dev.fairfield.solver.request.PlanRequest;
import dev.fairfield.solver.request.Prices.Travel;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/**
 * Who would take over an account, best first: seats that team, coverage and assignment rules allow,
 * of the account's region by the planner's travel cost, then those of other regions. Where the
 * region has six or more, others are not looked at; beyond the nearest {@value #MOST} nobody is.
 * Found when first asked for; the same whoever asks.
 */
final class CoverRanking {

  private static final int ENOUGH = 6;
  private static final int MOST = 32;

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

  CoverRanking(SimulationModel model, PlanRequest request) {
    this.seats = model.seats();
    this.accounts = model.accounts();
    this.rules = request.assignment();
    this.travel = request.prices().travel();
    this.ranks = new AtomicReferenceArray<>(accounts.size());
  }

  Ranks of(int account) {
    Ranks known = ranks.get(account);
    if (known == null) {
      known = rank(account);
      ranks.set(account, known);
    }
    return known;
  }

  VisitTrip trip(Account account, int seat) {
    return VisitTrip.cheapest(distanceKm(account, seat), travel);
  }

  /** What it would be like if a seat took over an account. */
  private record Candidate(int seat, boolean isElsewhere, double usd, double hours, double km) {

    static final Comparator<Candidate> BEST_FIRST =
        Comparator.comparing(Candidate::isElsewhere)
            .thenComparingDouble(Candidate::usd)
            .thenComparingDouble(Candidate::km);
  }

  private Ranks rank(int account) {
    Account of = accounts.account(account);
    int[] eligible =
        IntStream.range(0, seats.size())
            .filter(seat -> rules.mayOwn(seats.rep(seat), of))
            .toArray();
    int[] near =
        IntStream.of(eligible)
            .filter(seat -> seats.region(seat) == accounts.region(account))
            .toArray();
    List<Candidate> ordered =
        IntStream.of(near.length >= ENOUGH ? near : eligible)
            .mapToObj(seat -> candidate(of, account, seat))
            .sorted(Candidate.BEST_FIRST)
            .limit(MOST)
            .toList();
    return new Ranks(
        ordered.stream().mapToInt(Candidate::seat).toArray(),
        ordered.stream().mapToDouble(Candidate::usd).toArray(),
        ordered.stream().mapToDouble(Candidate::hours).toArray());
  }

  private Candidate candidate(Account of, int account, int seat) {
    double km = distanceKm(of, seat);
    VisitTrip trip = VisitTrip.cheapest(km, travel);
    double visits = of.effort().visitsPerYear();
    return new Candidate(
        seat,
        seats.region(seat) != accounts.region(account),
        visits * trip.usdPerVisit(),
        visits * trip.hoursPerVisit(),
        km);
  }

  private double distanceKm(Account account, int seat) {
    return seats.rep(seat).home().distanceKmTo(account.place().location());
  }
}
