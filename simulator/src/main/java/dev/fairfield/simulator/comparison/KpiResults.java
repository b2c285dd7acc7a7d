package dev.fairfield.simulator.comparison;

import dev.fairfield.simulator.kpi.Figure;
import dev.fairfield.simulator.kpi.Kpi;
import dev.fairfield.simulator.kpi.Period;
import dev.fairfield.simulator.kpi.Scope;
import dev.fairfield.simulator.statistics.Bonferroni;
import dev.fairfield.simulator.statistics.ConditionalValueAtRisk;
import dev.fairfield.simulator.statistics.Estimate;
import dev.fairfield.simulator.statistics.Interval;
import dev.fairfield.simulator.statistics.Moments;
import dev.fairfield.simulator.statistics.MultipleComparisonsWithBest;
import dev.fairfield.simulator.statistics.PairedDifference;
import dev.fairfield.simulator.statistics.PairwiseDifferences;
import dev.fairfield.simulator.statistics.PlanVerdict;
import dev.fairfield.simulator.statistics.PointEstimate;
import dev.fairfield.simulator.statistics.ProbabilityEstimate;
import dev.fairfield.simulator.statistics.RatioEstimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Estimates of all figures of all plans from the outcomes of a comparison. Differences and verdicts
 * of one figure hold together over the plans, not over the figures: one figure is primary, the
 * others explore.
 */
final class KpiResults {

  static final double TAIL_SHARE = 0.10;

  /** Differences below this part of the baseline's mean do not matter in exploratory figures. */
  private static final double EXPLORATORY_DELTA = 0.005;

  private final OutcomeTable outcomes;
  private final List<String> plans;
  private final double level;
  private final RiskBand.Ranks ranks;

  KpiResults(OutcomeTable outcomes, List<String> plans, double level) {
    this.outcomes = outcomes;
    this.plans = List.copyOf(plans);
    this.level = level;
    this.ranks = RiskBand.Ranks.of(outcomes.replications(), level);
  }

  /** All figures in the order of the layout, for each the plans in their order. */
  List<KpiResult> list(Figure primary, double primaryDelta) {
    return outcomes.layout().figures().parallelStream()
        .map(figure -> results(figure, figure.equals(primary) ? primaryDelta : Double.NaN))
        .flatMap(List::stream)
        .toList();
  }

  private List<KpiResult> results(Figure figure, double delta) {
    List<Optional<Analysed>> analysed = new ArrayList<>();
    for (int plan = 0; plan < plans.size(); plan++) {
      analysed.add(findAnalysed(plan, figure));
    }
    boolean complete = plans.size() > 1 && analysed.stream().allMatch(Optional::isPresent);
    List<Analysed> all = analysed.stream().flatMap(Optional::stream).toList();
    Optional<PairwiseDifferences> pairs =
        complete
            ? Optional.of(
                PairwiseDifferences.of(
                    all.stream().map(Analysed::outcomes).toArray(double[][]::new)))
            : Optional.empty();
    List<PlanVerdict> verdicts =
        pairs.map(of -> verdicts(figure, of, all.get(0), delta)).orElse(List.of());
    List<KpiResult> results = new ArrayList<>();
    for (int plan = 0; plan < plans.size(); plan++) {
      int of = plan;
      results.add(
          result(
              plan,
              figure,
              analysed.get(plan),
              plan == 0
                  ? Optional.empty()
                  : pairs.map(differences -> difference(figure, of, all, differences)),
              verdicts.isEmpty() ? Optional.empty() : Optional.of(verdicts.get(plan))));
    }
    return results;
  }

  /** Outcomes whose mean is the figure, the luck of deals taken off, and their moments. */
  private record Analysed(double[] outcomes, Moments moments) {

    static Analysed of(double[] outcomes) {
      return new Analysed(outcomes, Moments.of(outcomes));
    }
  }

