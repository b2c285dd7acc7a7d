package dev.fairfield.benchmarks.quality;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The trials on one book as two tables: one by one, and their spread over the seeds. */
final class QualityTables {

  private static final double MEBIBYTE = 1024.0 * 1024;

  private final List<Trial> trials;
  private final List<TrialResult> results;
  private final long boundCents;

  /**
   * @param results one for each trial
   */
  QualityTables(List<Trial> trials, List<TrialResult> results) {
    this.trials = List.copyOf(trials);
    this.results = List.copyOf(results);
    this.boundCents = results.stream().mapToLong(TrialResult::lowerBoundCents).max().orElse(0);
  }

  String text() {
    return singles()
        + "\nOver the seeds, least / median / most:\n\n"
        + spreads()
        + "\nCost in US dollars a year by the priced model; hard units by the plan checker (minutes"
        + " above capacity, 1,000 for each account that breaks another rule). The bound is the best"
        + " that Fairfield proved; it says nothing of plans that break hard rules.\n";
  }

  private MarkdownTable singles() {
    var table =
        new MarkdownTable(
            "method",
            "seed",
            "cost, USD",
            "hard units",
            "bound, USD",
            "gap to bound",
            "seconds",
            "peak heap, MiB");
    for (int i = 0; i < trials.size(); i++) {
      Trial trial = trials.get(i);
      TrialResult result = results.get(i);
      table.add(
          trial.method().label(),
          trial.method().isSeeded() ? Long.toString(trial.seed()) : Figures.NONE,
          Figures.usd(result.costCents()),
          Figures.count(result.hardUnits()),
          Figures.usd(boundCents),
          Figures.percent(result.gapTo(boundCents)),
          Figures.seconds(result.seconds()),
          result.peakHeapBytes() == 0
              ? Figures.NONE
              : Figures.count(result.peakHeapBytes() / MEBIBYTE));
    }
    return table;
  }

  private MarkdownTable spreads() {
    var table =
        new MarkdownTable("method", "trials", "cost, USD", "hard units", "gap to bound", "seconds");
    for (PlanningMethod method : PlanningMethod.values()) {
      List<TrialResult> of =
          IntStream.range(0, trials.size())
              .filter(i -> trials.get(i).method() == method)
              .mapToObj(results::get)
              .toList();
      if (of.isEmpty()) {
        continue;
      }
      table.add(
          method.label(),
          Integer.toString(of.size()),
          Figures.spread(numbers(of, TrialResult::costCents), Figures::usd),
          Figures.spread(numbers(of, TrialResult::hardUnits), Figures::count),
          Figures.spread(gaps(of), Figures::percent),
          Figures.spread(numbers(of, TrialResult::seconds), Figures::seconds));
    }
    return table;
  }

  private static double[] numbers(List<TrialResult> of, ToDoubleFunction<TrialResult> number) {
    return of.stream().mapToDouble(number).toArray();
  }

  private double[] gaps(List<TrialResult> of) {
    return of.stream().flatMapToDouble(result -> result.gapTo(boundCents).stream()).toArray();
  }
}
