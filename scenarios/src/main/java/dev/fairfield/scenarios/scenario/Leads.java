package dev.fairfield.scenarios.scenario;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Inbound leads and their first contact, first come, first served.
 *
 * @param inboundShare share of new sales that comes as inbound leads
 * @param leadToOpportunity share of leads contacted at once that become an opportunity, 0.001 to 1
 * @param hoursShare share of a seat's selling hours spent on first contacts
 * @param contactMeanHours mean time a first contact takes, Gamma-distributed, above 0
 * @param contactShape shape of its Gamma law, 0.1 to 100
 * @param pooled whether the active seats of a team serve one queue
 * @param reactionMedianHours median lognormal time from a free hour to the contact
 * @param reactionSigma standard deviation of its logarithm
 * @param patienceMeanDays mean of the exponential time after which a lead is lost; empty: leads
 *     wait without end
 * @param conversion what is left of {@code leadToOpportunity} by response time
 */
public record Leads(
    double inboundShare,
    double leadToOpportunity,
    double hoursShare,
    double contactMeanHours,
    double contactShape,
    boolean pooled,
    double reactionMedianHours,
    double reactionSigma,
    OptionalDouble patienceMeanDays,
    Conversion conversion) {

  public static final Leads DEFAULT =
      new Leads(0.2, 0.5, 0.1, 1, 2, false, 2, 1, OptionalDouble.of(30), Conversion.DEFAULT);

  public Leads {
    Bounds.share("inboundShare", inboundShare);
    Bounds.divisorShare("leadToOpportunity", leadToOpportunity);
    Bounds.share("hoursShare", hoursShare);
    Bounds.positive("contactMeanHours", contactMeanHours);
    Bounds.shape("contactShape", contactShape);
    Bounds.notNegative("reactionMedianHours", reactionMedianHours);
    Bounds.between("reactionSigma", reactionSigma, 0, Bounds.MAX_SIGMA);
    patienceMeanDays.ifPresent(days -> Bounds.positive("patienceMeanDays", days));
    Objects.requireNonNull(conversion, "conversion");
  }

  /**
   * Factors on the chance that a lead becomes an opportunity, by response time.
   *
   * @param withinHour below one hour
   * @param withinDay below 24 hours
   * @param withinWeek below 168 hours
   * @param later any later response
   */
  public record Conversion(double withinHour, double withinDay, double withinWeek, double later) {

    public static final Conversion DEFAULT = new Conversion(1, 0.85, 0.7, 0.5);

    private static final double DAY_HOURS = 24;
    private static final double WEEK_HOURS = 168;

    public Conversion {
      Bounds.share("withinHour", withinHour);
      Bounds.share("withinDay", withinDay);
      Bounds.share("withinWeek", withinWeek);
      Bounds.share("later", later);
    }

    /** The factor of a response after so many hours. */
    public double factor(double responseHours) {
      if (responseHours < 1) {
        return withinHour;
      }
      if (responseHours < DAY_HOURS) {
        return withinDay;
      }
      return responseHours < WEEK_HOURS ? withinWeek : later;
    }
  }
}
