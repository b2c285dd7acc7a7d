package dev.fairfield.solver.explanation;

import dev.fairfield.scenarios.validation.Dollars;
import dev.fairfield.scenarios.validation.Sentence;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.request.Prices;
import dev.fairfield.solver.request.SoftRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What would have to change for another rep to be the better owner: what stands against it by hard
 * rules, and the price at which it would cost the same, the rest of the plan as it is.
 */
final class FlipWords {

  /** A price that must change by more than this factor is no answer. */
  private static final double WIDEST_FACTOR = 10;

  private FlipWords() {}

  static List<String> of(
      PricedBook priced, Map<SoftRule, Long> differenceCentsByRule, List<Obstacle> obstacles) {
    List<String> words = new ArrayList<>();
    obstacles.forEach(obstacle -> words.add(obstacle.sentence()));
    long difference = differenceCentsByRule.values().stream().mapToLong(Long::longValue).sum();
    if (difference > 0) {
      words.add(dearer(priced, differenceCentsByRule, difference));
    } else if (obstacles.isEmpty()) {
      words.add(
          difference == 0
              ? "nothing: both cost the same"
              : Sentence.of(
                  "nothing: the move alone saves %s; plan on from this plan to have it",
                  Dollars.of(-difference)));
    }
    return words;
  }

  private static String dearer(
      PricedBook priced, Map<SoftRule, Long> differenceCentsByRule, long difference) {
    SoftRule nearest = null;
    double nearestFactor = WIDEST_FACTOR;
    for (SoftRule rule : SoftRule.values()) {
      long cents = differenceCentsByRule.get(rule);
      if (cents == 0 || rule == SoftRule.BALANCED_VALUE) {
        continue;
      }
      double factor = 1 - (double) difference / cents;
      if (factor >= 0 && distance(factor) < distance(nearestFactor)) {
        nearest = rule;
        nearestFactor = factor;
      }
    }
    return nearest == null
        ? Sentence.of(
            "it would cost %s a year more; no single price makes up for it", Dollars.of(difference))
        : Sentence.of(
            "it would cost %s a year more; %s would make up for it",
            Dollars.of(difference), price(nearest, nearestFactor, priced.request().prices()));
  }

  private static double distance(double factor) {
    return factor >= 1 ? factor : 1 / StrictMath.max(factor, 1e-9);
  }

  private static String price(SoftRule rule, double factor, Prices prices) {
    return switch (rule) {
      case HANDOVER ->
          Sentence.of(
              "a handover price of %.3f of revenue instead of %.3f",
              prices.handover().revenueShareLost() * factor, prices.handover().revenueShareLost());
      case FAIRNESS_BAND ->
          Sentence.of(
              "a band price of $%.2f instead of $%.2f",
              prices.band().usdPerUsd() * factor, prices.band().usdPerUsd());
      case FIT ->
          Sentence.of(
              "a fit price of %.2f instead of %.2f",
              prices.fit().potentialShare() * factor, prices.fit().potentialShare());
      default ->
          factor >= 1
              ? Sentence.of("travel %.0f %% dearer", (factor - 1) * 100)
              : Sentence.of("travel %.0f %% cheaper", (1 - factor) * 100);
    };
  }
}
