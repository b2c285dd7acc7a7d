package dev.fairfield.simulator.world;

import java.util.List;

/** Cuts the stints of each seat into pieces of constant productivity, and finds its vacancies. */
final class SeatPieces {

  private SeatPieces() {}

  static void write(SimulationModel model, SeatHistories histories) {
    double horizon = model.horizonWeeks();
    List<Double> shares = model.scenario().ramp().shares();
    for (int seat = 0; seat < histories.seats; seat++) {
      histories.startSeat(seat);
      double reached = 0;
      int first = seat * histories.stride;
      for (int stint = first; stint < first + histories.stints[seat]; stint++) {
        double start = histories.stintStart[stint];
        if (start >= horizon) {
          break;
        }
        if (start > reached) {
          vacant(histories, seat, reached, start);
        }
        work(histories, stint, shares, horizon);
        reached = histories.stintEnd[stint];
      }
      if (reached < horizon) {
        vacant(histories, seat, reached, Double.POSITIVE_INFINITY);
      }
    }
    histories.startSeat(histories.seats);
  }

  private static void vacant(SeatHistories histories, int seat, double from, double until) {
    histories.addPiece(from, 0, 0, histories.addVacancy(seat, from, until));
  }

  /** A ramp counts in equal parts of its length, from the tenure the person came with. */
  private static void work(
      SeatHistories histories, int stint, List<Double> shares, double horizon) {
    double start = histories.stintStart[stint];
    double end = StrictMath.min(horizon, histories.stintEnd[stint]);
    double skill = histories.stintSkill[stint];
    double partWeeks = histories.stintRampWeeks[stint] / StrictMath.max(1, shares.size());
    double hired = start - histories.stintTenureWeeks[stint];
    double from = start;
    for (int part = 0; part < shares.size() && from < end; part++) {
      double until = hired + (part + 1) * partWeeks;
      if (until > from) {
        double share = shares.get(part);
        histories.addPiece(from, skill * share, share, SeatHistories.NO_VACANCY);
        from = until;
      }
    }
    if (from < end) {
      histories.addPiece(from, skill, 1, SeatHistories.NO_VACANCY);
    }
  }
}
