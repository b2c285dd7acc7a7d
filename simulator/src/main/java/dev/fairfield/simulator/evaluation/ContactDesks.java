package dev.fairfield.simulator.evaluation;

import dev.fairfield.simulator.world.SimulationModel;
import java.util.Arrays;

/**
 * Where first contacts stand at each seat while leads are served: when it is done with earlier
 * ones, and how long the next takes it, of whose hours a part is set aside for them. Pools have a
 * desk, too, at which nobody sits. The numbers of a unit stand side by side: one look finds all.
 */
final class ContactDesks {

  /** Numbers of a unit in {@link #desks}. */
  static final int STRIDE = 8;

  /** When the seat is done with earlier leads. */
  static final int FREE_AT = 0;

  /** When it started with the last. */
  static final int LAST_START = 1;

  /** A contact that starts before this week meets the same person, at the pace noted. */
  static final int EVEN_UNTIL = 2;

  /** Weeks that an hour of contact takes until then. */
  static final int WEEKS_PER_HOUR = 3;

  double[] desks = new double[0];
  private final SeatWork work;
  private final double[] hoursPerWeek;
  private final int[] piece;
  private final double horizon;
  private CalmSpans calm;

  ContactDesks(SimulationModel model, SeatWork work) {
    this.work = work;
    int seats = model.seats().size();
    hoursPerWeek = new double[seats];
    piece = new int[seats];
    horizon = model.horizonWeeks();
    double share = model.scenario().leads().hoursShare();
    for (int seat = 0; seat < seats; seat++) {
      hoursPerWeek[seat] = share * model.seats().capacityHours(seat) / 52;
    }
  }

  /** Starts without leads, when what each seat puts in over time is known. */
  void begin(CalmSpans spans, int units) {
    calm = spans;
    if (desks.length < STRIDE * units) {
      desks = new double[STRIDE * units];
    }
    Arrays.fill(desks, 0, STRIDE * units, 0);
    System.arraycopy(work.firstPiece, 0, piece, 0, piece.length);
  }

  /** When the seat starts with a lead that comes in at a week, if nobody leaves before. */
  double start(int unit, double came) {
    return StrictMath.max(came, desks[STRIDE * unit + FREE_AT]);
  }

  /** Whether a contact that starts then meets the person and the pace noted. */
  boolean isEven(int unit, double start) {
    return start < desks[STRIDE * unit + EVEN_UNTIL];
  }

  /**
   * Whether a contact that starts after {@link #EVEN_UNTIL} meets somebody who has been there since
   * before the start, or who stays for good. If so, notes the pace from then on.
   *
   * @param came week in which the lead comes in
   * @param start no earlier than that of the last contact looked at for the seat
   */
  boolean isCalm(int unit, double came, double start) {
    int at = STRIDE * unit;
    double from = calm.from[unit];
    boolean isBefore = start < calm.until[unit];
    // Who comes later has nothing to do with the contacts that others left behind.
    boolean isAfter =
        came >= from && (desks[at + FREE_AT] <= came || desks[at + LAST_START] >= from);
    if (!isBefore && !isAfter) {
      return false;
    }
    note(unit, start, isBefore ? calm.until[unit] : horizon);
    return true;
  }

  private void note(int seat, double week, double until) {
    int at = piece[seat];
    int last = work.firstPiece[seat + 1] - 1;
    while (at < last && work.start(at + 1) <= week) {
      at++;
    }
    piece[seat] = at;
    double pace = weeksPerHour(seat, at);
    double end =
        StrictMath.min(horizon, at < last ? StrictMath.min(until, work.start(at + 1)) : until);
    desks[STRIDE * seat + WEEKS_PER_HOUR] = pace;
    desks[STRIDE * seat + EVEN_UNTIL] = pace < Double.POSITIVE_INFINITY ? end : 0;
  }

  private double weeksPerHour(int seat, int ofPiece) {
    return 1 / (hoursPerWeek[seat] * work.resaleRate(ofPiece));
  }

  /** Weeks that an hour of contact takes a seat; infinite where it has no time for any. */
  double weeksPerHour(int seat, double week) {
    return weeksPerHour(seat, work.pieceAt(seat, week));
  }
}
