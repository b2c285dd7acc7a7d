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

  private static final double CENTS = 100;

  private final PlanModels shared;
  private final LoadChanges loads;
  private final DeparturePolicy policy;
  private final BalanceCost[] balance;
  private final double[] slope;
  private final double[] slopeAtUsd;
  private final double[] heldHours;
  private final double[] heldUsd;
  private PlanModel plan;
  private SeatHistories histories;
  private double week;

  CoverChoice(PlanModels shared, LoadChanges loads) {
    this.shared = shared;
    this.loads = loads;
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
   * The next to work the account, or {@link Tenancy#NOBODY}.
   *
   * @param addedHours taken on by each seat at this week so far
   * @param addedUsd potential taken on likewise
   */
  int next(int unit, int account, double[] addedHours, double[] addedUsd) {
    return switch (policy) {
      case VACANT -> Tenancy.NOBODY;
      case COVER -> named(unit);
      case SPREAD -> firstActive(account);
      case REPLAN -> cheapest(account, addedHours, addedUsd);
    };
  }

  private int named(int unit) {
    int cover = unit < heldHours.length ? shared.namedCover(unit) : Tenancy.NOBODY;
    return cover >= 0 && isActive(cover, week) ? cover : Tenancy.NOBODY;
  }

  private int firstActive(int account) {
    int best = shared.covers().best(account);
    if (best < 0 || isActive(best, week)) {
      return best;
    }
    for (int seat : shared.covers().of(account).seats()) {
      if (isActive(seat, week)) {
        return seat;
      }
    }
    return Tenancy.NOBODY;
  }

  private int cheapest(int account, double[] addedHours, double[] addedUsd) {
    CoverRanking.Ranks ranks = shared.covers().of(account);
    var table = shared.model().accounts();
    var seats = shared.model().seats();
    int best = Tenancy.NOBODY;
    boolean bestFits = false;
    double least = Double.POSITIVE_INFINITY;
    for (int place = 0; place < ranks.seats().length; place++) {
      int seat = ranks.seats()[place];
      if (!isActive(seat, week)) {
        continue;
      }
      double hours = heldHours[seat] + addedHours[seat] + table.workloadHours(account);
      boolean fits = hours <= seats.capacityHours(seat);
      double cost =
          ranks.travelUsd()[place]
              + table.potentialUsd(account) * slope(seat, heldUsd[seat] + addedUsd[seat])
              + handoverUsd(seat, account);
      if (fits && !bestFits || fits == bestFits && cost < least) {
        best = seat;
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
