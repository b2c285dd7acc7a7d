package dev.fairfield.simulator.evaluation;

import dev.fairfield.scenarios.scenario.DeparturePolicy;
import dev.fairfield.simulator.world.SeatHistories;
import dev.fairfield.solver.pricing.BalanceCost;
import dev.fairfield.solver.request.Prices;

/**
 * Chooses who takes over an account: the first of its ranking who is there, the cover named, or,
 * under a re-plan, the one with the least added planner cost: travel, handover, and balance and
 * band by their slope at the potential held. Those with capacity left come first.
 */
final class CoverChoice {

  /** The accounts of a group go to different seats. */
  static final int SPLIT = -2;

  private static final double CENTS = 100;

  private final PlanModels shared;
  private final LoadChanges loads;
  private final CoverLoads held;
  private final DeparturePolicy policy;
  private final BalanceCost[] balance;
  private final double[] slope;
  private final double[] slopeAtUsd;
  private final double[] heldHours;
  private final double[] heldUsd;
  private PlanModel plan;
  private SeatHistories histories;
  private double week;
  private double travelHours;
  private double travelUsd;

  CoverChoice(PlanModels shared, LoadChanges loads, CoverLoads held) {
    this.shared = shared;
    this.loads = loads;
    this.held = held;
    this.policy = shared.model().scenario().policy().afterDeparture();
    int seats = shared.model().seats().size();
    balance = new BalanceCost[seats];
    slope = new double[seats];
    slopeAtUsd = new double[seats];
    heldHours = new double[seats];
    heldUsd = new double[seats];
    for (int seat = 0; seat < seats; seat++) {
      balance[seat] = shared.balance(seat);
    }
  }

  /** Starts the choices made at one week. */
  void begin(PlanModel of, SeatHistories people, double atWeek) {
    plan = of;
    histories = people;
    week = atWeek;
    if (policy == DeparturePolicy.REPLAN) {
      for (int seat = 0; seat < heldHours.length; seat++) {
        heldHours[seat] = plan.ownHours[seat];
        heldUsd[seat] = plan.ownPotentialUsd[seat];
        slopeAtUsd[seat] = -1;
        for (int change = loads.first(seat);
            change >= 0 && loads.week(change) <= week;
            change = loads.next(change)) {
          heldHours[seat] += loads.hours(change);
          heldUsd[seat] += loads.potentialUsd(change);
        }
      }
    }
  }

  boolean isActive(int seat, double atWeek) {
    for (int v = histories.firstVacancy(seat); v < histories.endVacancy(seat); v++) {
      if (histories.vacancyFrom(v) <= atWeek && atWeek < histories.vacancyUntil(v)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The next to work the accounts of a group, {@link Tenancy#NOBODY} or {@link #SPLIT}.
   *
   * @param groups of the plan
   */
  int ofGroup(CoverGroups groups, int group) {
    if (policy == DeparturePolicy.REPLAN) {
      return SPLIT;
    }
    for (int of = group * CoverGroups.CHOICES; of < (group + 1) * CoverGroups.CHOICES; of++) {
      int seat = groups.taker[of];
      if (seat == Tenancy.NOBODY) {
        return Tenancy.NOBODY;
      }
      if (isActive(seat, week)) {
        travelHours = groups.travelHours[of];
        travelUsd = groups.travelUsd[of];
        return seat;
      }
    }
    return policy == DeparturePolicy.COVER ? Tenancy.NOBODY : SPLIT;
  }

  /** The next to work the account, or {@link Tenancy#NOBODY}. */
  int ofAccount(int account) {
    CoverRanking.Ranks ranks = shared.covers().of(account);
    int place = policy == DeparturePolicy.REPLAN ? cheapest(account, ranks) : firstActive(ranks);
    if (place < 0) {
      return Tenancy.NOBODY;
    }
    travelHours = ranks.travelHours()[place];
    travelUsd = ranks.travelUsd()[place];
    return ranks.seats()[place];
  }

  /** Hours a year under way of the last seat found. */
  double travelHours() {
    return travelHours;
  }

  /** What that travel costs, US dollars a year. */
  double travelUsd() {
    return travelUsd;
  }

  private int firstActive(CoverRanking.Ranks ranks) {
    for (int place = 0; place < ranks.seats().length; place++) {
      if (isActive(ranks.seats()[place], week)) {
        return place;
      }
    }
    return -1;
  }

  private int cheapest(int account, CoverRanking.Ranks ranks) {
    var table = shared.model().accounts();
    var seats = shared.model().seats();
    int best = -1;
    boolean bestFits = false;
    double least = Double.POSITIVE_INFINITY;
    for (int place = 0; place < ranks.seats().length; place++) {
      int seat = ranks.seats()[place];
      if (!isActive(seat, week)) {
        continue;
      }
      double hours = heldHours[seat] + held.addedHours(seat) + table.workloadHours(account);
      boolean fits = hours <= seats.capacityHours(seat);
      double cost =
          ranks.travelUsd()[place]
              + table.potentialUsd(account)
                  * slope(seat, heldUsd[seat] + held.addedPotentialUsd(seat))
              + handoverUsd(seat, account);
      if (fits && !bestFits || fits == bestFits && cost < least) {
        best = place;
        bestFits = fits;
        least = cost;
      }
    }
    return best;
  }

  private double slope(int seat, double heldPotentialUsd) {
    if (slopeAtUsd[seat] != heldPotentialUsd) {
      slopeAtUsd[seat] = heldPotentialUsd;
      slope[seat] = balance[seat].slope(StrictMath.round(heldPotentialUsd * CENTS));
    }
    return slope[seat];
  }

  private double handoverUsd(int seat, int account) {
    Prices prices = shared.prices();
    double factor = shared.isExpert(seat, account) ? prices.handover().expertiseFactor() : 1;
    double revenueUsd = shared.model().accounts().account(account).value().revenueCents() / CENTS;
    return revenueUsd * prices.handover().revenueShareLost() * factor * prices.grossMargin();
  }
}
