package dev.fairfield.solver.planning;

/**
 * What a unit weighs, whoever owns it.
 *
 * @param id unlike that of any other unit
 * @param potentialCents potential a year
 * @param accounts number of accounts
 * @param poolCents potential lost while nobody owns the unit; an account without any counts a cent
 * @param mayStayInPool whether nobody need own it
 */
public record UnitFacts(
    String id, long potentialCents, long accounts, long poolCents, boolean mayStayInPool) {}
