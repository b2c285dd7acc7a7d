/**
 * What a set of replications says: estimates with their intervals, and which plan is best.
 *
 * <p>Everything here works on outcomes of replications, one {@code double} each, in replication
 * order; two plans compared at one index have met the same world. Replications are independent of
 * each other, plans need not be (common random numbers). Nothing is drawn, nothing depends on a
 * clock, sums run in index order and are compensated: the same outcomes give the same bytes.
 *
 * <p>All functions take larger outcomes as better where that matters; negate a measure whose small
 * values are good. A level is the confidence of an interval as a fraction, such as 0.95.
 */
package dev.fairfield.simulator.statistics;
