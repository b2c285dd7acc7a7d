package dev.fairfield.simulator.comparison;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.AccountUnit;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.solver.pricing.AccountPricing;
import dev.fairfield.solver.pricing.BalanceCost;
import dev.fairfield.solver.request.Prices;

/** What a rep holds while accounts are dealt, and what one unit more or fewer costs the planner. */
final class Territory {

  /** Below this part of the share the balance is priced as at it, so that no slope is infinite. */
  private static final double LEAST_INDEX = 0.01;

  private final Rep rep;
  private final double shareCents;
  private final BalanceCost balance;
  private long potentialCents;
  private long minutes;
  private int accounts;

  /**
   * @param shareCents the part of the team's potential due to the rep
   */
  Territory(Rep rep, double shareCents, Prices prices) {
    this.rep = rep;
    this.shareCents = shareCents;
    this.balance = new BalanceCost(shareCents, prices);
  }

  Rep rep() {
    return rep;
  }

  double shareCents() {
    return shareCents;
  }

  long potentialCents() {
    return potentialCents;
  }

  void add(AccountUnit unit) {
    potentialCents += unit.potentialCents();
    minutes += unit.workloadMinutes();
    accounts += unit.members().size();
  }

  void remove(AccountUnit unit) {
    potentialCents -= unit.potentialCents();
    minutes -= unit.workloadMinutes();
    accounts -= unit.members().size();
  }

  /** Whether the unit is within capacity and account limit. */
  boolean hasRoomFor(AccountUnit unit) {
    return minutes + unit.workloadMinutes() <= rep.capacity().capacityMinutes()
        && accounts + unit.members().size()
            <= rep.capacity().maxAccounts().orElse(Integer.MAX_VALUE);
  }

  boolean mayOwn(AccountUnit unit) {
    return unit.members().stream().allMatch(rep::mayOwn);
  }

  /** Balance and band of one cent of potential more. */
  double slope() {
    return balance.slope(
        StrictMath.round(StrictMath.max(potentialCents, LEAST_INDEX * shareCents)));
  }

  /** Travel, handover and fit of a unit under the rep, cents. */
  static double cents(AccountUnit unit, Rep rep, AccountPricing pricing) {
    double cents = 0;
    for (Account account : unit.members()) {
      cents += pricing.cents(account, rep);
    }
    return cents;
  }
}