  /** Pseudo-values of a ratio, else the steady outcomes themselves; empty where undefined. */
  private Optional<Analysed> findAnalysed(int plan, Figure figure) {
    double[] values = outcomes.steady(plan, figure);
    if (figure.kpi().isRatio()) {
      return RatioEstimate.findPseudoValues(values, outcomes.denominators(plan, figure))
          .map(Analysed::of);
    }
    for (double value : values) {
      if (!Double.isFinite(value)) {
        return Optional.empty();
      }
    }
    return Optional.of(Analysed.of(values));
  }

  private List<PlanVerdict> verdicts(
      Figure figure, PairwiseDifferences pairs, Analysed baseline, double givenDelta) {
    if (figure.kpi().direction() == Kpi.Direction.NONE) {
      return List.of();
    }
    PairwiseDifferences oriented =
        figure.kpi().direction() == Kpi.Direction.HIGHER ? pairs : pairs.negated();
    double delta =
        Double.isNaN(givenDelta)
            ? EXPLORATORY_DELTA * Math.abs(baseline.moments().mean())
            : givenDelta;
    return PlanVerdict.ofAll(MultipleComparisonsWithBest.intervals(oriented, level), delta);
  }

  private Difference difference(
      Figure figure, int plan, List<Analysed> all, PairwiseDifferences pairs) {
    Analysed ofPlan = all.get(plan);
    Analysed ofBaseline = all.get(0);
    return Difference.of(
        PairedDifference.of(
            pairs,
            plan,
            0,
            ofPlan.moments(),
            ofBaseline.moments(),
            Bonferroni.levelOfEach(level, plans.size() - 1)),
        findBetter(figure, plan));
  }

  /** Whole outcomes count here, luck included. */
  private Optional<ProbabilityEstimate> findBetter(Figure figure, int plan) {
    Kpi kpi = figure.kpi();
    if (kpi.isRatio() || kpi.direction() == Kpi.Direction.NONE) {
      return Optional.empty();
    }
    double[] ofPlan = outcomes.column(plan, figure);
    double[] ofBaseline = outcomes.column(0, figure);
    int better = 0;
    for (int replication = 0; replication < ofPlan.length; replication++) {
      int order = Double.compare(ofPlan[replication], ofBaseline[replication]);
      better += (kpi.direction() == Kpi.Direction.HIGHER ? order > 0 : order < 0) ? 1 : 0;
    }
    return Optional.of(ProbabilityEstimate.of(better, ofPlan.length, level));
  }

  private KpiResult result(
      int plan,
      Figure figure,
      Optional<Analysed> analysed,
      Optional<Difference> difference,
      Optional<PlanVerdict> verdict) {
    if (analysed.isEmpty()) {
      return new KpiResult(
          figure,
          plans.get(plan),
          OptionalDouble.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          "Not defined in every replication.");
    }
    double[] values = outcomes.values(plan, figure);
    Estimate mean = Estimate.of(analysed.get().moments(), level);
    boolean defined = isDefined(values);
    return new KpiResult(
        figure,
        plans.get(plan),
        OptionalDouble.of(mean.mean()),
        Optional.of(interval(figure, values, mean)),
        defined ? Optional.of(RiskBand.of(values, ranks)) : Optional.empty(),
        hasTail(figure) ? findWorstTenth(values) : Optional.empty(),
        difference,
        verdict,
        defined ? "" : "Some replications have no value, so no band is shown.");
  }

  private static boolean isDefined(double[] values) {
    for (double value : values) {
      if (Double.isNaN(value)) {
        return false;
      }
    }
    return true;
  }

  /** The target is met or not in each replication: Wilson. All else: Student's t. */
  private Interval interval(Figure figure, double[] values, Estimate mean) {
    return figure.kpi() == Kpi.TARGET_MET
        ? ProbabilityEstimate.ofReaching(1, values, level).interval()
        : mean.interval();
  }

  private static boolean hasTail(Figure figure) {
    return figure.kpi().unit() == Kpi.Unit.CENTS
        && figure.scope().equals(Scope.ORGANISATION)
        && figure.period().equals(Period.WHOLE);
  }

  private Optional<PointEstimate> findWorstTenth(double[] values) {
    return ConditionalValueAtRisk.findEstimate(TAIL_SHARE, values, level);
  }
}
