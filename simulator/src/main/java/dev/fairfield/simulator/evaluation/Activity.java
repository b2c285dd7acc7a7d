package dev.fairfield.simulator.evaluation;

import dev.fairfield.scenarios.scenario.DeparturePolicy;
import dev.fairfield.simulator.world.SeatHistories;
import dev.fairfield.simulator.world.SimulationModel;
import java.util.Arrays;

/**
 * Hours, presence, touches and handovers by seat and quarter. Accounts of an empty seat count as
 * worked at the covers' effort, by the mean load of their covers as each phase starts.
 */
final class Activity {

  private static final double QUARTER_WEEKS = 13;
  private static final double WEEKS_PER_YEAR = 52;
  private static final int USED = Measure.USED_HOURS.ordinal();
  private static final int AVAILABLE = Measure.AVAILABLE_HOURS.ordinal();
  private static final int COVER_TRAVEL = Measure.COVER_TRAVEL_USD.ordinal();
  private static final int ACTIVE = Measure.ACTIVE_WEEKS.ordinal();
  private static final int VACANT = Measure.VACANT_WEEKS.ordinal();
  private static final int PRODUCTIVE = Measure.PRODUCTIVE_WEEKS.ordinal();

  /** Measures of people, neighbours from {@link #ACTIVE} on. */
  private static final int PEOPLE = 3;

  private final SimulationModel model;
  private final Tenancy tenancy;
  private final SeatWork work;
  private final int quarters;
  private final int seats;
  private final double horizon;
  private final double coverWorkload;
  private final double[] people;
  private double[] peopleNow;
  private double[] workDone = new double[0];
  private PlanModel plan;

  Activity(PlanModels shared, Tenancy tenancy, SeatWork work) {
    this.tenancy = tenancy;
    this.work = work;
    this.model = shared.model();
    var policy = shared.model().scenario().policy();
    this.quarters = shared.model().quarters();
    this.seats = shared.model().seats().size();
    this.horizon = shared.model().horizonWeeks();
    this.people = new double[PEOPLE * seats * quarters];
    this.coverWorkload =
        policy.afterDeparture() == DeparturePolicy.REPLAN ? 1 : policy.coverWorkload();
  }

  /** Sums up who sat where: the same for every plan in a world. */
  void readPeople(SeatHistories histories) {
    Arrays.fill(people, 0);
    for (int seat = 0; seat < seats; seat++) {
      readPeople(seat, histories);
    }
    peopleNow = people;
  }

  /** Takes over who sat where from the evaluation of another plan in the same world. */
  void takePeople(Activity other) {
    peopleNow = other.peopleNow;
  }

  void write(PlanModel of, Ledger ledger) {
    plan = of;
    int units = plan.units();
    if (workDone.length < units * quarters) {
      workDone = new double[units * quarters];
    }
    Arrays.fill(workDone, 0, units * quarters, 0);
    for (int seat = 0; seat < seats; seat++) {
      writeHours(seat, ledger);
      writePeople(seat, ledger);
    }
    for (int vacancy = 0; vacancy < tenancy.vacancies(); vacancy++) {
      writeVacancy(vacancy, ledger);
    }
    for (int seat = 0; seat < seats; seat++) {
      ledger.add(Measure.HANDOVERS, seat, 0, plan.movedAccounts[seat]);
    }
    writeTouches(ledger);
  }

  private void writeHours(int seat, Ledger ledger) {
    double[] cells = ledger.cells();
    double[] done = workDone;
    int end = work.firstPiece[seat + 1];
    int quarter = 0;
    double quarterEnd = QUARTER_WEEKS;
    for (int piece = work.firstPiece[seat]; piece < end; piece++) {
      if (work.vacancy(piece) != SeatHistories.NO_VACANCY) {
        continue;
      }
      double until = piece + 1 < end ? work.start(piece + 1) : horizon;
      double from = work.start(piece);
      double share = work.workShare(piece);
      double used = share * work.requiredHours(piece);
      double available = work.availableHours(piece);
      double travelUsd = work.coverTravelUsd(piece);
      while (from < until) {
        while (quarterEnd <= from) {
          quarterEnd = (++quarter + 1) * QUARTER_WEEKS;
        }
        double to = until < quarterEnd ? until : quarterEnd;
        double years = (to - from) / WEEKS_PER_YEAR;
        int at = ledger.at(seat, quarter);
        cells[at + USED] += used * years;
        cells[at + AVAILABLE] += available * years;
        cells[at + COVER_TRAVEL] += travelUsd * years;
        done[seat * quarters + quarter] += share * years;
        from = to;
      }
    }
  }

