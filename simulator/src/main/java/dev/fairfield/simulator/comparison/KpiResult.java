package dev.fairfield.simulator.comparison;

import dev.fairfield.simulator.kpi.Figure;
import dev.fairfield.simulator.statistics.Interval;
import dev.fairfield.simulator.statistics.PlanVerdict;
import dev.fairfield.simulator.statistics.PointEstimate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a figure of one plan came to over all replications.
 *
 * @param plan name of the plan
 * @param mean of a ratio, the sum over the sum; empty where the figure is never defined
 * @param interval confidence interval of the mean
 * @param band how far futures differ
 * @param worstTenth mean of the lowest tenth of outcomes, for the organisation's money over the
 *     whole horizon
 * @param toBaseline the plan minus the baseline; empty for the baseline
 * @param verdict on the plan among all; empty where neither direction is better
 * @param note why something is missing; blank when nothing is
 */
public record KpiResult(
    Figure figure,
    String plan,
    OptionalDouble mean,
    Optional<Interval> interval,
    Optional<RiskBand> band,
    Optional<PointEstimate> worstTenth,
    Optional<Difference> toBaseline,
    Optional<PlanVerdict> verdict,
    String note) {}
