package dev.fairfield.solver.request;

/**
 * The price table: what each soft rule costs in US dollars a year.
 *
 * @param grossMargin multiplies balanced value, handover and fit, 0 or more; 1 counts sales, a
 *     lower figure counts the margin on them
 */
public record Prices(
    Travel travel, Balance balance, Band band, Handover handover, Fit fit, double grossMargin) {

  /** The defaults of the field; each nested record names its source. */
  public static final Prices DEFAULT =
      new Prices(Travel.DEFAULT, Balance.DEFAULT, Band.DEFAULT, Handover.DEFAULT, Fit.DEFAULT, 1);

  public Prices {
    requireNotNegative("grossMargin", grossMargin);
  }

  /**
   * A visit's share of a trip from the rep's home: by car or by air, whichever is cheaper.
   *
   * @param visitsPerDrive visits done on one drive, above 0
   * @param visitsPerFlight visits done on one flight, above 0
   * @param roadCircuity road length over great-circle length (1.2 for US road networks)
   * @param driveUsdPerKm car cost, US dollars a kilometre
   * @param hourUsd what an hour of a rep costs, US dollars
   * @param driveKmPerHour mean speed on the road, above 0
   * @param flightUsd fixed cost of a return flight with a night, US dollars
   * @param flightUsdPerKm fare, US dollars a kilometre one way
   * @param flightKmPerHour cruising speed, above 0
   * @param groundHoursPerFlight hours on the ground, each way
   */
  public record Travel(
      double visitsPerDrive,
      double visitsPerFlight,
      double roadCircuity,
      double driveUsdPerKm,
      double hourUsd,
      double driveKmPerHour,
      double flightUsd,
      double flightUsdPerKm,
      double flightKmPerHour,
      double groundHoursPerFlight) {

    public static final Travel DEFAULT = new Travel(3, 5, 1.2, 0.45, 60, 80, 350, 0.15, 700, 2.5);

    public Travel {
      requirePositive("travel.visitsPerDrive", visitsPerDrive);
      requirePositive("travel.visitsPerFlight", visitsPerFlight);
      requireNotNegative("travel.roadCircuity", roadCircuity);
      requireNotNegative("travel.driveUsdPerKm", driveUsdPerKm);
      requireNotNegative("travel.hourUsd", hourUsd);
      requirePositive("travel.driveKmPerHour", driveKmPerHour);
      requireNotNegative("travel.flightUsd", flightUsd);
      requireNotNegative("travel.flightUsdPerKm", flightUsdPerKm);
      requirePositive("travel.flightKmPerHour", flightKmPerHour);
      requireNotNegative("travel.groundHoursPerFlight", groundHoursPerFlight);
    }
  }

  /**
   * Sales lost because effort is spread unevenly over potential.
   *
   * @param elasticity β, sales elasticity of selling effort, between 0 and 1 (0.34: Albers,
   *     Mantrala and Sridhar, Journal of Marketing Research 2010)
   */
  public record Balance(double elasticity) {

    public static final Balance DEFAULT = new Balance(0.34);

    public Balance {
      if (!(elasticity > 0 && elasticity < 1)) {
        throw new IllegalArgumentException(
            "prices.balance.elasticity is %s; above 0 and below 1 is allowed (the cost must be convex for the bound to hold)."
                .formatted(elasticity));
      }
    }
  }

  /**
   * A preference of leadership: dollars for each dollar of potential outside the band around a
   * rep's share.
   *
   * @param usdPerUsd price of a dollar of potential outside the band, 0 or more (0.25 keeps nearly
   *     every index of a real book within the band)
   * @param halfWidth half the band's width as a fraction of the share, 0 or more (±10 % is the
   *     field's usual band)
   */
  public record Band(double usdPerUsd, double halfWidth) {

    public static final Band DEFAULT = new Band(0.25, 0.10);

    public Band {
      requireNotNegative("band.usdPerUsd", usdPerUsd);
      requireNotNegative("band.halfWidth", halfWidth);
    }
  }

  /**
   * Sales lost when a customer changes hands.
   *
   * @param revenueShareLost share of a year's revenue lost (0.154: middle of 13.2–17.6 %, Shi,
   *     Sridhar, Grewal and Lilien, Journal of Marketing 2017)
   * @param expertiseFactor multiplies the loss when the new rep knows the industry (0.6, same
   *     study)
   */
  public record Handover(double revenueShareLost, double expertiseFactor) {

    public static final Handover DEFAULT = new Handover(0.154, 0.6);

    public Handover {
      requireNotNegative("handover.revenueShareLost", revenueShareLost);
      requireNotNegative("handover.expertiseFactor", expertiseFactor);
    }
  }

  /**
   * Potential lost to a rep who wins less often than the team.
   *
   * @param potentialShare multiplies potential × (1 − win rate ÷ team win rate), 0 or more; 0
   *     switches the rule off
   */
  public record Fit(double potentialShare) {

    public static final Fit DEFAULT = new Fit(1);

    public Fit {
      requireNotNegative("fit.potentialShare", potentialShare);
    }
  }

  private static void requireNotNegative(String name, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "prices.%s is %s; 0 or more is allowed.".formatted(name, value));
    }
  }

  private static void requirePositive(String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "prices.%s is %s; more than 0 is allowed.".formatted(name, value));
    }
  }
}
