package dev.fairfield.simulator.comparison;

import dev.fairfield.simulator.statistics.Estimate;
import dev.fairfield.simulator.statistics.PairedDifference;

/**
 * The plan that came out best and the one it is measured against, on worlds that did not take part
 * in choosing it: the best of several noisy means is flattered.
 *
 * @param plan name of the plan
 * @param other the baseline; of the baseline itself, the runner-up
 * @param planMean of the primary figure
 * @param otherMean of the primary figure
 * @param difference plan minus other on the same fresh worlds
 */
public record FreshEstimate(
    String plan,
    String other,
    Estimate planMean,
    Estimate otherMean,
    PairedDifference difference) {}
