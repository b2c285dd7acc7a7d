package dev.fairfield.scenarios.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/** One rule for each attribute of a rep. The shares and ranges are illustrative choices. */
final class RepAttributes {

  /** The day the book describes. */
  static final LocalDate REFERENCE_DATE = LocalDate.of(2026, 7, 1);

  private static final LocalDate OPEN_SEAT_START = LocalDate.of(2026, 10, 5);
  private static final int FULL_TIME_HOURS = 1_500;
  private static final double DAYS_PER_YEAR = 365.25;

  private RepAttributes() {}

  /** The open seat: the Commercial rep with the shortest tenure has just left it. */
  static String openSeatId(List<SourceRep> reps) {
    return reps.stream()
        .filter(rep -> rep.team() == SalesTeam.COMMERCIAL)
        .min(Comparator.comparingDouble(SourceRep::tenureYears).thenComparing(SourceRep::id))
        .map(SourceRep::id)
        .orElseThrow(() -> new IllegalArgumentException("There is no Commercial rep."));
  }

  /**
   * Selling hours a year: 1,500 for most. In Enterprise newcomers give 75 hours to training and
   * veterans travel lighter by 75; in Commercial a tenth work part-time and some veterans do more.
   */
  static int capacityHours(SourceRep rep, RandomGenerator random) {
    double draw = random.nextDouble();
    if (rep.team() == SalesTeam.ENTERPRISE) {
      return rep.tenureYears() < 1 ? 1_425 : rep.tenureYears() > 7.3 ? 1_575 : FULL_TIME_HOURS;
    }
    if (rep.tenureYears() >= 7.5) {
      return draw < 0.5 ? 1_650 : FULL_TIME_HOURS;
    }
    return draw < 0.05 ? 1_100 : draw < 0.12 ? 1_250 : FULL_TIME_HOURS;
  }

  /** A cap on accounts for two in five Commercial reps: 220 to 260 in steps of ten. */
  static OptionalInt maxAccounts(SourceRep rep, RandomGenerator random) {
    boolean capped = random.nextDouble() < 0.4;
    int limit = 220 + 10 * (int) (5 * random.nextDouble());
    return capped && rep.team() == SalesTeam.COMMERCIAL
        ? OptionalInt.of(limit)
        : OptionalInt.empty();
  }

  /**
   * Share of opportunities won, to a tenth of a percent: about 0.175 in Enterprise and 0.25 in
   * Commercial, a little more with tenure. An open seat has no record.
   */
  static OptionalDouble winRate(SourceRep rep, boolean isOpenSeat, RandomGenerator random) {
    if (isOpenSeat) {
      return OptionalDouble.empty();
    }
    double middle = rep.team() == SalesTeam.ENTERPRISE ? 0.170 : 0.245;
    double experience = 0.012 * StrictMath.min(rep.tenureYears() / 8, 1);
    double luck = 0.024 * (random.nextDouble() - 0.5);
    return OptionalDouble.of(StrictMath.round((middle + experience + luck) * 1_000) / 1_000.0);
  }

  /** One or two industries that two thirds of the reps know well, in alphabetical order. */
  static List<String> expertise(List<String> industries, RandomGenerator random) {
    boolean knowsSome = random.nextDouble() < 2.0 / 3;
    boolean knowsTwo = random.nextDouble() < 0.5;
    var known = new ArrayList<>(industries);
    int wanted = knowsSome ? (knowsTwo ? 2 : 1) : 0;
    while (known.size() > wanted) {
      known.remove((int) (random.nextDouble() * known.size()));
    }
    return known;
  }

  /** Quota: 45 % of the rep's fair share of potential, ±10 % by negotiation, in $1,000. */
  static long quotaUsd(double sharePotentialUsd, RandomGenerator random) {
    double quota = sharePotentialUsd * 0.45 * (0.9 + 0.2 * random.nextDouble());
    return StrictMath.round(quota / 1_000) * 1_000;
  }

  /** The day that gives the tenure at the reference date; the open seat starts in autumn. */
  static LocalDate startDate(SampleRep rep) {
    return rep.isOpenSeat()
        ? OPEN_SEAT_START
        : REFERENCE_DATE.minusDays(StrictMath.round(rep.source().tenureYears() * DAYS_PER_YEAR));
  }
}
