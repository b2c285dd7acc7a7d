package dev.fairfield.simulator.evaluation;

import dev.fairfield.scenarios.scenario.DeparturePolicy;
import dev.fairfield.scenarios.scenario.Policy;
import dev.fairfield.simulator.world.SeatHistories;
import java.util.Arrays;

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
  private double[] calmUntil = new double[0];
  private double[] calmFrom = new double[0];
  private int vacancies;
  private int[] order = new int[32];
  private int[] firstPhase = new int[32];
  private int[] endPhase = new int[32];
  private int[] firstSlot = new int[32];
  private int phases;
  private double[] phaseStart = new double[32];
  private int[] phaseUncovered = new int[32];
  private int[] phaseChanges = new int[32];
  private int[] phaseFirstCover = new int[33];
  private int[] coverSeat = new int[256];
  private int[] coverAccounts = new int[256];
  private int coverCount;
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
    phases = 0;
    coverCount = 0;
    phaseFirstCover[0] = 0;
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
    findCalm();
  }

  /** Before its first vacancy and after its last a unit is in the same hands. */
  private void findCalm() {
    if (calmUntil.length < plan.units()) {
      calmUntil = new double[plan.units()];
      calmFrom = new double[plan.units()];
    }
    for (int unit = 0; unit < plan.units(); unit++) {
      int first = firstVacancy(unit);
      int end = endVacancy(unit);
      boolean affected = first < end;
      calmUntil[unit] = affected ? from(first) : Double.POSITIVE_INFINITY;
      calmFrom[unit] = affected ? until(end - 1) : Double.POSITIVE_INFINITY;
    }
    // What a pool holds belongs to no seat, even before its accounts come to be.
    Arrays.fill(calmUntil, seats, plan.units(), Double.NEGATIVE_INFINITY);
  }

  /** The week until which a unit has been in the same hands since before the start. */
  double[] calmUntil() {
    return calmUntil;
  }

  /** The week from which on a unit stays in the same hands; infinite where it never left them. */
  double[] calmFrom() {
    return calmFrom;
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
    firstPhase[vacancy] = phases;
    int unit = unit(vacancy);
    int count = plan.accountCount(unit);
    int groups = plan.covers.firstGroup[unit + 1] - plan.covers.firstGroup[unit];
    firstSlot[vacancy] = changes.reserve(groups);
    double end = StrictMath.min(until(vacancy), horizon);
    double start = from(vacancy) + afterWeeks;
    if (covers && count > 0 && start < end) {
      held.begin();
      while (start < end) {
        addPhase(start);
        choice.begin(plan, histories, start);
        assign(vacancy, unit, start);
        listCovers();
        start = phaseEnd(start, end);
      }
      held.end(end);
    }
    endPhase[vacancy] = phases;
  }

  private void addPhase(double start) {
    if (phases == phaseStart.length) {
      phaseStart = Arrays.copyOf(phaseStart, 2 * phases);
      phaseUncovered = Arrays.copyOf(phaseUncovered, 2 * phases);
      phaseChanges = Arrays.copyOf(phaseChanges, 2 * phases);
      phaseFirstCover = Arrays.copyOf(phaseFirstCover, 2 * phases + 1);
    }
    phaseStart[phases] = start;
    phaseUncovered[phases] = 0;
    phaseChanges[phases++] = 0;
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
      phaseUncovered[phases - 1] += accounts;
      if (changes.current(slot) != NOBODY) {
        changes.add(slot, start, NOBODY);
      }
      return false;
    }
    phaseChanges[phases - 1] += accounts;
    changes.add(slot, start, cover);
    return true;
  }

  private void listCovers() {
    for (int i = 0; i < held.size(); i++) {
      int seat = held.seat(i);
      if (held.accounts(seat) > 0) {
        if (coverCount == coverSeat.length) {
          coverSeat = Arrays.copyOf(coverSeat, 2 * coverCount);
          coverAccounts = Arrays.copyOf(coverAccounts, 2 * coverCount);
        }
        coverSeat[coverCount] = seat;
        coverAccounts[coverCount++] = held.accounts(seat);
      }
    }
    phaseFirstCover[phases] = coverCount;
  }

  /** When a cover leaves, or somebody comes who may take what nobody could. */
  private double phaseEnd(double start, double end) {
    double reached = end;
    for (int i = phaseFirstCover[phases - 1]; i < coverCount; i++) {
      int seat = coverSeat[i];
      for (int v = histories.firstVacancy(seat); v < histories.endVacancy(seat); v++) {
        double leaves = histories.vacancyFrom(v);
        reached = leaves > start && leaves < reached ? leaves : reached;
      }
    }
    if (phaseUncovered[phases - 1] > 0) {
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

  double phaseStart(int phase) {
    return phaseStart[phase];
  }

  /** Accounts nobody works in the phase. */
  int uncovered(int phase) {
    return phaseUncovered[phase];
  }

  /** Accounts that get a cover, or another one, as the phase starts. */
  int changes(int phase) {
    return phaseChanges[phase];
  }

  /** Seats that cover in the phase are those from here to the first of the next phase. */
  int firstCover(int phase) {
    return phaseFirstCover[phase];
  }

  int coverSeat(int cover) {
    return coverSeat[cover];
  }

  /** Accounts the seat covers in the phase. */
  int coverAccounts(int cover) {
    return coverAccounts[cover];
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
