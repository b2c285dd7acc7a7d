package dev.fairfield.simulator.kpi;

/**
 * What is measured of a plan in a world, for a scope and a period. A ratio is a sum over a sum,
 * also over replications: it is never the mean of ratios.
 */
public enum Kpi {
  NET_BOOKINGS(
      "netBookings",
      "Net bookings",
      Unit.CENTS,
      Direction.HIGHER,
      false,
      "Value of opportunities won less the travel cost of the period, that of covers included."),
  BOOKINGS(
      "bookings",
      "Bookings",
      Unit.CENTS,
      Direction.HIGHER,
      false,
      "Value of opportunities won in the period, credited to the seat that works the account at close."),
  ATTAINMENT(
      "attainment",
      "Quota attainment",
      Unit.SHARE,
      Direction.HIGHER,
      true,
      "Bookings ÷ quota of the period, whether or not the seat was filled."),
  ATTAINMENT_PRORATED(
      "attainmentProrated",
      "Quota attainment, filled weeks",
      Unit.SHARE,
      Direction.HIGHER,
      true,
      "Bookings ÷ quota of the weeks in which the seat was filled."),
  SHARE_AT_QUOTA(
      "shareAtQuota",
      "Seats at quota",
      Unit.SHARE,
      Direction.HIGHER,
      false,
      "Share of seats whose bookings reach their quota of the period."),
  SHARE_AT_80(
      "shareAt80",
      "Seats at 80 % of quota",
      Unit.SHARE,
      Direction.HIGHER,
      false,
      "Share of seats whose bookings reach four fifths of their quota of the period."),
  TARGET_MET(
      "targetMet",
      "Target met",
      Unit.SHARE,
      Direction.HIGHER,
      false,
      "Whether bookings reach the target: over replications, the probability that they do."),
  COVERAGE(
      "coverage",
      "Pipeline coverage",
      Unit.RATIO,
      Direction.HIGHER,
      true,
      "Value open at the start of the quarter that closes in it ÷ the quarter's quota; for the year, the sum over its quarters."),
  OPEN_OPPORTUNITIES(
      "openOpportunities",
      "Open opportunities",
      Unit.COUNT,
      Direction.NONE,
      false,
      "Opportunities open at the end of the period."),
  ACTIVITY(
      "activity",
      "Rep activity",
      Unit.SHARE,
      Direction.NONE,
      true,
      "Hours used for accounts ÷ selling hours available after travel, in filled weeks."),
  TOUCHED_90_DAYS(
      "touched90Days",
      "Accounts touched in 90 days",
      Unit.SHARE,
      Direction.HIGHER,
      true,
      "Expected share of accounts touched at least once in a quarter, given the hours worked."),
  WIN_RATE_COUNT(
      "winRateCount",
      "Win rate by count",
      Unit.SHARE,
      Direction.HIGHER,
      true,
      "Opportunities won ÷ all resolved in the period, those without a decision included."),
  WIN_RATE_VALUE(
      "winRateValue",
      "Win rate by value",
      Unit.SHARE,
      Direction.HIGHER,
      true,
      "Value won ÷ value of all resolved in the period, those without a decision included."),
  VACANT_SEAT_WEEKS(
      "vacantSeatWeeks",
      "Vacant seat-weeks",
      Unit.WEEKS,
      Direction.LOWER,
      false,
      "Weeks in which a seat was empty, summed over seats."),
  UNCOVERED_ACCOUNT_WEEKS(
      "uncoveredAccountWeeks",
      "Uncovered account-weeks",
      Unit.WEEKS,
      Direction.LOWER,
      false,
      "Weeks in which nobody worked an account, summed over accounts."),
  HANDOVERS(
      "handovers",
      "Handovers",
      Unit.COUNT,
      Direction.LOWER,
      false,
      "Changes of the rep who works an account, those of the plan itself included."),
  PRODUCTIVE_FRACTION(
      "productiveFraction",
      "Productive fraction",
      Unit.SHARE,
      Direction.HIGHER,
      true,
      "Seat-weeks weighted with the ramp ÷ all seat-weeks."),
  GINI_ATTAINMENT(
      "giniAttainment",
      "Inequality of attainment",
      Unit.RATIO,
      Direction.LOWER,
      false,
      "Gini coefficient of the seats' attainment: 0 when all attain alike."),
  CV_POTENTIAL_PER_HOUR(
      "cvPotentialPerHour",
      "Unevenness of potential per hour",
      Unit.RATIO,
      Direction.LOWER,
      false,
      "Coefficient of variation over seats of potential worked ÷ hours available."),
  DEAL_LUCK(
      "dealLuck",
      "Luck of deals",
      Unit.CENTS,
      Direction.NONE,
      false,
      "Bookings less win rate × mean value of every opportunity decided: 0 on average under every plan, so it is taken off the means of bookings, net bookings and attainment.");

  /** What the numbers of a KPI are. */
  public enum Unit {
    CENTS("cents"),
    SHARE("share"),
    RATIO("ratio"),
    WEEKS("weeks"),
    COUNT("count");

    private final String key;

    Unit(String key) {
      this.key = key;
    }

    /** As written in files. */
    public String key() {
      return key;
    }
  }

  /** Which way is better. */
  public enum Direction {
    HIGHER("higher"),
    LOWER("lower"),
    NONE("none");

    private final String key;

    Direction(String key) {
      this.key = key;
    }

    /** As written in files. */
    public String key() {
      return key;
    }
  }

  private final String key;
  private final String label;
  private final Unit unit;
  private final Direction direction;
  private final boolean ratio;
  private final String meaning;

  Kpi(String key, String label, Unit unit, Direction direction, boolean ratio, String meaning) {
    this.key = key;
    this.label = label;
    this.unit = unit;
    this.direction = direction;
    this.ratio = ratio;
    this.meaning = meaning;
  }

  /** As written in files. */
  public String key() {
    return key;
  }

  /** As people read it. */
  public String label() {
    return label;
  }

  public Unit unit() {
    return unit;
  }

  public Direction direction() {
    return direction;
  }

  /** Whether it is a sum over a sum. */
  public boolean isRatio() {
    return ratio;
  }

  /**
   * Whether what is won counts in it, so that its mean is steadier, and no other, when {@link
   * #DEAL_LUCK} is taken off the outcomes: a control variate of mean 0 here the part of bookings
   * that is chance given who works what (conditional Monte Carlo; Asmussen and Glynn, Stochastic
   * Simulation, 2007, chapter V).
   */
  public boolean countsDeals() {
    return this == NET_BOOKINGS
        || this == BOOKINGS
        || this == ATTAINMENT
        || this == ATTAINMENT_PRORATED;
  }

  /** One sentence. */
  public String meaning() {
    return meaning;
  }
}
