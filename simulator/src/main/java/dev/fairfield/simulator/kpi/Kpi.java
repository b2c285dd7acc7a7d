package dev.fairfield.simulator.kpi;

import java.util.EnumSet;
import java.util.Set;

/** The figures of merit, by plan, scope and period. */
public enum Kpi {
  NET_BOOKINGS(
      "netBookings",
      "Net bookings",
      Unit.USD,
      Direction.HIGHER,
      0,
      "Bookings less the travel cost of the seats while somebody sits there."),
  BOOKINGS("bookings", "Bookings", Unit.USD, Direction.HIGHER, 0, "Value of opportunities won."),
  ATTAINMENT(
      "attainment", "Quota attainment", Unit.SHARE, Direction.HIGHER, 3, "Bookings over quota."),
  ATTAINMENT_PRORATED(
      "attainmentProrated",
      "Quota attainment, filled weeks",
      Unit.SHARE,
      Direction.HIGHER,
      3,
      "Bookings over the quota of the weeks in which somebody sat in the seat."),
  SHARE_AT_QUOTA(
      "shareAtQuota",
      "Seats at quota",
      Unit.SHARE,
      Direction.HIGHER,
      3,
      "Share of seats that book their quota."),
  SHARE_AT_80(
      "shareAt80",
      "Seats at 80 % of quota",
      Unit.SHARE,
      Direction.HIGHER,
      3,
      "Share of seats that book at least 80 % of their quota."),
  TARGET_MET(
      "targetMet",
      "Target met",
      Unit.SHARE,
      Direction.HIGHER,
      3,
      "1 where bookings reach the target: that of the organisation, else the sum of quotas."),
  COVERAGE(
      "coverage",
      "Pipeline coverage",
      Unit.RATIO,
      Direction.HIGHER,
      2,
      "Open value at the start of a quarter that is decided in it, over the quarter's quota."),
  ACTIVITY(
      "activity",
      "Rep activity",
      Unit.SHARE,
      Direction.NEITHER,
      3,
      "Selling hours used over selling hours of the people present, travel taken off."),
  TOUCHED_90_DAYS(
      "touched90Days",
      "Accounts touched in 90 days",
      Unit.SHARE,
      Direction.HIGHER,
      3,
      "Share of accounts touched within a quarter, mean over quarters."),
  WIN_RATE_COUNT(
      "winRateCount",
      "Win rate by count",
      Unit.SHARE,
      Direction.HIGHER,
      3,
      "Opportunities won over all decided, those without a decision included."),
  WIN_RATE_VALUE(
      "winRateValue",
      "Win rate by value",
      Unit.SHARE,
      Direction.HIGHER,
      3,
      "Value won over value of all opportunities decided, those without a decision included."),
  FIRST_CONTACT_MEDIAN_HOURS(
      "firstContactMedianHours",
      "Time to first contact, median",
      Unit.HOURS,
      Direction.LOWER,
      1,
      "Median time to first contact of leads that are contacted."),
  FIRST_CONTACT_P90_HOURS(
      "firstContactP90Hours",
      "Time to first contact, nine of ten",
      Unit.HOURS,
      Direction.LOWER,
      1,
      "Time within which nine of ten leads that are contacted are contacted."),
  FIRST_CONTACT_NEVER_SHARE(
      "firstContactNeverShare",
      "Leads never contacted",
      Unit.SHARE,
      Direction.LOWER,
      3,
      "Share of leads never contacted."),
  VACANT_SEAT_WEEKS(
      "vacantSeatWeeks",
      "Vacant seat-weeks",
      Unit.WEEKS,
      Direction.LOWER,
      1,
      "Weeks in which seats are empty."),
  UNCOVERED_ACCOUNT_WEEKS(
      "uncoveredAccountWeeks",
      "Uncovered account-weeks",
      Unit.WEEKS,
      Direction.LOWER,
      0,
      "Weeks in which accounts have nobody who works them."),
  HANDOVERS(
      "handovers", "Handovers", Unit.COUNT, Direction.LOWER, 0, "Times an account changes hands."),
  PRODUCTIVE_FRACTION(
      "productiveFraction",
      "Productive fraction",
      Unit.SHARE,
      Direction.HIGHER,
      4,
      "Share of seat-weeks with a person in the seat, each week by the person's ramp."),
  GINI_ATTAINMENT(
      "giniAttainment",
      "Inequality of attainment",
      Unit.SHARE,
      Direction.LOWER,
      3,
      "Gini coefficient of attainment over seats, over the whole horizon."),
  CV_VALUE_BY_WORK(
      "cvValueByWork",
      "Unevenness of value per hour",
      Unit.RATIO,
      Direction.LOWER,
      3,
      "Coefficient of variation over seats of bookings per selling hour used, whole horizon.");

  /** What a value counts. */
  public enum Unit {
    USD,
    SHARE,
    RATIO,
    HOURS,
    WEEKS,
    COUNT
  }

  /** Which values are better. */
  public enum Direction {
    HIGHER,
    LOWER,
    NEITHER
  }

  private static final int COUNT = values().length;

  private static final Set<Kpi> RATIOS =
      EnumSet.of(
          ATTAINMENT,
          ATTAINMENT_PRORATED,
          COVERAGE,
          ACTIVITY,
          TOUCHED_90_DAYS,
          WIN_RATE_COUNT,
          WIN_RATE_VALUE,
          PRODUCTIVE_FRACTION);

  private final String jsonName;
  private final String label;
  private final Unit unit;
  private final Direction direction;
  private final int decimals;
  private final String meaning;

  Kpi(String jsonName, String label, Unit unit, Direction direction, int decimals, String meaning) {
    this.jsonName = jsonName;
    this.label = label;
    this.unit = unit;
    this.direction = direction;
    this.decimals = decimals;
    this.meaning = meaning;
  }

  static int count() {
    return COUNT;
  }

  /** Its name in files. */
  public String jsonName() {
    return jsonName;
  }

  /** As people read it. */
  public String label() {
    return label;
  }

  /** Whether it is a sum over a sum, also over replications; never a mean of ratios. */
  public boolean isRatio() {
    return RATIOS.contains(this);
  }

  public Unit unit() {
    return unit;
  }

  public Direction direction() {
    return direction;
  }

  /** Decimals worth showing. */
  public int decimals() {
    return decimals;
  }

  /** One sentence for readers. */
  public String meaning() {
    return meaning;
  }

  /** Whether one replication has a value; times to first contact are pooled over replications. */
  public boolean isPerReplication() {
    return this != FIRST_CONTACT_MEDIAN_HOURS
        && this != FIRST_CONTACT_P90_HOURS
        && this != FIRST_CONTACT_NEVER_SHARE;
  }

  /** Whether it exists for the whole horizon only. */
  public boolean isHorizonOnly() {
    return this == GINI_ATTAINMENT || this == CV_VALUE_BY_WORK || !isPerReplication();
  }
}