  private void readPeople(int seat, SeatHistories histories) {
    int end = histories.endPiece(seat);
    double joined = model.seats().joinWeek(seat);
    for (int piece = histories.firstPiece(seat); piece < end; piece++) {
      double until = piece + 1 < end ? histories.pieceStart(piece + 1) : horizon;
      boolean empty = histories.pieceVacancy(piece) != SeatHistories.NO_VACANCY;
      double from = histories.pieceStart(piece);
      if (empty && from < joined) {
        continue;
      }
      for (int quarter = quarter(from); from < until; quarter++) {
        double to = StrictMath.min(until, (quarter + 1) * QUARTER_WEEKS);
        int at = PEOPLE * (seat * quarters + quarter);
        people[at + (empty ? VACANT : ACTIVE) - ACTIVE] += to - from;
        people[at + PRODUCTIVE - ACTIVE] += histories.pieceRamp(piece) * (to - from);
        from = to;
      }
    }
  }

  private void writePeople(int seat, Ledger ledger) {
    for (int quarter = 0; quarter < quarters; quarter++) {
      int from = PEOPLE * (seat * quarters + quarter);
      System.arraycopy(peopleNow, from, ledger.cells(), ledger.at(seat, quarter) + ACTIVE, PEOPLE);
    }
  }

  private void writeVacancy(int vacancy, Ledger ledger) {
    int unit = tenancy.unit(vacancy);
    int row = unit < seats ? unit : ledger.nobody();
    double end = StrictMath.min(tenancy.until(vacancy), horizon);
    int accounts = plan.accountCount(unit);
    int first = tenancy.firstPhase(vacancy);
    int last = tenancy.endPhase(vacancy);
    double reached = first < last ? tenancy.phases.start(first) : end;
    addUncovered(ledger, row, accounts, tenancy.from(vacancy), reached);
    for (int phase = first; phase < last; phase++) {
      double until = phase + 1 < last ? tenancy.phases.start(phase + 1) : end;
      double start = tenancy.phases.start(phase);
      ledger.add(Measure.HANDOVERS, row, quarter(start), tenancy.phases.changes(phase));
      addUncovered(ledger, row, tenancy.phases.uncovered(phase), start, until);
      addWork(unit, coverWorkload * meanWorkShare(unit, phase) / WEEKS_PER_YEAR, start, until);
    }
    if (tenancy.until(vacancy) < horizon) {
      ledger.add(Measure.HANDOVERS, row, quarter(tenancy.until(vacancy)), accounts);
    }
  }

  private double meanWorkShare(int unit, int phase) {
    double sum = 0;
    double start = tenancy.phases.start(phase);
    for (int i = tenancy.phases.firstCover(phase); i < tenancy.phases.firstCover(phase + 1); i++) {
      double share = work.workShare(work.pieceAt(tenancy.phases.coverSeat(i), start));
      sum += tenancy.phases.coverAccounts(i) * share;
    }
    return sum / plan.accountCount(unit);
  }

  private void addUncovered(Ledger ledger, int row, int accounts, double start, double until) {
    double from = start;
    for (int quarter = quarter(from); from < until; quarter++) {
      double to = StrictMath.min(until, (quarter + 1) * QUARTER_WEEKS);
      ledger.add(Measure.UNCOVERED_WEEKS, row, quarter, accounts * (to - from));
      from = to;
    }
  }

  private void addWork(int unit, double perWeek, double start, double until) {
    double from = start;
    for (int quarter = quarter(from); from < until; quarter++) {
      double to = StrictMath.min(until, (quarter + 1) * QUARTER_WEEKS);
      workDone[unit * quarters + quarter] += perWeek * (to - from);
      from = to;
    }
  }

  private void writeTouches(Ledger ledger) {
    for (int unit = 0; unit < plan.units(); unit++) {
      int row = unit < seats ? unit : ledger.nobody();
      for (int quarter = 0; quarter < quarters; quarter++) {
        double touched = plan.touches[unit].at(workDone[unit * quarters + quarter]);
        ledger.add(Measure.TOUCHED, row, quarter, touched);
      }
    }
  }

  private static int quarter(double week) {
    return (int) (week / QUARTER_WEEKS);
  }
}
