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
  private final double horizon;
  private final CoverChoice choice;
  private final int seats;
  private PlanModel plan;
  private SeatHistories histories;
  private int vacancies;
  private int[] order = new int[32];
  private int[] firstPhase = new int[33];
  private int[] endPhase = new int[33];
  private int phases;
  private double[] phaseStart = new double[32];
  private int[] phaseOffset = new int[32];
  private int[] phaseUncovered = new int[32];
  private int[] phaseChanges = new int[32];
  private int[] phaseFirstCover = new int[33];
  private int[] coverSeat = new int[256];
  private int[] coverAccounts = new int[256];
  private int coverCount;
  private int[] coverOf = new int[4096];
  private int covered;

  private final double[] addedHours;
  private final double[] addedPotentialUsd;
  private final int[] addedAccounts;
  private final int[] touchedSeats;
  private int touched;
  final LoadChanges loads;

  Tenancy(PlanModels shared) {
    Policy policy = shared.model().scenario().policy();
    boolean replan = policy.afterDeparture() == DeparturePolicy.REPLAN;
    covers = policy.afterDeparture() != DeparturePolicy.VACANT;
    afterWeeks = policy.coverAfterWeeks();
    workloadShare = replan ? 1 : policy.coverWorkload();
    horizon = shared.model().horizonWeeks();
    seats = shared.model().seats().size();
    addedHours = new double[seats];
    addedPotentialUsd = new double[seats];
    addedAccounts = new int[seats];
    touchedSeats = new int[seats];
    loads = new LoadChanges(seats);
    choice = new CoverChoice(shared, loads);
  }

  void build(PlanModel of, SeatHistories people) {
    plan = of;
    histories = people;
    phases = 0;
    covered = 0;
    coverCount = 0;
    phaseFirstCover[0] = 0;
    vacancies = histories.vacancies() + plan.poolFrom.length;
    loads.clear();
    if (order.length < vacancies) {
      order = new int[2 * vacancies];
      firstPhase = new int[2 * vacancies];
      endPhase = new int[2 * vacancies];
    }
    sort();
    for (int place = 0; place < vacancies; place++) {
      cover(order[place]);
    }
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
    double end = StrictMath.min(until(vacancy), horizon);
    double start = from(vacancy) + afterWeeks;
    int count = plan.accountCount(unit(vacancy));
    int before = -1;
    while (covers && count > 0 && start < end) {
      int offset = covered;
      reserve(count);
      addPhase(start, offset);
      choice.begin(plan, histories, start);
      assign(unit(vacancy), start, before, offset);
      double phaseEnd = phaseEnd(start, end);
      for (int i = 0; i < touched; i++) {
        int seat = touchedSeats[i];
        loads.add(seat, start, addedHours[seat], addedPotentialUsd[seat]);
        loads.add(seat, phaseEnd, -addedHours[seat], -addedPotentialUsd[seat]);
        addCover(seat);
      }
      phaseFirstCover[phases] = coverCount;
      before = offset;
      start = phaseEnd;
    }
    endPhase[vacancy] = phases;
  }

  private void addCover(int seat) {
    if (coverCount == coverSeat.length) {
      coverSeat = Arrays.copyOf(coverSeat, 2 * coverCount);
      coverAccounts = Arrays.copyOf(coverAccounts, 2 * coverCount);
    }
    coverSeat[coverCount] = seat;
    coverAccounts[coverCount++] = addedAccounts[seat];
  }

  private void reserve(int count) {
    covered += count;
    if (covered > coverOf.length) {
      coverOf = Arrays.copyOf(coverOf, 2 * covered);
    }
  }

  private void addPhase(double start, int offset) {
    if (phases == phaseStart.length) {
      phaseStart = Arrays.copyOf(phaseStart, 2 * phases);
      phaseOffset = Arrays.copyOf(phaseOffset, 2 * phases);
      phaseUncovered = Arrays.copyOf(phaseUncovered, 2 * phases);
      phaseChanges = Arrays.copyOf(phaseChanges, 2 * phases);
      phaseFirstCover = Arrays.copyOf(phaseFirstCover, 2 * phases + 1);
    }
    phaseStart[phases] = start;
    phaseOffset[phases] = offset;
    phaseUncovered[phases] = 0;
    phaseChanges[phases++] = 0;
  }

  private void assign(int unit, double start, int before, int offset) {
    touched = 0;
    Arrays.fill(addedHours, 0);
    Arrays.fill(addedPotentialUsd, 0);
    Arrays.fill(addedAccounts, 0);
    var table = plan.model().accounts();
    int first = plan.firstAccount[unit];
    int count = plan.accountCount(unit);
    for (int place = 0; place < count; place++) {
      int account = plan.accounts[first + place];
      int last = before < 0 ? NOBODY : coverOf[before + place];
      int cover =
          last >= 0 && choice.isActive(last, start)
              ? last
              : choice.next(unit, account, addedHours, addedPotentialUsd);
      coverOf[offset + place] = cover;
      if (cover == NOBODY) {
        phaseUncovered[phases - 1]++;
        continue;
      }
      phaseChanges[phases - 1] += cover == last ? 0 : 1;
      if (addedAccounts[cover]++ == 0) {
        touchedSeats[touched++] = cover;
      }
      addedHours[cover] += workloadShare * table.workloadHours(account);
      addedPotentialUsd[cover] += table.potentialUsd(account);
    }
  }

  /** When a cover leaves, or somebody comes who may take what nobody could. */
  private double phaseEnd(double start, double end) {
    double reached = end;
    for (int i = 0; i < touched; i++) {
      int seat = touchedSeats[i];
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

  int coverIn(int phase, int account) {
    return coverOf[phaseOffset[phase] + plan.position[account]];
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
    for (int p = firstPhase[vacancy]; p < endPhase[vacancy] && phaseStart[p] <= week; p++) {
      cover = coverIn(p, account);
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
