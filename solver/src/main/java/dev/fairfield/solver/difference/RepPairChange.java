package dev.fairfield.solver.difference;

/**
 * What goes from one rep to another.
 *
 * @param fromRepId blank: without an owner
 * @param toRepId blank: without an owner
 */
public record RepPairChange(
    String fromRepId,
    String toRepId,
    int accounts,
    long potentialCents,
    long workloadMinutes,
    long revenueCents) {}
