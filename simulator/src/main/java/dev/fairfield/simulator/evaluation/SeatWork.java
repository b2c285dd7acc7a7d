package dev.fairfield.simulator.evaluation;

import dev.fairfield.simulator.world.SeatHistories;
import java.util.Arrays;

/**
 * What each seat puts in over time: pieces within which neither the person nor the load changes.
 * Load counts the seat's own accounts and those it covers; travel to the latter takes hours, too.
 */
final class SeatWork {

  private static final double WEEKS_PER_YEAR = 52;

  private final PlanModels shared;
  private final int seats;
  final int[] firstPiece;
  double[] start = new double[256];
  double[] newRate = new double[256];
  double[] resaleRate = new double[256];
  double[] workShare = new double[256];
  double[] requiredHours = new double[256];
  double[] availableHours = new double[256];
  double[] coverTravelUsd = new double[256];
  int[] vacancy = new int[256];
  final double[] greatestNewRate;
  final double[] leastResaleRate;
  final double[] greatestResaleRate;

  /** The piece of a seat as a whole week begins, at seat × weeks + week. */
  private final int[] pieceByWeek;

  private final int weeks;
  private int pieces;
  private double required;
  private double available;
  private double response;
  private double travelHours;
  private double travelUsd;

  SeatWork(PlanModels shared) {
    this.shared = shared;
    this.seats = shared.model().seats().size();
    this.firstPiece = new int[seats + 1];
    this.greatestNewRate = new double[seats];
    this.leastResaleRate = new double[seats];
    this.greatestResaleRate = new double[seats];
    this.weeks = shared.model().horizonWeeks();
    this.pieceByWeek = new int[seats * weeks];
  }

  void build(PlanModel plan, SeatHistories histories, LoadChanges loads) {
    pieces = 0;
    for (int seat = 0; seat < seats; seat++) {
      firstPiece[seat] = pieces;
      greatestNewRate[seat] = 0;
      leastResaleRate[seat] = 1;
      greatestResaleRate[seat] = 0;
      build(plan, histories, loads, seat);
      indexByWeek(seat);
    }
    firstPiece[seats] = pieces;
  }

  /** Walks through the pieces of the person and the changes of load together. */
  private void build(PlanModel plan, SeatHistories histories, LoadChanges loads, int seat) {
    required = plan.ownHours[seat];
    travelHours = 0;
    travelUsd = 0;
    available = plan.availableHours[seat];
    response = plan.baseResponse[seat];
    int change = loads.first(seat);
    int end = histories.endPiece(seat);
    for (int piece = histories.firstPiece(seat); piece < end; piece++) {
      double from = histories.pieceStart(piece);
      double until = piece + 1 < end ? histories.pieceStart(piece + 1) : Double.POSITIVE_INFINITY;
      while (true) {
        boolean changed = false;
        while (change >= 0 && loads.week(change) <= from) {
          required += loads.hours(change);
          travelHours += loads.travelHours(change);
          travelUsd += loads.travelUsd(change);
          change = loads.next(change);
          changed = true;
        }
        if (changed) {
          respond(plan, seat);
        }
        add(histories, seat, piece, from);
        if (change < 0 || loads.week(change) >= until) {
          break;
        }
        from = loads.week(change);
      }
    }
  }

  private void indexByWeek(int seat) {
    int from = seat * weeks;
    int end = from + weeks;
    for (int piece = firstPiece[seat]; piece < pieces; piece++) {
      int until =
          piece + 1 < pieces
              ? StrictMath.min(end, seat * weeks + (int) StrictMath.ceil(start[piece + 1]))
              : end;
      for (; from < until; from++) {
        pieceByWeek[from] = piece;
      }
    }
  }

  /** What was added and taken off again leaves rounding behind, never less than the own. */
  private void respond(PlanModel plan, int seat) {
    required = StrictMath.max(required, plan.ownHours[seat]);
    travelHours = StrictMath.max(0, travelHours);
    travelUsd = StrictMath.max(0, travelUsd);
    available = StrictMath.max(0, plan.availableHours[seat] - travelHours);
    response = shared.loadCurve().at(available, required);
  }

  private void add(SeatHistories histories, int seat, int piece, double from) {
    if (pieces == start.length) {
      grow();
    }
    boolean active = histories.pieceVacancy(piece) == SeatHistories.NO_VACANCY;
    double rate = histories.pieceProductivity(piece) * response;
    start[pieces] = from;
    newRate[pieces] = rate;
    resaleRate[pieces] = active ? StrictMath.min(1, response) : 0;
    workShare[pieces] = !active ? 0 : required <= available ? 1 : available / required;
    requiredHours[pieces] = required;
    availableHours[pieces] = available;
    coverTravelUsd[pieces] = active ? travelUsd : 0;
    vacancy[pieces] = histories.pieceVacancy(piece);
    int at = pieces++;
    greatestNewRate[seat] = StrictMath.max(greatestNewRate[seat], rate);
    leastResaleRate[seat] = StrictMath.min(leastResaleRate[seat], resaleRate[at]);
    greatestResaleRate[seat] = StrictMath.max(greatestResaleRate[seat], resaleRate[at]);
  }

  private void grow() {
    int larger = 2 * pieces;
    start = Arrays.copyOf(start, larger);
    newRate = Arrays.copyOf(newRate, larger);
    resaleRate = Arrays.copyOf(resaleRate, larger);
    workShare = Arrays.copyOf(workShare, larger);
    requiredHours = Arrays.copyOf(requiredHours, larger);
    availableHours = Arrays.copyOf(availableHours, larger);
    coverTravelUsd = Arrays.copyOf(coverTravelUsd, larger);
    vacancy = Arrays.copyOf(vacancy, larger);
  }

  /** The piece of a seat that a week lies in. */
  int pieceAt(int seat, double week) {
    int piece = pieceByWeek[seat * weeks + StrictMath.min(weeks - 1, (int) week)];
    int last = firstPiece[seat + 1] - 1;
    while (piece < last && start[piece + 1] <= week) {
      piece++;
    }
    return piece;
  }

  /** Travel of covers until a week, US dollars. */
  double coverTravelUsdUntil(double week) {
    double usd = 0;
    for (int seat = 0; seat < seats; seat++) {
      int end = firstPiece[seat + 1];
      for (int piece = firstPiece[seat]; piece < end && start[piece] < week; piece++) {
        double until = piece + 1 < end ? StrictMath.min(week, start[piece + 1]) : week;
        usd += coverTravelUsd[piece] * (until - start[piece]) / WEEKS_PER_YEAR;
      }
    }
    return usd;
  }
}
