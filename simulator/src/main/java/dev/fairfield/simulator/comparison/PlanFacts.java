package dev.fairfield.simulator.comparison;

import dev.fairfield.scenarios.model.Book;
import dev.fairfield.simulator.evaluation.PlanModel;
import dev.fairfield.simulator.world.SeatTable;
import dev.fairfield.simulator.world.SimulationModel;

/**
 * What is known of a plan before anything is simulated.
 *
 * @param accountsOwned accounts with a rep, or an open seat, that is there or will be
 * @param accountsUnowned accounts without one: those of new markets that the plan does not know,
 *     and those of reps who have left and are not replaced
 * @param accountsMoved accounts whose present owner is replaced
 * @param movedFromBaseline accounts with another owner than in the baseline
 * @param plannerCostCents what the planner's prices say the plan costs a year
 * @param travelCostCents travel cost a year of seats that are there or will be
 * @param travelHours travel hours a year of the same
 */
public record PlanFacts(
    String name,
    int accountsOwned,
    int accountsUnowned,
    int accountsMoved,
    int movedFromBaseline,
    long plannerCostCents,
    long travelCostCents,
    double travelHours) {

  private static final double CENTS = 100;

  /**
   * @param set the plans in the scenario
   * @param plan index of the plan among them; 0 is the baseline
   * @param planned the book as a planner sees it at the start of the scenario
   */
  static PlanFacts of(String name, PlanSet set, int plan, Book planned, long plannerCostCents) {
    SimulationModel model = set.model();
    PlanModel of = set.plans().get(plan);
    int accounts = model.accounts().size();
    int owned = 0;
    int moved = 0;
    int fromBaseline = 0;
    for (int account = 0; account < accounts; account++) {
      int seat = of.seatOf(account);
      boolean before = planned.findPresentOwner(model.accounts().account(account)).isPresent();
      owned += seat >= 0 && isThere(model.seats(), seat, planned) ? 1 : 0;
      moved += before && seat >= 0 && of.isMoved(account) ? 1 : 0;
      fromBaseline += seat == set.plans().get(0).seatOf(account) ? 0 : 1;
    }
    double travelUsd = 0;
    double travelHours = 0;
    for (int seat = 0; seat < model.seats().size(); seat++) {
      if (isThere(model.seats(), seat, planned)) {
        travelUsd += of.travelUsd(seat);
        travelHours += of.travelHours(seat);
      }
    }
    return new PlanFacts(
        name,
        owned,
        accounts - owned,
        moved,
        fromBaseline,
        plannerCostCents,
        Math.round(CENTS * travelUsd),
        travelHours);
  }

  /** At the start or from when the seat joins; not after a departure that is not backfilled. */
  private static boolean isThere(SeatTable seats, int seat, Book planned) {
    return seats.joinWeek(seat) > 0 || planned.findRep(seats.rep(seat).id()).isPresent();
  }
}
