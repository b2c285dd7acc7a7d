package dev.fairfield.simulator.evaluation;

import dev.fairfield.simulator.world.SeatHistories;
import java.util.Arrays;

/**
 * What each seat puts in over time: pieces within which neither the person nor the load changes.
 * Load counts the seat's own accounts and those it covers; travel to the latter takes hours, too.
 */
final class SeatWork {

  private static final double WEEKS_PER_YEAR = 52;

  /** Numbers of a piece, side by side: the week it starts in, rates, hours a year. */
  private static final int STRIDE = 8;

  private static final int START = 0;
  private static final int NEW_RATE = 1;
  private static final int RESALE_RATE = 2;
  private static final int WORK_SHARE = 3;
  private static final int REQUIRED_HOURS = 4;
  private static final int AVAILABLE_HOURS = 5;
  private static final int COVER_TRAVEL_USD = 6;

  private final PlanModels shared;
  private final int seats;
  private double[] facts = new double[STRIDE * 256];
  private int[] vacancy = new int[256];
  final int[] firstPiece;
  final double[] greatestNewRate;
  final double[] leastResaleRate;
  final double[] greatestResaleRate;

  /**
   * A piece of a seat that starts no later than a whole week, at seat × weeks + week; {@link
   * RateTable} writes them as it passes.
   */
  final int[] pieceByWeek;

  private final int weeks;
  private int pieces;
  private double required;
  private double available;
  private double response;
  private double workShare;
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
      build(plan, histories, loads, seat);
      span(seat);
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
    workShare = required <= available ? 1 : available / required;
    int change = loads.first(seat);
    int end = histories.endPiece(seat);
    for (int piece = histories.firstPiece(seat); piece < end; piece++) {
      double from = histories.pieceStart(piece);
      double until = piece + 1 < end ? histories.pieceStart(piece + 1) : Double.POSITIVE_INFINITY;
      int empty = histories.pieceVacancy(piece);
      double productivity = histories.pieceProductivity(piece);
      while (true) {
        if (change >= 0 && loads.week(change) <= from) {
          change = take(loads, change, from);
          respond(plan, seat);
        }
        add(from, productivity, empty);
        if (change < 0 || loads.week(change) >= until) {
          break;
        }
        from = loads.week(change);
      }
    }
  }

  /** Adds the changes up to a week; the first one after. */
  private int take(LoadChanges loads, int first, double week) {
    int change = first;
    while (change >= 0 && loads.week(change) <= week) {
      required += loads.hours(change);
      travelHours += loads.travelHours(change);
      travelUsd += loads.travelUsd(change);
      change = loads.next(change);
    }
    return change;
  }

  /** What was added and taken off again leaves rounding behind, never less than the own. */
  private void respond(PlanModel plan, int seat) {
    required = StrictMath.max(required, plan.ownHours[seat]);
    travelHours = StrictMath.max(0, travelHours);
    travelUsd = StrictMath.max(0, travelUsd);
    available = StrictMath.max(0, plan.availableHours[seat] - travelHours);
    response = shared.loadCurve().at(available, required);
    workShare = required <= available ? 1 : available / required;
  }

  private void add(double from, double productivity, int ofVacancy) {
    if (pieces == vacancy.length) {
      facts = Arrays.copyOf(facts, 2 * facts.length);
      vacancy = Arrays.copyOf(vacancy, 2 * pieces);
    }
    boolean active = ofVacancy == SeatHistories.NO_VACANCY;
    int at = STRIDE * pieces;
    facts[at + START] = from;
    facts[at + NEW_RATE] = productivity * response;
    facts[at + RESALE_RATE] = active ? StrictMath.min(1, response) : 0;
    facts[at + WORK_SHARE] = active ? workShare : 0;
    facts[at + REQUIRED_HOURS] = required;
    facts[at + AVAILABLE_HOURS] = available;
    facts[at + COVER_TRAVEL_USD] = active ? travelUsd : 0;
    vacancy[pieces++] = ofVacancy;
  }

  /** Finds the least and the greatest of what the seat puts in. */
  private void span(int seat) {
    double greatestNew = 0;
    double leastResale = 1;
    double greatestResale = 0;
    for (int at = STRIDE * firstPiece[seat]; at < STRIDE * pieces; at += STRIDE) {
      double resale = facts[at + RESALE_RATE];
      greatestNew = StrictMath.max(greatestNew, facts[at + NEW_RATE]);
      leastResale = StrictMath.min(leastResale, resale);
      greatestResale = StrictMath.max(greatestResale, resale);
    }
    greatestNewRate[seat] = greatestNew;
    leastResaleRate[seat] = leastResale;
    greatestResaleRate[seat] = greatestResale;
  }

  /** The piece of a seat that a week lies in. */
  int pieceAt(int seat, double week) {
    int piece = pieceByWeek[seat * weeks + StrictMath.min(weeks - 1, (int) week)];
    int last = firstPiece[seat + 1] - 1;
    while (piece < last && start(piece + 1) <= week) {
      piece++;
    }
    return piece;
  }

  double start(int piece) {
    return facts[STRIDE * piece + START];
  }

  /** Productivity × response of the person there; 0 while nobody is. */
  double newRate(int piece) {
    return facts[STRIDE * piece + NEW_RATE];
  }

  /** Response of the person there, at most 1; 0 while nobody is. */
  double resaleRate(int piece) {
    return facts[STRIDE * piece + RESALE_RATE];
  }

  /** Part of the hours required that is worked; 0 while nobody is there. */
  double workShare(int piece) {
    return facts[STRIDE * piece + WORK_SHARE];
  }

  /** Hours a year. */
  double requiredHours(int piece) {
    return facts[STRIDE * piece + REQUIRED_HOURS];
  }

  /** Hours a year. */
  double availableHours(int piece) {
    return facts[STRIDE * piece + AVAILABLE_HOURS];
  }

  /** US dollars a year. */
  double coverTravelUsd(int piece) {
    return facts[STRIDE * piece + COVER_TRAVEL_USD];
  }

  /** The vacancy the piece lies in, or {@link SeatHistories#NO_VACANCY}. */
  int vacancy(int piece) {
    return vacancy[piece];
  }

  /** Travel of covers until a week, US dollars. */
  double coverTravelUsdUntil(double week) {
    double usd = 0;
    for (int seat = 0; seat < seats; seat++) {
      int end = firstPiece[seat + 1];
      for (int piece = firstPiece[seat]; piece < end && start(piece) < week; piece++) {
        double until = piece + 1 < end ? StrictMath.min(week, start(piece + 1)) : week;
        usd += coverTravelUsd(piece) * (until - start(piece)) / WEEKS_PER_YEAR;
      }
    }
    return usd;
  }
}
