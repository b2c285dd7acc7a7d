package dev.fairfield.simulator.evaluation;

import dev.fairfield.simulator.world.Opportunities;

/**
 * Which candidates come about under a plan: those that need less than whoever works the account
 * puts in at that moment, and what becomes of them then.
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
   * @param fates of all, to be written
   */
  void acceptNewSales(Opportunities candidates, int[] fates) {
    int count = candidates.count();
    reserve(count);
    int[] accounts = candidates.account();
    int[] courses = candidates.course();
    double[] needs = candidates.need();
    double[] starts = candidates.week();
    double[] decided = candidates.decided();
    int[] units = plan.unitByAccount;
    double[] calmUntil = tenancy.calm.until;
    double[] calmFrom = tenancy.calm.from;
    double[] low = rates.low();
    double[] high = rates.high();
    int weeks = rates.weeks();
    int mayBePlain = closings.isHeard() ? 0 : 1;
    int lates = 0;
    int open = 0;
    for (int index = 0; index < count; index++) {
      int unit = units[accounts[index]];
      int cell = unit * weeks + Opportunities.wholeWeek(courses[index]);
      double need = needs[index];
      int isSure = need < low[cell] ? 1 : 0;
      int isPossible = need < high[cell] ? 1 : 0;
      int staysBefore = decided[index] < calmUntil[unit] ? 1 : 0;
      int staysAfter = starts[index] >= calmFrom[unit] ? 1 : 0;
      int isPlain = isSure & mayBePlain & (staysBefore | staysAfter);
      fates[index] = Fate.inHandsOf(StrictMath.min(unit, seats)) | isPlain - 1;
      late[lates] = index;
      lates += isSure ^ isPlain;
      undecided[open] = index;
      open += isPossible & (isSure ^ 1);
    }
    for (int i = 0; i < lates; i++) {
      fates[late[i]] = closings.fate(accounts[late[i]], candidates, late[i]);
    }
    for (int i = 0; i < open; i++) {
      int index = undecided[i];
      if (comesUp(accounts[index], needs[index], starts[index])) {
        fates[index] = closings.fate(accounts[index], candidates, index);
      }
    }
  }

  /** Changes the fates of new sales under another plan to those under this one. */
  void changeNewSales(Opportunities candidates, PlanDifference difference, ClosingSums sums) {
    int count = candidates.count();
    reserve(count);
    int[] accounts = candidates.account();
    int[] courses = candidates.course();
    double[] needs = candidates.need();
    int[] firstBound = difference.firstBound();
    double[] low = difference.low();
    double[] high = difference.high();
    int[] listed = undecided;
    int open = 0;
    for (int index = 0; index < count; index++) {
      int cell = firstBound[accounts[index]] + Opportunities.wholeWeek(courses[index]);
      double need = needs[index];
      listed[open] = index;
      open += (need < low[cell] ? 0 : 1) & (need < high[cell] ? 1 : 0);
    }
    decideAgain(open, candidates, difference, sums);
  }

  /** Gives those not decided yet the fates under this plan. */
  private void decideAgain(
      int open, Opportunities candidates, PlanDifference difference, ClosingSums sums) {
    int[] units = plan.unitByAccount;
    double[] low = rates.low();
    double[] high = rates.high();
    for (int i = 0; i < open; i++) {
      int index = undecided[i];
      int account = candidates.account()[index];
      int week = Opportunities.wholeWeek(candidates.course()[index]);
      int cell = units[account] * rates.weeks() + week;
      double need = candidates.need()[index];
      boolean comesUp =
          need < low[cell] || need < high[cell] && comesUp(account, need, candidates.week()[index]);
      change(ClosingSums.Kind.NEW_SALES, candidates, index, comesUp, difference, sums);
    }
  }

  /** What comes up under both plans on an account they share has the same fate. */
  private void change(
      ClosingSums.Kind kind,
      Opportunities of,
      int index,
      boolean comesUp,
      PlanDifference difference,
      ClosingSums sums) {
    int account = of.account()[index];
    if (!comesUp) {
      sums.change(kind, of, index, Fate.NONE);
    } else if (difference.apart()[account] || sums.fate(kind, index) == Fate.NONE) {
      sums.change(kind, of, index, closings.fate(account, of, index));
    }
  }

  private boolean comesUp(int account, double need, double week) {
    double rate = newRate(plan.unitByAccount[account], account, week);
    return need < rate * changes.greatestNewSaleFactor()
        && (need < rate * changes.leastNewSaleFactor()
            || need < rate * changes.newSaleFactor(account, week));
  }

  private double newRate(int unit, int account, double week) {
    int vacancy;
    if (unit < seats) {
      int piece = work.pieceAt(unit, week);
      vacancy = work.vacancy(piece);
      if (vacancy < 0) {
        return work.newRate(piece);
      }
    } else {
      vacancy = tenancy.vacancyAt(unit, week);
    }
    int cover = vacancy < 0 ? Tenancy.NOBODY : tenancy.coverAt(vacancy, account, week);
    return cover == Tenancy.NOBODY ? 0 : coverEffort * work.newRate(work.pieceAt(cover, week));
  }

  /**
   * Decides candidates of resales.
   *
   * @param fates of all, to be written
   */
  void acceptResales(Opportunities candidates, int[] fates) {
    int[] accounts = candidates.account();
    for (int index = 0; index < candidates.count(); index++) {
      fates[index] =
          isResold(candidates, index)
              ? closings.fate(accounts[index], candidates, index)
              : Fate.NONE;
    }
  }

  /** Changes the fates of resales under another plan to those under this one. */
  void changeResales(Opportunities candidates, PlanDifference difference, ClosingSums sums) {
    int[] accounts = candidates.account();
    for (int index = 0; index < candidates.count(); index++) {
      int account = accounts[index];
      if (difference.apart()[account]
          || difference.resalesDiffer(
              plan.unitByAccount[account], candidates.need()[index], changes.leastResaleFactor())) {
        change(
            ClosingSums.Kind.RESALES,
            candidates,
            index,
            isResold(candidates, index),
            difference,
            sums);
      }
    }
  }

  private boolean isResold(Opportunities candidates, int index) {
    int account = candidates.account()[index];
    double need = candidates.need()[index];
    double week = candidates.week()[index];
    double rate = resaleRate(plan.unitByAccount[account], account, week);
    return need < rate
        && (need < rate * changes.leastResaleFactor()
            || need < rate * changes.resaleFactor(account, week));
  }

  /**
   * Closes all that was open at the start.
   *
   * @param fates of all, to be written
   */
  void closeOpen(Opportunities open, int[] fates) {
    int[] accounts = open.account();
    for (int index = 0; index < open.count(); index++) {
      fates[index] = closings.fate(accounts[index], open, index);
    }
  }

  /** Changes the fates of what was open at the start to those under this plan. */
  void changeOpen(Opportunities open, PlanDifference difference, ClosingSums sums) {
    int[] accounts = open.account();
    for (int index = 0; index < open.count(); index++) {
      if (difference.apart()[accounts[index]]) {
        change(ClosingSums.Kind.PIPELINE, open, index, true, difference, sums);
      }
    }
  }

  /**
   * Closes the opportunities of leads that convert at once.
   *
   * @param comesUp whether each comes up
   * @param fates of all, to be written
   */
  void acceptPrompt(Opportunities prompt, boolean[] comesUp, int[] fates) {
    int[] accounts = prompt.account();
    for (int index = 0; index < prompt.count(); index++) {
      fates[index] = comesUp[index] ? closings.fate(accounts[index], prompt, index) : Fate.NONE;
    }
  }

  /** Changes the fates of those under another plan to those under this one. */
  void changePrompt(
      Opportunities prompt, boolean[] comesUp, PlanDifference difference, ClosingSums sums) {
    for (int index = 0; index < prompt.count(); index++) {
      change(ClosingSums.Kind.PROMPT, prompt, index, comesUp[index], difference, sums);
    }
  }

  private double resaleRate(int unit, int account, double week) {
    int vacancy;
    if (unit < seats) {
      int piece = work.pieceAt(unit, week);
      vacancy = work.vacancy(piece);
      if (vacancy < 0) {
        return work.resaleRate(piece);
      }
    } else {
      vacancy = tenancy.vacancyAt(unit, week);
    }
    int cover = vacancy < 0 ? Tenancy.NOBODY : tenancy.coverAt(vacancy, account, week);
    return cover == Tenancy.NOBODY ? 0 : coverEffort * work.resaleRate(work.pieceAt(cover, week));
  }
}
