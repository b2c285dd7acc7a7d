package dev.fairfield.simulator.evaluation;

import dev.fairfield.simulator.world.SeatHistories;

/** Tells a log who came, who left, and which accounts changed hands. */
final class PeopleLog {

  private PeopleLog() {}

  static void write(PlanModel plan, SeatHistories histories, Tenancy tenancy, EventLog log) {
    double horizon = plan.model().horizonWeeks();
    for (int account = 0; account < plan.unitByAccount.length; account++) {
      if (plan.moved[account]) {
        log.add(0, EventLog.Kind.HANDOVER, plan.seatOf(account), account, 0);
      }
    }
    for (int seat = 0; seat < histories.seats(); seat++) {
      for (int stint = 0; stint < histories.stints(seat); stint++) {
        double start = histories.stintStart(seat, stint);
        double end = histories.stintEnd(seat, stint);
        if (start > 0 && start < horizon) {
          log.add(start, EventLog.Kind.ARRIVAL, seat, EventLog.NONE, 0);
        }
        if (end < horizon) {
          log.add(end, EventLog.Kind.DEPARTURE, seat, EventLog.NONE, 0);
        }
      }
    }
    for (int vacancy = 0; vacancy < tenancy.vacancies(); vacancy++) {
      writeCovers(plan, tenancy, vacancy, log);
    }
  }

  private static void writeCovers(PlanModel plan, Tenancy tenancy, int vacancy, EventLog log) {
    int unit = tenancy.unit(vacancy);
    for (int place = plan.firstAccount[unit]; place < plan.firstAccount[unit + 1]; place++) {
      int account = plan.accounts[place];
      int last = Tenancy.NOBODY;
      for (int c = tenancy.firstChange(vacancy, account); c >= 0; c = tenancy.nextChange(c)) {
        int cover = tenancy.changeCover(c);
        if (cover != Tenancy.NOBODY && cover != last) {
          log.add(tenancy.changeWeek(c), EventLog.Kind.COVER, cover, account, 0);
          last = cover;
        }
      }
    }
  }
}
