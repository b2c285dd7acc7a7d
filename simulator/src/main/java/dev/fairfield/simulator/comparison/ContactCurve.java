package dev.fairfield.simulator.comparison;

import dev.fairfield.simulator.statistics.CumulativeIncidence;

/**
 * Time to first contact of inbound leads under a plan, over all replications.
 *
 * @param plan name of the plan
 * @param leads number of leads counted
 * @param incidence share contacted, and share given up, by hours since the lead came in
 */
public record ContactCurve(String plan, long leads, CumulativeIncidence incidence) {}
