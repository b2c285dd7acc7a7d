package dev.fairfield.simulator.world;

import java.util.Arrays;

/**
 * Who sat in each seat when, in one replication. A stint is one person's time in a seat; a piece is
 * a span in which a seat's productivity does not change; a vacancy is a span in which nobody sits
 * there. Pieces cover the horizon seat by seat and in order of time. Arrays are reused from
 * replication to replication, and only the drawer writes them.
 */
public final class SeatHistories {

  /** Marks a piece in which a person sits in the seat. */
  public static final int NO_VACANCY = -1;

  private static final int FIRST_STRIDE = 4;

  final int seats;
  int stride = FIRST_STRIDE;
  final int[] stints;
  double[] stintStart;
  double[] stintEnd;
  double[] stintSkill;
  double[] stintRampWeeks;
  double[] stintTenureWeeks;

  final int[] firstPiece;
  double[] pieceStart = new double[64];
  double[] pieceProductivity = new double[64];
  double[] pieceRamp = new double[64];
  int[] pieceVacancy = new int[64];

  final int[] firstVacancy;
  int[] vacancySeat = new int[16];
  double[] vacancyFrom = new double[16];
  double[] vacancyUntil = new double[16];

  private int pieces;
  private int vacancies;

  SeatHistories(int seats) {
    this.seats = seats;
    stints = new int[seats];
    firstPiece = new int[seats + 1];
    firstVacancy = new int[seats + 1];
    stintStart = new double[seats * stride];
    stintEnd = new double[seats * stride];
    stintSkill = new double[seats * stride];
    stintRampWeeks = new double[seats * stride];
    stintTenureWeeks = new double[seats * stride];
  }

  void clear() {
    Arrays.fill(stints, 0);
    pieces = 0;
    vacancies = 0;
  }

  /** Opens a stint without end. */
  void begin(int seat, double start, double skill, double rampWeeks, double tenureWeeks) {
    if (stints[seat] == stride) {
      widen();
    }
    int at = seat * stride + stints[seat]++;
    stintStart[at] = start;
    stintEnd[at] = Double.POSITIVE_INFINITY;
    stintSkill[at] = skill;
    stintRampWeeks[at] = rampWeeks;
    stintTenureWeeks[at] = tenureWeeks;
  }

  void end(int seat, double week) {
    stintEnd[seat * stride + stints[seat] - 1] = week;
  }

  private void widen() {
    int wider = 2 * stride;
    stintStart = widen(stintStart, wider);
    stintEnd = widen(stintEnd, wider);
    stintSkill = widen(stintSkill, wider);
    stintRampWeeks = widen(stintRampWeeks, wider);
    stintTenureWeeks = widen(stintTenureWeeks, wider);
    stride = wider;
  }

  private double[] widen(double[] narrow, int wider) {
    double[] wide = new double[seats * wider];
    for (int seat = 0; seat < seats; seat++) {
      System.arraycopy(narrow, seat * stride, wide, seat * wider, stride);
    }
    return wide;
  }

  /** Marks where the pieces and vacancies of the next seat start. */
  void startSeat(int seat) {
    firstPiece[seat] = pieces;
    firstVacancy[seat] = vacancies;
  }

  void addPiece(double start, double productivity, double ramp, int vacancy) {
    if (pieces == pieceStart.length) {
      pieceStart = Arrays.copyOf(pieceStart, 2 * pieces);
      pieceProductivity = Arrays.copyOf(pieceProductivity, 2 * pieces);
      pieceRamp = Arrays.copyOf(pieceRamp, 2 * pieces);
      pieceVacancy = Arrays.copyOf(pieceVacancy, 2 * pieces);
    }
    pieceStart[pieces] = start;
    pieceProductivity[pieces] = productivity;
    pieceRamp[pieces] = ramp;
    pieceVacancy[pieces++] = vacancy;
  }

  int addVacancy(int seat, double from, double until) {
    if (vacancies == vacancySeat.length) {
      vacancySeat = Arrays.copyOf(vacancySeat, 2 * vacancies);
      vacancyFrom = Arrays.copyOf(vacancyFrom, 2 * vacancies);
      vacancyUntil = Arrays.copyOf(vacancyUntil, 2 * vacancies);
    }
    vacancySeat[vacancies] = seat;
    vacancyFrom[vacancies] = from;
    vacancyUntil[vacancies] = until;
    return vacancies++;
  }

  public int seats() {
    return seats;
  }

  /** People who sat in the seat. */
  public int stints(int seat) {
    return stints[seat];
  }

  /** First day of a person, in weeks; 0 for those present at the start. */
  public double stintStart(int seat, int stint) {
    return stintStart[seat * stride + stint];
  }

  /** When the person left, in weeks; infinite for who stays. */
  public double stintEnd(int seat, int stint) {
    return stintEnd[seat * stride + stint];
  }

  /** Factor on new sales of a fully ramped person. */
  public double stintSkill(int seat, int stint) {
    return stintSkill[seat * stride + stint];
  }

  /** From first day to full productivity. */
  public double stintRampWeeks(int seat, int stint) {
    return stintRampWeeks[seat * stride + stint];
  }

  public int firstPiece(int seat) {
    return firstPiece[seat];
  }

  /** One past the last piece of the seat. */
  public int endPiece(int seat) {
    return firstPiece[seat + 1];
  }

  public double pieceStart(int piece) {
    return pieceStart[piece];
  }

  /** Skill × ramp; 0 while nobody sits there. */
  public double pieceProductivity(int piece) {
    return pieceProductivity[piece];
  }

  /** Share of full productivity, 0 while nobody sits there. */
  public double pieceRamp(int piece) {
    return pieceRamp[piece];
  }

  /** The vacancy the piece lies in, or {@link #NO_VACANCY}. */
  public int pieceVacancy(int piece) {
    return pieceVacancy[piece];
  }

  public int vacancies() {
    return firstVacancy[seats];
  }

  public int firstVacancy(int seat) {
    return firstVacancy[seat];
  }

  /** One past the last vacancy of the seat. */
  public int endVacancy(int seat) {
    return firstVacancy[seat + 1];
  }

  public int vacancySeat(int vacancy) {
    return vacancySeat[vacancy];
  }

  public double vacancyFrom(int vacancy) {
    return vacancyFrom[vacancy];
  }

  /** When a person starts, in weeks; infinite where that is beyond the horizon. */
  public double vacancyUntil(int vacancy) {
    return vacancyUntil[vacancy];
  }
}
