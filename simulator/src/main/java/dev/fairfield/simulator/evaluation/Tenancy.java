package dev.fairfield.simulator.evaluation;

import dev.fairfield.scenarios.scenario.DeparturePolicy;
import dev.fairfield.scenarios.scenario.Policy;
import dev.fairfield.simulator.world.SeatHistories;

/**
 * Who works the accounts of empty seats, and of pools, under the policy of the scenario. From some
 * weeks after a departure on each account has a cover, or none where nobody eligible is there. A
 * cover stays until it leaves or the seat is filled; then the next takes over. A phase is a span of
 * a vacancy in which no account changes its cover.
 */
final class Tenancy {

  /** Nobody works the account. */
  static final int NOBODY = -1;

  private final boolean covers;
  private final double afterWeeks;
  private final double workloadShare;
  private final double travelShare;
  private final double horizon;
  private final CoverChoice choice;
  private final int seats;
  private PlanModel plan;
  private SeatHistories histories;
  final CalmSpans calm = new CalmSpans();
  private int vacancies;
  private int[] order = new int[32];
  private int[] firstPhase = new int[32];
  private int[] endPhase = new int[32];
  private int[] firstSlot = new int[32];
  final CoverPhases phases = new CoverPhases();
  private final CoverChanges changes = new CoverChanges();
  private final CoverLoads held;
  final LoadChanges loads;

  Tenancy(PlanModels shared) {
    Policy policy = shared.model().scenario().policy();
    boolean replan = policy.afterDeparture() == DeparturePolicy.REPLAN;
    covers = policy.afterDeparture() != DeparturePolicy.VACANT;
    afterWeeks = policy.coverAfterWeeks();
    workloadShare = replan ? 1 : policy.coverWorkload();
    travelShare = replan ? 1 : policy.coverEffort();
    horizon = shared.model().horizonWeeks();
    seats = shared.model().seats().size();
    loads = new LoadChanges(seats);
    held = new CoverLoads(seats, loads);
    choice = new CoverChoice(shared, loads, held);
  }

  void build(PlanModel of, SeatHistories people) {
    plan = of;
    histories = people;
    phases.clear();
    changes.clear();
    vacancies = histories.vacancies() + plan.poolFrom.length;
    loads.clear();
    if (order.length < vacancies) {
      order = new int[2 * vacancies];
      firstPhase = new int[2 * vacancies];
      endPhase = new int[2 * vacancies];
      firstSlot = new int[2 * vacancies];
    }
    sort();
    for (int place = 0; place < vacancies; place++) {
      cover(order[place]);
    }
    calm.find(this, seats, plan.units());
  }

  /** By the week they begin, so that who is re-planned first takes room from who comes later. */
  private void sort() {
    for (int vacancy = 0; vacancy < vacancies; vacancy++) {
      int to = vacancy;
      for (; to > 0 && from(order[to - 1]) > from(vacancy); to--) {
        order[to] = order[to - 1];
      }
      order[to] = vacancy;
    }
  }

  private void cover(int vacancy) {
    firstPhase[vacancy] = phases.count();
    int unit = unit(vacancy);
    int count = plan.accountCount(unit);
    int groups = plan.covers.firstGroup[unit + 1] - plan.covers.firstGroup[unit];
    firstSlot[vacancy] = changes.reserve(groups);
    double end = StrictMath.min(until(vacancy), horizon);
    double start = from(vacancy) + afterWeeks;
    if (covers && count > 0 && start < end) {
      held.begin();
      while (start < end) {
        phases.begin(start);
        choice.begin(plan, histories, start);
        assign(vacancy, unit, start);
        phases.listCovers(held);
        start = phaseEnd(start, end);
      }
      if (end < horizon) {
        held.end(end);
      }
    }
    endPhase[vacancy] = phases.count();
  }

  /** Gives a cover to the accounts that have none or whose cover has left. */
  private void assign(int vacancy, int unit, double start) {
    held.release(start, seat -> !choice.isActive(seat, start));
    CoverGroups groups = plan.covers;
    int slot = firstSlot[vacancy];
    for (int group = groups.firstGroup[unit]; group < groups.firstGroup[unit + 1]; group++) {
      if (changes.isSplit(slot)) {
        assignEach(group, slot, start);
      } else if (!isCovered(slot)) {
        int cover = choice.ofGroup(groups, group);
        if (cover == CoverChoice.SPLIT) {
          if (groups.size(group) > 1) {
            changes.split(slot, groups.size(group));
          }
          assignEach(group, slot, start);
        } else {
          assignGroup(group, slot, cover, start);
        }
      }
      slot++;
    }
    held.commit(start);
  }

  private boolean isCovered(int slot) {
    int cover = changes.current(slot);
    return cover != NOBODY && !held.isGone(cover);
  }

  private void assignGroup(int group, int slot, int cover, double start) {
    CoverGroups groups = plan.covers;
    if (change(slot, groups.size(group), cover, start)) {
      CoverLoad load = held.taking(cover);
      load.add(groups.size(group), workloadShare * groups.hours[group], groups.potentialUsd[group]);
      load.addTravel(travelShare * choice.travelHours(), travelShare * choice.travelUsd());
    }
  }

