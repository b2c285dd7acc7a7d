package dev.fairfield.simulator.evaluation;

import dev.fairfield.simulator.world.Opportunities;

/**
 * Which candidates come about under a plan: those that need less than whoever works the account
 * puts in at that moment. What comes about and stays in one pair of hands is put in its row; the
 * others are closed one by one.
 */
final class Acceptance {

  private final Tenancy tenancy;
  private final OwnerChanges changes;
  private final SeatWork work;
  private final RateTable rates;
  private final Closings closings;
  private final int seats;
  private final double coverEffort;
  private int[] late = new int[1024];
  private int[] undecided = new int[1024];
  private PlanModel plan;

  /**
   * @param coverEffort part of a rep's effort that a cover puts in
   */
  Acceptance(
      PlanModels shared,
      Tenancy tenancy,
      OwnerChanges changes,
      SeatWork work,
      RateTable rates,
      Closings closings,
      double coverEffort) {
    this.tenancy = tenancy;
    this.changes = changes;
    this.work = work;
    this.rates = rates;
    this.closings = closings;
    this.seats = shared.model().seats().size();
    this.coverEffort = coverEffort;
  }

  void begin(PlanModel of) {
    plan = of;
  }

  private void reserve(int count) {
    if (late.length < count + 1) {
      late = new int[2 * count + 1];
      undecided = new int[2 * count + 1];
    }
  }

  /**
   * Decides candidates of new sales.
   *
   * @param rows of those that stay in one pair of hands are set
   */
  void acceptNewSales(Opportunities candidates, int[] rows) {
    int count = candidates.count();
    reserve(count);
    int[] accounts = candidates.account();
    int[] times = candidates.times();
    double[] needs = candidates.need();
    double[] starts = candidates.week();
    double[] decided = candidates.decided();
    int[] units = plan.unitByAccount;
    double[] calmUntil = tenancy.calm.until;
    double[] calmFrom = tenancy.calm.from;
    double[] bounds = rates.bounds();
    int weeks = rates.weeks();
    int mayBePlain = closings.isHeard() ? 0 : 1;
    int lates = 0;
    int open = 0;
    for (int index = 0; index < count; index++) {
      int unit = units[accounts[index]];
      int at = 2 * (unit * weeks + Opportunities.wholeWeek(times[index]));
      double need = needs[index];
      int isSure = need < bounds[at] ? 1 : 0;
      int isPossible = need < bounds[at + 1] ? 1 : 0;
      int staysBefore = decided[index] < calmUntil[unit] ? 1 : 0;
      int staysAfter = starts[index] >= calmFrom[unit] ? 1 : 0;
      int isPlain = isSure & mayBePlain & (staysBefore | staysAfter);
      rows[index] = StrictMath.min(unit, seats) | isPlain - 1;
      late[lates] = index;
      lates += isSure ^ isPlain;
      undecided[open] = index;
      open += isPossible & (isSure ^ 1);
    }
    closings.close(candidates, late, decide(candidates, open, lates, rows));
  }

  /** Decides the undecided candidates; how many are to be closed one by one then. */
  private int decide(Opportunities candidates, int open, int before, int[] rows) {
    int[] accounts = candidates.account();
    boolean effect = changes.touchesNewSales();
    int lates = before;
    for (int i = 0; i < open; i++) {
      int index = undecided[i];
      int account = accounts[index];
      double need = candidates.need()[index];
      double week = candidates.week()[index];
      double rate = newRate(plan.unitByAccount[account], account, week);
      if (need < (effect ? rate * changes.newSaleFactor(account, week) : rate)) {
        lates = accept(candidates, index, lates, rows);
      }
    }
    return lates;
  }

  private int accept(Opportunities candidates, int index, int lates, int[] rows) {
    int unit = plan.unitByAccount[candidates.account()[index]];
    if (!closings.isHeard()
        && tenancy.calm.holds(unit, candidates.week()[index], candidates.decided()[index])) {
      rows[index] = StrictMath.min(unit, seats);
      return lates;
    }
    late[lates] = index;
    return lates + 1;
  }

  private double newRate(int unit, int account, double week) {
    int vacancy;
    if (unit < seats) {
      int piece = work.pieceAt(unit, week);
      vacancy = work.vacancy[piece];
      if (vacancy < 0) {
        return work.newRate[piece];
      }
    } else {
      vacancy = tenancy.vacancyAt(unit, week);
    }
    int cover = vacancy < 0 ? Tenancy.NOBODY : tenancy.coverAt(vacancy, account, week);
    return cover == Tenancy.NOBODY ? 0 : coverEffort * work.newRate[work.pieceAt(cover, week)];
  }

  /**
   * Decides candidates of resales.
   *
   * @param rows of those that stay in one pair of hands are set
   */
  void acceptResales(Opportunities candidates, int[] rows) {
    int count = candidates.count();
    reserve(count);
    int[] accounts = candidates.account();
    int lates = 0;
    for (int index = 0; index < count; index++) {
      int account = accounts[index];
      double need = candidates.need()[index];
      double week = candidates.week()[index];
      double rate = resaleRate(plan.unitByAccount[account], account, week);
      if (need < rate
          && (need < rate * changes.leastResaleFactor()
              || need < rate * changes.resaleFactor(account, week))) {
        lates = accept(candidates, index, lates, rows);
      }
    }
    closings.close(candidates, late, lates);
  }

  private double resaleRate(int unit, int account, double week) {
    int vacancy;
    if (unit < seats) {
      int piece = work.pieceAt(unit, week);
      vacancy = work.vacancy[piece];
      if (vacancy < 0) {
        return work.resaleRate[piece];
      }
    } else {
      vacancy = tenancy.vacancyAt(unit, week);
    }
    int cover = vacancy < 0 ? Tenancy.NOBODY : tenancy.coverAt(vacancy, account, week);
    return cover == Tenancy.NOBODY ? 0 : coverEffort * work.resaleRate[work.pieceAt(cover, week)];
  }
}
