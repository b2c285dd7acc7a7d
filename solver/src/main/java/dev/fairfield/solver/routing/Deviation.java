package dev.fairfield.solver.routing;

import dev.fairfield.scenarios.model.Account;

/**
 * An account that the plan gives to another rep than the routing table would.
 *
 * @param ownerId by the plan
 * @param tableOwnerId by the table
 */
public record Deviation(Account account, String ownerId, String tableOwnerId) {}