  private void assignEach(int group, int groupSlot, double start) {
    CoverGroups groups = plan.covers;
    var table = plan.model().accounts();
    for (int place = 0; place < groups.size(group); place++) {
      int slot = changes.slotOf(groupSlot, place);
      if (isCovered(slot)) {
        continue;
      }
      int account = groups.accounts[groups.firstAccount[group] + place];
      int cover = choice.ofAccount(account);
      if (change(slot, 1, cover, start)) {
        CoverLoad load = held.taking(cover);
        load.add(1, workloadShare * table.workloadHours(account), table.potentialUsd(account));
        load.addTravel(travelShare * choice.travelHours(), travelShare * choice.travelUsd());
      }
    }
  }

  /** Notes who covers the accounts of a slot from a week on; whether anybody does. */
  private boolean change(int slot, int accounts, int cover, double start) {
    if (cover == NOBODY) {
      phases.addUncovered(accounts);
      if (changes.current(slot) != NOBODY) {
        changes.add(slot, start, NOBODY);
      }
      return false;
    }
    phases.addChanges(accounts);
    changes.add(slot, start, cover);
    return true;
  }

  /** When a cover leaves, or somebody comes who may take what nobody could. */
  private double phaseEnd(double start, double end) {
    double reached = end;
    int phase = phases.count() - 1;
    for (int i = phases.firstCover(phase); i < phases.firstCover(phase + 1); i++) {
      int seat = phases.coverSeat(i);
      for (int v = histories.firstVacancy(seat); v < histories.endVacancy(seat); v++) {
        double leaves = histories.vacancyFrom(v);
        reached = leaves > start && leaves < reached ? leaves : reached;
      }
    }
    if (phases.uncovered(phase) > 0) {
      for (int v = 0; v < histories.vacancies(); v++) {
        double comes = histories.vacancyUntil(v);
        reached = comes > start && comes < reached ? comes : reached;
      }
    }
    return reached;
  }

  /** Whether a seat is empty for some of the time; a pool always is. */
  boolean isAffected(int unit) {
    return unit >= seats || histories.firstVacancy(unit) < histories.endVacancy(unit);
  }

  /** First vacancy of a unit; pools have one each, after those of the seats. */
  int firstVacancy(int unit) {
    return unit < seats ? histories.firstVacancy(unit) : histories.vacancies() + unit - seats;
  }

  int endVacancy(int unit) {
    return unit < seats ? histories.endVacancy(unit) : histories.vacancies() + unit - seats + 1;
  }

  int vacancies() {
    return vacancies;
  }

  int unit(int vacancy) {
    int ofSeats = histories.vacancies();
    return vacancy < ofSeats ? histories.vacancySeat(vacancy) : seats + vacancy - ofSeats;
  }

  double from(int vacancy) {
    int ofSeats = histories.vacancies();
    return vacancy < ofSeats ? histories.vacancyFrom(vacancy) : plan.poolFrom[vacancy - ofSeats];
  }

  double until(int vacancy) {
    return vacancy < histories.vacancies()
        ? histories.vacancyUntil(vacancy)
        : Double.POSITIVE_INFINITY;
  }

  int firstPhase(int vacancy) {
    return firstPhase[vacancy];
  }

  int endPhase(int vacancy) {
    return endPhase[vacancy];
  }

  /** The first change of who covers an account in a vacancy of its unit; −1 where there is none. */
  int firstChange(int vacancy, int account) {
    CoverGroups groups = plan.covers;
    int group = groups.groupByAccount[account];
    int slot = firstSlot[vacancy] + group - groups.firstGroup[plan.unitByAccount[account]];
    return changes.first(changes.slotOf(slot, groups.placeByAccount[account]));
  }

  /** The change after; −1 after the last. */
  int nextChange(int change) {
    return changes.next(change);
  }

  double changeWeek(int change) {
    return changes.week(change);
  }

  /** The new cover, or {@link #NOBODY}. */
  int changeCover(int change) {
    return changes.cover(change);
  }

  /** The vacancy of a unit at a week; −1 where somebody sits there. */
  int vacancyAt(int unit, double week) {
    for (int v = firstVacancy(unit); v < endVacancy(unit); v++) {
      if (from(v) <= week && week < until(v)) {
        return v;
      }
    }
    return -1;
  }

  /** Who covers the account of an empty seat at a week, or {@link #NOBODY}. */
  int coverAt(int vacancy, int account, double week) {
    int cover = NOBODY;
    for (int c = firstChange(vacancy, account);
        c >= 0 && changes.week(c) <= week;
        c = changes.next(c)) {
      cover = changes.cover(c);
    }
    return cover;
  }

  /** Who works the account at a week, or {@link #NOBODY}. */
  int workerAt(int account, double week) {
    int unit = plan.unitByAccount[account];
    int vacancy = vacancyAt(unit, week);
    return vacancy < 0 ? unit : coverAt(vacancy, account, week);
  }
}
