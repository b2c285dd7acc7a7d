package dev.fairfield.simulator.comparison;

import dev.fairfield.simulator.statistics.Estimate;
import dev.fairfield.simulator.statistics.PairedDifference;

/**
 * The plan that came out best and the baseline, on worlds that did not take part in choosing it:
 * the best of several noisy means is flattered.
 *
 * @param plan name of the plan
 * @param planMean of the primary figure
 * @param baselineMean of the primary figure
 * @param difference plan minus baseline on the same fresh worlds; of the baseline itself, 0
 */
public record FreshEstimate(
    String plan, Estimate planMean, Estimate baselineMean, PairedDifference difference) {}
