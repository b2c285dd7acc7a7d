package dev.fairfield.simulator.statistics;

/**
 * An estimated quantity that is not a plain mean, with its error.
 *
 * @param value the estimate
 * @param standardError its estimated standard deviation
 * @param n number of replications behind it
 * @param interval confidence interval of the quantity
 */
public record PointEstimate(double value, double standardError, int n, Interval interval) {}
