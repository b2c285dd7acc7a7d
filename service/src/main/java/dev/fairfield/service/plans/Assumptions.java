package dev.fairfield.service.plans;

import dev.fairfield.scenarios.validation.Sentence;
import dev.fairfield.service.report.PlanReportData.AssumptionLine;
import dev.fairfield.solver.request.PlanRequest;
import dev.fairfield.solver.request.Prices;
import java.math.BigDecimal;
import java.util.List;

/** The prices and rules of a request with their sources, for people. */
final class Assumptions {

  private static final String PLANNING_NORM = "planning norm; set it in the plan request";

  private Assumptions() {}

  static List<AssumptionLine> of(PlanRequest request) {
    Prices prices = request.prices();
    Prices.Travel travel = prices.travel();
    return List.of(
        line(
            "Visits on one drive, one flight",
            number(travel.visitsPerDrive()) + " and " + number(travel.visitsPerFlight()),
            PLANNING_NORM),
        line(
            "Driving",
            Sentence.of(
                "%.2f × straight line, $%.2f a km, %.0f km/h",
                travel.roadCircuity(), travel.driveUsdPerKm(), travel.driveKmPerHour()),
            "US road networks; " + PLANNING_NORM),
        line(
            "Flying",
            Sentence.of(
                "$%.0f and $%.2f a km, %.0f km/h, %.1f h on the ground each way",
                travel.flightUsd(),
                travel.flightUsdPerKm(),
                travel.flightKmPerHour(),
                travel.groundHoursPerFlight()),
            PLANNING_NORM),
        line("A rep's hour", Sentence.of("$%.0f", travel.hourUsd()), PLANNING_NORM),
        line(
            "Sales elasticity of selling effort",
            Sentence.of("%.2f", prices.balance().elasticity()),
            "Albers, Mantrala and Sridhar, Journal of Marketing Research 2010"),
        line(
            "Fairness band",
            Sentence.of(
                "±%.0f %%, $%.2f for each dollar of potential outside",
                prices.band().halfWidth() * 100, prices.band().usdPerUsd()),
            "a preference of leadership, not a cost"),
        line(
            "Lost when a customer changes hands",
            Sentence.of(
                "%.1f %% of a year's revenue, × %.1f with a rep who knows the industry",
                prices.handover().revenueShareLost() * 100, prices.handover().expertiseFactor()),
            "Shi, Sridhar, Grewal and Lilien, Journal of Marketing 2017"),
        line(
            "Fit",
            Sentence.of(
                "%s × potential × shortfall of the rep's win rate against the team's",
                number(prices.fit().potentialShare())),
            "the book's own win rates"),
        line(
            "Gross margin on sales",
            Sentence.of("%.0f %%", prices.grossMargin() * 100),
            PLANNING_NORM));
  }

  /** Without zeros that say nothing: 3, 2.5. */
  private static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private static AssumptionLine line(String name, String value, String source) {
    return new AssumptionLine(name, value, source);
  }
}
