package dev.fairfield.simulator.evaluation;

/** When an account changed hands, and what that does to its sales. */
final class OwnerChanges {

  private final PlanModels shared;
  private final Tenancy tenancy;
  private final double recoveryWeeks;
  private final double resaleLoss;
  private final double newSaleEffect;
  private final double expertFactor;
  private PlanModel plan;

  OwnerChanges(PlanModels shared, Tenancy tenancy) {
    var handover = shared.model().scenario().handover();
    this.shared = shared;
    this.tenancy = tenancy;
    recoveryWeeks = handover.recoveryWeeks();
    resaleLoss = handover.resaleLossShare();
    newSaleEffect = handover.newSaleEffect();
    expertFactor = handover.expertiseFactor();
  }

  void begin(PlanModel of) {
    plan = of;
  }

  /** Changes after the first week, up to and including the last. */
  int count(int account, double after, double upTo) {
    int unit = plan.unitByAccount[account];
    int count = plan.moved[account] && after < 0 && upTo >= 0 ? 1 : 0;
    for (int v = tenancy.firstVacancy(unit); v < tenancy.endVacancy(unit); v++) {
      int last = Tenancy.NOBODY;
      for (int c = tenancy.firstChange(v, account); c >= 0; c = tenancy.nextChange(c)) {
        int cover = tenancy.changeCover(c);
        double week = tenancy.changeWeek(c);
        if (cover != Tenancy.NOBODY && cover != last) {
          count += week > after && week <= upTo ? 1 : 0;
          last = cover;
        }
      }
      double filled = tenancy.until(v);
      count += filled > after && filled <= upTo ? 1 : 0;
    }
    return count;
  }

  /**
   * Factor on resales at a week: 1 − d·e^(−t/recovery), t since the last change of hands, d smaller
   * where an existing rep who knows the industry took over. Only the last change counts.
   */
  double resaleFactor(int account, double week) {
    int unit = plan.unitByAccount[account];
    if (!plan.moved[account] && week < tenancy.calm.until[unit]) {
      return 1;
    }
    double changed = plan.moved[account] ? 0 : Double.NEGATIVE_INFINITY;
    double loss = plan.moved[account] ? loss(unit, account) : 0;
    for (int v = tenancy.firstVacancy(unit); v < tenancy.endVacancy(unit); v++) {
      int last = Tenancy.NOBODY;
      for (int c = tenancy.firstChange(v, account);
          c >= 0 && tenancy.changeWeek(c) <= week;
          c = tenancy.nextChange(c)) {
        int cover = tenancy.changeCover(c);
        if (cover != Tenancy.NOBODY && cover != last) {
          changed = tenancy.changeWeek(c);
          loss = loss(cover, account);
          last = cover;
        }
      }
      if (tenancy.until(v) <= week) {
        changed = tenancy.until(v);
        loss = resaleLoss;
      }
    }
    return loss == 0 ? 1 : 1 - loss * StrictMath.exp((changed - week) / recoveryWeeks);
  }

  private double loss(int seat, int account) {
    return resaleLoss * (shared.isExpert(seat, account) ? expertFactor : 1);
  }

  /** Never above any {@link #resaleFactor}. */
  double leastResaleFactor() {
    return 1 - resaleLoss;
  }

  /** Never above any {@link #newSaleFactor}. */
  double leastNewSaleFactor() {
    return 1 + StrictMath.min(0, newSaleEffect);
  }

  /** Never below any {@link #newSaleFactor}; the same as the least where there is no effect. */
  double greatestNewSaleFactor() {
    return 1 + StrictMath.max(0, newSaleEffect);
  }

  /**
   * Factor on new sales at a week: 1 + effect·e^(−t/recovery), t since the last change of hands.
   */
  double newSaleFactor(int account, double week) {
    int unit = plan.unitByAccount[account];
    double changed = plan.moved[account] ? 0 : Double.NEGATIVE_INFINITY;
    for (int v = tenancy.firstVacancy(unit); v < tenancy.endVacancy(unit); v++) {
      int last = Tenancy.NOBODY;
      for (int c = tenancy.firstChange(v, account);
          c >= 0 && tenancy.changeWeek(c) <= week;
          c = tenancy.nextChange(c)) {
        int cover = tenancy.changeCover(c);
        changed = cover != Tenancy.NOBODY && cover != last ? tenancy.changeWeek(c) : changed;
        last = cover == Tenancy.NOBODY ? last : cover;
      }
      changed = tenancy.until(v) <= week ? tenancy.until(v) : changed;
    }
    return changed == Double.NEGATIVE_INFINITY
        ? 1
        : 1 + newSaleEffect * StrictMath.exp((changed - week) / recoveryWeeks);
  }
}
