package dev.fairfield.solver.routing;

/**
 * How leads are routed.
 *
 * @param toleranceCents reps whose marginal costs lie so near the least count as equal and take
 *     turns, US cents a year, 0 or more
 * @param expectedShare how much of a usual account a lead counts for in a rep's load and cost, 0 to
 *     1
 * @param capacityFactor a rep takes no new company beyond so many times the capacity and the
 *     account limit; infinite: leads always find room
 * @param alternatives how many further reps a decision lists, 0 or more
 */
public record RoutingSettings(
    long toleranceCents, double expectedShare, double capacityFactor, int alternatives) {

  /**
   * A dollar of tolerance, three alternatives. A lead counts a tenth of an account: half of the
   * leads become opportunities and a fifth of these are won (leads.leadToOpportunity and
   * demand.segments.medium.winRate of the simulator's assumptions).
   */
  public static final RoutingSettings DEFAULT = new RoutingSettings(100, 0.1, 1, 3);

  public RoutingSettings {
    if (toleranceCents < 0) {
      throw new IllegalArgumentException(
          "toleranceCents is %d; 0 or more is allowed.".formatted(toleranceCents));
    }
    if (!(expectedShare >= 0 && expectedShare <= 1)) {
      throw new IllegalArgumentException(
          "expectedShare is %s; 0 to 1 is allowed.".formatted(expectedShare));
    }
    if (!(capacityFactor >= 0)) {
      throw new IllegalArgumentException(
          "capacityFactor is %s; 0 or more is allowed.".formatted(capacityFactor));
    }
    if (alternatives < 0) {
      throw new IllegalArgumentException(
          "alternatives is %d; 0 or more is allowed.".formatted(alternatives));
    }
  }
}
