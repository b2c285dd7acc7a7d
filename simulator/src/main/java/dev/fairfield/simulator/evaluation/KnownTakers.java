package dev.fairfield.simulator.evaluation;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.simulator.world.SeatTable;
import dev.fairfield.simulator.world.SimulationModel;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the ranking of covers in one model tells of that in another with much the same people: one
 * rep more, one fewer, or the same with other win rates.
 */
final class KnownTakers {

  private static final int GONE = -1;

  private final CoverRanking ranking;
  private final SimulationModel before;
  private final SimulationModel now;
  private final int[] seatNow;
  private final int[] freshSeats;

  private KnownTakers(
      CoverRanking ranking,
      SimulationModel before,
      SimulationModel now,
      int[] seatNow,
      int[] freshSeats) {
    this.ranking = ranking;
    this.before = before;
    this.now = now;
    this.seatNow = seatNow;
    this.freshSeats = freshSeats;
  }

  /**
   * Empty where accounts or regions differ, so that nothing can be told.
   *
   * @param ranking in the model before
   */
  static Optional<KnownTakers> find(
      CoverRanking ranking, SimulationModel before, SimulationModel now) {
    int accounts = now.accounts().size();
    boolean isAlike =
        now.regions().list().equals(before.regions().list())
            && accounts == before.accounts().size()
            && IntStream.range(0, accounts)
                .allMatch(at -> now.accounts().account(at).equals(before.accounts().account(at)));
    if (!isAlike) {
      return Optional.empty();
    }
    int[] seatNow = new int[before.seats().size()];
    boolean[] isKnown = new boolean[now.seats().size()];
    for (int seat = 0; seat < seatNow.length; seat++) {
      seatNow[seat] = seatNow(before.seats(), seat, now.seats());
      if (seatNow[seat] != GONE) {
        isKnown[seatNow[seat]] = true;
      }
    }
    int[] fresh = IntStream.range(0, isKnown.length).filter(seat -> !isKnown[seat]).toArray();
    return Optional.of(new KnownTakers(ranking, before, now, seatNow, fresh));
  }

  /** The seat of who may own the same and lives at the same place. */
  private static int seatNow(SeatTable before, int seat, SeatTable now) {
    Rep rep = before.rep(seat);
    for (int other = 0; other < now.size(); other++) {
      Rep of = now.rep(other);
      if (of.id().equals(rep.id())) {
        boolean isSame =
            of.team().equals(rep.team())
                && of.home().equals(rep.home())
                && of.coverage().equals(rep.coverage())
                && now.region(other) == before.region(seat);
        return isSame ? other : GONE;
      }
    }
    return GONE;
  }

  /**
   * Who may take over an account.
   *
   * @param kept those known, best first
   * @param fresh those who have to be put among them
   */
  record Takers(CoverRanking.Ranks kept, int[] fresh) {}

  /** Who may take over an account; empty where all seats have to be looked at. */
  Optional<Takers> find(int account) {
    CoverRanking.Ranks ranks = ranking.of(account);
    int region = now.accounts().region(account);
    boolean wasEnough = near(ranks.seats(), before.seats(), region) >= CoverRanking.ENOUGH;
    CoverRanking.Ranks kept = keep(ranks);
    Account of = now.accounts().account(account);
    int[] fresh = new int[freshSeats.length];
    int count = 0;
    for (int seat : freshSeats) {
      if ((!wasEnough || now.seats().region(seat) == region)
          && ranking.mayTake(now.seats().rep(seat), of)) {
        fresh[count++] = seat;
      }
    }
    fresh = Arrays.copyOf(fresh, count);
    int near = near(kept.seats(), now.seats(), region) + near(fresh, now.seats(), region);
    boolean isCut = ranks.seats().length == CoverRanking.MOST;
    return isCut || wasEnough != near >= CoverRanking.ENOUGH
        ? Optional.empty()
        : Optional.of(new Takers(kept, fresh));
  }

  private CoverRanking.Ranks keep(CoverRanking.Ranks ranks) {
    int listed = ranks.seats().length;
    int[] seats = new int[listed];
    double[] usd = new double[listed];
    double[] hours = new double[listed];
    int count = 0;
    for (int place = 0; place < listed; place++) {
      int seat = seatNow[ranks.seats()[place]];
      if (seat != GONE) {
        seats[count] = seat;
        usd[count] = ranks.travelUsd()[place];
        hours[count++] = ranks.travelHours()[place];
      }
    }
    return new CoverRanking.Ranks(
        Arrays.copyOf(seats, count), Arrays.copyOf(usd, count), Arrays.copyOf(hours, count));
  }

  private static int near(int[] seats, SeatTable table, int region) {
    int near = 0;
    for (int seat : seats) {
      near += table.region(seat) == region ? 1 : 0;
    }
    return near;
  }
}
