package dev.fairfield.simulator.evaluation;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.scenario.DeparturePolicy;
import dev.fairfield.simulator.world.AccountTable;
import dev.fairfield.solver.pricing.VisitTrip;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Accounts of a unit that would go to the same cover, dealt together: under a spread those with the
 * same best and second best seat, under a named cover all, under a re-plan each for itself in the
 * order in which they are dealt. The same in every world.
 */
final class CoverGroups {

  private final PlanModels shared;
  private final DeparturePolicy policy;
  private final int seats;

  /** Groups of a unit are those from here to the first of the next unit. */
  final int[] firstGroup;

  /** Accounts of a group are those from here to the first of the next group. */
  final int[] firstAccount;

  final int[] accounts;
  final int[] groupByAccount;

  /** Place of each account in its group. */
  final int[] placeByAccount;

  /**
   * Who takes a group, at group × {@link #CHOICES}, and who does if the first is not there; {@link
   * Tenancy#NOBODY} where nobody may or it is not fixed.
   */
  final int[] taker;

  /** Seats fixed for each group. */
  static final int CHOICES = 2;

  final double[] hours;
  final double[] potentialUsd;

  /** Travel of that taker to all accounts of the group, a year. */
  final double[] travelHours;

  final double[] travelUsd;

  /**
   * @param unitFirst where the accounts of each unit start
   * @param unitAccounts by unit, those of greater potential first
   */
  CoverGroups(PlanModels shared, int[] unitFirst, int[] unitAccounts) {
    this.shared = shared;
    this.policy = shared.model().scenario().policy().afterDeparture();
    this.seats = shared.model().seats().size();
    this.firstGroup = new int[unitFirst.length];
    this.accounts = new int[unitAccounts.length];
    this.groupByAccount = new int[unitAccounts.length];
    this.placeByAccount = new int[unitAccounts.length];
    List<Integer> starts = new ArrayList<>();
    List<Takers> takers = new ArrayList<>();
    for (int unit = 0; unit < unitFirst.length - 1; unit++) {
      firstGroup[unit] = starts.size();
      int from = unitFirst[unit];
      deal(unit, Arrays.copyOfRange(unitAccounts, from, unitFirst[unit + 1]), from, starts, takers);
    }
    firstGroup[unitFirst.length - 1] = starts.size();
    starts.add(accounts.length);
    firstAccount = starts.stream().mapToInt(Integer::intValue).toArray();
    taker = takers.stream().flatMapToInt(of -> IntStream.of(of.first(), of.second())).toArray();
    hours = new double[takers.size()];
    potentialUsd = new double[takers.size()];
    travelHours = new double[taker.length];
    travelUsd = new double[taker.length];
    for (int group = 0; group < hours.length; group++) {
      sum(group);
    }
  }

  private void deal(int unit, int[] members, int from, List<Integer> starts, List<Takers> takers) {
    Takers[] of = new Takers[members.length];
    Arrays.setAll(of, i -> takers(unit, members[i]));
    int[] order =
        policy == DeparturePolicy.REPLAN
            ? IntStream.range(0, members.length).toArray()
            : IntStream.range(0, members.length)
                .boxed()
                .sorted(
                    Comparator.<Integer>comparingInt(i -> of[i].first())
                        .thenComparing(i -> of[i].second())
                        .thenComparing(i -> members[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    for (int place = 0; place < order.length; place++) {
      int member = order[place];
      boolean alone = policy == DeparturePolicy.REPLAN;
      if (place == 0 || alone || !of[member].equals(of[order[place - 1]])) {
        starts.add(from + place);
        takers.add(of[member]);
      }
      int account = members[member];
      accounts[from + place] = account;
      groupByAccount[account] = starts.size() - 1;
      placeByAccount[account] = from + place - starts.get(starts.size() - 1);
    }
  }

  private record Takers(int first, int second) {}

  /** The seat that is empty never covers itself. */
  private Takers takers(int unit, int account) {
    return switch (policy) {
      case COVER ->
          new Takers(unit < seats ? shared.namedCover(unit) : Tenancy.NOBODY, Tenancy.NOBODY);
      case SPREAD -> nearest(unit, shared.covers().of(account).seats());
      case REPLAN, VACANT -> new Takers(Tenancy.NOBODY, Tenancy.NOBODY);
    };
  }

  private static Takers nearest(int unit, int[] seatsBestFirst) {
    int first = Tenancy.NOBODY;
    for (int seat : seatsBestFirst) {
      if (seat != unit && first != Tenancy.NOBODY) {
        return new Takers(first, seat);
      }
      first = seat != unit ? seat : first;
    }
    return new Takers(first, Tenancy.NOBODY);
  }

  private void sum(int group) {
    AccountTable table = shared.model().accounts();
    for (int place = firstAccount[group]; place < firstAccount[group + 1]; place++) {
      int account = accounts[place];
      hours[group] += table.workloadHours(account);
      potentialUsd[group] += table.potentialUsd(account);
      for (int of = group * CHOICES; of < (group + 1) * CHOICES; of++) {
        if (taker[of] >= 0) {
          Account visited = table.account(account);
          double visits = visited.effort().visitsPerYear();
          VisitTrip trip = shared.covers().trip(visited, taker[of]);
          travelHours[of] += visits * trip.hoursPerVisit();
          travelUsd[of] += visits * trip.usdPerVisit();
        }
      }
    }
  }

  /** Accounts of a group. */
  int size(int group) {
    return firstAccount[group + 1] - firstAccount[group];
  }
}
