package dev.fairfield.simulator.comparison;

import dev.fairfield.simulator.kpi.Figure;
import dev.fairfield.simulator.kpi.Kpi;
import dev.fairfield.simulator.kpi.Period;
import dev.fairfield.simulator.kpi.Scope;
import dev.fairfield.simulator.statistics.Bonferroni;
import dev.fairfield.simulator.statistics.ConditionalValueAtRisk;
import dev.fairfield.simulator.statistics.Estimate;
import dev.fairfield.simulator.statistics.Interval;
import dev.fairfield.simulator.statistics.MultipleComparisonsWithBest;
import dev.fairfield.simulator.statistics.PairedDifference;
import dev.fairfield.simulator.statistics.PlanVerdict;
import dev.fairfield.simulator.statistics.PointEstimate;
import dev.fairfield.simulator.statistics.ProbabilityEstimate;
import dev.fairfield.simulator.statistics.RatioEstimate;
import java.util.ArrayList;
import java.util.Arrays;
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
    List<Optional<double[]>> analysed = new ArrayList<>();
    for (int plan = 0; plan < plans.size(); plan++) {
      analysed.add(findAnalysed(plan, figure));
    }
    boolean complete = analysed.stream().allMatch(Optional::isPresent);
    List<PlanVerdict> verdicts = complete ? verdicts(figure, analysed, delta) : List.of();
    List<KpiResult> results = new ArrayList<>();
    for (int plan = 0; plan < plans.size(); plan++) {
      results.add(
          result(
              plan,
              figure,
              analysed.get(plan),
              complete ? findDifference(figure.kpi(), plan, analysed) : Optional.empty(),
              verdicts.isEmpty() ? Optional.empty() : Optional.of(verdicts.get(plan))));
    }
    return results;
  }

  /** Outcomes whose mean is the figure: pseudo-values of a ratio; empty where undefined. */
  private Optional<double[]> findAnalysed(int plan, Figure figure) {
    if (figure.kpi().isRatio()) {
      return RatioEstimate.findPseudoValues(
          outcomes.column(plan, figure), outcomes.denominators(plan, figure));
    }
    double[] values = outcomes.column(plan, figure);
    return Arrays.stream(values).allMatch(Double::isFinite)
        ? Optional.of(values)
        : Optional.empty();
  }

  private List<PlanVerdict> verdicts(
      Figure figure, List<Optional<double[]>> analysed, double givenDelta) {
    if (plans.size() < 2 || figure.kpi().direction() == Kpi.Direction.NONE) {
      return List.of();
    }
    double sign = figure.kpi().direction() == Kpi.Direction.HIGHER ? 1 : -1;
    double[][] oriented = new double[plans.size()][];
    for (int plan = 0; plan < oriented.length; plan++) {
      oriented[plan] =
          Arrays.stream(analysed.get(plan).orElseThrow()).map(value -> sign * value).toArray();
    }
    double delta =
        Double.isNaN(givenDelta)
            ? EXPLORATORY_DELTA * Math.abs(Estimate.ofMean(oriented[0], level).mean())
            : givenDelta;
    return PlanVerdict.ofAll(MultipleComparisonsWithBest.intervals(oriented, level), delta);
  }

  private Optional<Difference> findDifference(
      Kpi kpi, int plan, List<Optional<double[]>> analysed) {
    if (plan == 0) {
      return Optional.empty();
    }
    double[] outcomesOfPlan = analysed.get(plan).orElseThrow();
    double[] outcomesOfBaseline = analysed.get(0).orElseThrow();
    return Optional.of(
        Difference.of(
            PairedDifference.between(
                outcomesOfPlan,
                outcomesOfBaseline,
                Bonferroni.levelOfEach(level, plans.size() - 1)),
            findBetter(kpi, outcomesOfPlan, outcomesOfBaseline)));
  }

  private Optional<ProbabilityEstimate> findBetter(Kpi kpi, double[] ofPlan, double[] ofBaseline) {
    if (kpi.isRatio() || kpi.direction() == Kpi.Direction.NONE) {
      return Optional.empty();
    }
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
      Optional<double[]> analysed,
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
    Estimate mean = Estimate.ofMean(analysed.get(), level);
    boolean defined = Arrays.stream(values).noneMatch(Double::isNaN);
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
