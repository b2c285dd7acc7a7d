package dev.fairfield.simulator.evaluation;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.simulator.world.AccountTable;
import dev.fairfield.simulator.world.SeatTable;
import dev.fairfield.simulator.world.SimulationModel;
import dev.fairfield.solver.pricing.VisitTrip;
import dev.fairfield.solver.request.Prices.Travel;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/**
 * Who would take over an account, best first: eligible seats of the account's region by the
 * planner's travel cost, then those of other regions. Where the region has six or more, others are
 * not looked at; beyond the nearest {@value #MOST} nobody is. Found when first asked for; the same
 * whoever asks.
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
  private final Travel travel;
  private final AtomicReferenceArray<Ranks> ranks;

  CoverRanking(SimulationModel model, Travel travel) {
    this.seats = model.seats();
    this.accounts = model.accounts();
    this.travel = travel;
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
    double km = seats.rep(seat).home().distanceKmTo(account.place().location());
    return VisitTrip.cheapest(km, travel);
  }

  private Ranks rank(int account) {
    Account of = accounts.account(account);
    List<Integer> eligible =
        IntStream.range(0, seats.size())
            .filter(seat -> seats.rep(seat).mayOwn(of))
            .boxed()
            .toList();
    List<Integer> near =
        eligible.stream().filter(seat -> seats.region(seat) == accounts.region(account)).toList();
    double[] usd = new double[seats.size()];
    List<Integer> kept = near.size() >= ENOUGH ? near : eligible;
    kept.forEach(seat -> usd[seat] = of.effort().visitsPerYear() * trip(of, seat).usdPerVisit());
    int[] ordered =
        kept.stream()
            .sorted(
                Comparator.<Integer, Boolean>comparing(
                        seat -> seats.region(seat) != accounts.region(account))
                    .thenComparing(seat -> usd[seat])
                    .thenComparing(seat -> distanceKm(of, seat)))
            .mapToInt(Integer::intValue)
            .limit(MOST)
            .toArray();
    return new Ranks(
        ordered,
        Arrays.stream(ordered).mapToDouble(seat -> usd[seat]).toArray(),
        Arrays.stream(ordered).mapToDouble(seat -> yearlyHours(of, seat)).toArray());
  }

  private double yearlyHours(Account account, int seat) {
    return account.effort().visitsPerYear() * trip(account, seat).hoursPerVisit();
  }

  private double distanceKm(Account account, int seat) {
    return seats.rep(seat).home().distanceKmTo(account.place().location());
  }
}
