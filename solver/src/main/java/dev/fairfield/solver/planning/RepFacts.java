package dev.fairfield.solver.planning;

import java.util.OptionalLong;

/**
 * What a rep can carry and what the load costs.
 *
 * @param capacityMinutes selling minutes a year
 * @param maxAccounts most accounts; empty for no limit
 */
public record RepFacts(
    String id, long capacityMinutes, OptionalLong maxAccounts, LoadCost loadCost) {}
