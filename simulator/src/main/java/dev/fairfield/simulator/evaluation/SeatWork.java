package dev.fairfield.simulator.evaluation;

import dev.fairfield.simulator.world.SeatHistories;
import java.util.Arrays;

/**
 * What each seat puts in over time: pieces within which neither the person nor the load changes.
 * Load counts the seat's own accounts and those it covers.
 */
final class SeatWork {

  private final PlanModels shared;
  private final int seats;
  final int[] firstPiece;
  double[] start = new double[256];
  double[] newRate = new double[256];
  double[] resaleRate = new double[256];
  double[] workShare = new double[256];
  double[] requiredHours = new double[256];
  int[] vacancy = new int[256];
  final double[] greatestNewRate;
  private int pieces;

  SeatWork(PlanModels shared) {
    this.shared = shared;
    this.seats = shared.model().seats().size();
    this.firstPiece = new int[seats + 1];
    this.greatestNewRate = new double[seats];
  }

  void build(PlanModel plan, SeatHistories histories, LoadChanges loads) {
    pieces = 0;
    for (int seat = 0; seat < seats; seat++) {
      firstPiece[seat] = pieces;
      greatestNewRate[seat] = 0;
      build(plan, histories, loads, seat);
    }
    firstPiece[seats] = pieces;
  }

  /** Walks through the pieces of the person and the changes of load together. */
  private void build(PlanModel plan, SeatHistories histories, LoadChanges loads, int seat) {
    double required = plan.ownHours[seat];
    double response = plan.baseResponse[seat];
    int change = loads.first(seat);
    int end = histories.endPiece(seat);
    for (int piece = histories.firstPiece(seat); piece < end; piece++) {
      double from = histories.pieceStart(piece);
      double until = piece + 1 < end ? histories.pieceStart(piece + 1) : Double.POSITIVE_INFINITY;
      while (true) {
        boolean changed = false;
        while (change >= 0 && loads.week(change) <= from) {
          required += loads.hours(change);
          change = loads.next(change);
          changed = true;
        }
        if (changed) {
          // What was added and taken off again leaves rounding behind, never less than the own.
          required = StrictMath.max(required, plan.ownHours[seat]);
          response = shared.loadCurve().at(plan.availableHours[seat], required);
        }
        add(plan, histories, seat, piece, from, required, response);
        if (change < 0 || loads.week(change) >= until) {
          break;
        }
        from = loads.week(change);
      }
    }
  }

  private void add(
      PlanModel plan,
      SeatHistories histories,
      int seat,
      int piece,
      double from,
      double required,
      double response) {
    if (pieces == start.length) {
      grow();
    }
    boolean active = histories.pieceVacancy(piece) == SeatHistories.NO_VACANCY;
    double rate = histories.pieceProductivity(piece) * response;
    double available = plan.availableHours[seat];
    start[pieces] = from;
    newRate[pieces] = rate;
    resaleRate[pieces] = active ? StrictMath.min(1, response) : 0;
    workShare[pieces] = !active ? 0 : required <= available ? 1 : available / required;
    requiredHours[pieces] = required;
    vacancy[pieces++] = histories.pieceVacancy(piece);
    greatestNewRate[seat] = StrictMath.max(greatestNewRate[seat], rate);
  }

  private void grow() {
    int larger = 2 * pieces;
    start = Arrays.copyOf(start, larger);
    newRate = Arrays.copyOf(newRate, larger);
    resaleRate = Arrays.copyOf(resaleRate, larger);
    workShare = Arrays.copyOf(workShare, larger);
    requiredHours = Arrays.copyOf(requiredHours, larger);
    vacancy = Arrays.copyOf(vacancy, larger);
  }

  /** The piece of a seat that a week lies in. */
  int pieceAt(int seat, double week) {
    int piece = firstPiece[seat];
    int last = firstPiece[seat + 1] - 1;
    while (piece < last && start[piece + 1] <= week) {
      piece++;
    }
    return piece;
  }
}
