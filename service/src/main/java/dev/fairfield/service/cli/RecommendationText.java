package dev.fairfield.service.cli;

import dev.fairfield.scenarios.validation.Dollars;
import dev.fairfield.scenarios.validation.MeasuredDollars;
import dev.fairfield.scenarios.validation.Sentence;
import dev.fairfield.simulator.comparison.Comparison;
import dev.fairfield.simulator.comparison.Difference;
import dev.fairfield.simulator.comparison.KpiResult;
import dev.fairfield.simulator.comparison.PlanFacts;
import dev.fairfield.simulator.statistics.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which plan to take: of those that cannot be told from the best one, the one that moves the fewest
 * accounts away from the baseline's owners.
 */
final class RecommendationText {

  private RecommendationText() {}

  static String of(Comparison comparison) {
    List<PlanFacts> plans = comparison.plans();
    if (comparison.answer().verdicts().isEmpty()) {
      return "There is one plan only, so there is nothing to recommend.";
    }
    List<PlanFacts> good =
        IntStream.range(0, plans.size())
            .filter(plan -> comparison.answer().verdicts().get(plan).verdict() != Verdict.WORSE)
            .mapToObj(plans::get)
            .sorted(Comparator.comparingInt(PlanFacts::accountsMoved))
            .toList();
    PlanFacts baseline = plans.get(0);
    PlanFacts chosen = good.get(0);
    var text = new StringBuilder("Recommendation: ");
    if (chosen == baseline) {
      text.append(
          Sentence.of(
              "stay with %s. No other plan is shown to be better by more than %s.",
              baseline.name(), dollars(comparison.deltaCents())));
    } else {
      text.append(Sentence.of("take %s. %s", chosen.name(), gain(comparison, chosen, baseline)));
      good.stream()
          .skip(1)
          .forEach(
              other ->
                  text.append(
                      Sentence.of(
                          " %s cannot be told from it within %s, and moves %,d accounts rather than %,d.",
                          other.name(),
                          dollars(comparison.deltaCents()),
                          other.accountsMoved(),
                          chosen.accountsMoved())));
    }
    return text.toString();
  }

  private static String gain(Comparison comparison, PlanFacts chosen, PlanFacts baseline) {
    KpiResult money =
        comparison.kpis().stream()
            .filter(result -> result.figure().equals(comparison.primary()))
            .filter(result -> result.plan().equals(chosen.name()))
            .findFirst()
            .orElseThrow();
    return money
        .toBaseline()
        .map(difference -> gain(comparison, difference, baseline.name()))
        .orElse("");
  }

  private static String gain(Comparison comparison, Difference difference, String baseline) {
    MeasuredDollars size =
        MeasuredDollars.of(Math.abs(difference.mean()), difference.interval().halfWidth());
    return Sentence.of(
        "Over the year it nets %s %s than %s (± %s at %.0f %% confidence, %,d futures).",
        size.amount(),
        difference.mean() < 0 ? "less" : "more",
        baseline,
        size.error(),
        100 * comparison.settings().confidence(),
        comparison.replications());
  }

  private static String dollars(double cents) {
    return Dollars.of(Math.round(cents));
  }
}
