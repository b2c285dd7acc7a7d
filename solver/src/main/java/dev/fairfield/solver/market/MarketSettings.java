package dev.fairfield.solver.market;

/**
 * What counts as covered.
 *
 * @param mostHours an account is covered where an eligible rep is at most so many hours away, one
 *     way by the cheaper trip; above 0
 * @param seats most new seats proposed for each team, 0 or more
 */
public record MarketSettings(double mostHours, int seats) {

  /** Three hours; three seats. */
  public static final MarketSettings DEFAULT = new MarketSettings(3, 3);

  public MarketSettings {
    if (!(mostHours > 0)) {
      throw new IllegalArgumentException(
          "mostHours is %s; more than 0 is allowed.".formatted(mostHours));
    }
    if (seats < 0) {
      throw new IllegalArgumentException("seats is %d; 0 or more is allowed.".formatted(seats));
    }
  }
}
