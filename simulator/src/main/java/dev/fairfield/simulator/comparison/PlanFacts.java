package dev.fairfield.simulator.comparison;

/**
 * What is known of a plan before anything is simulated.
 *
 * @param accountsOwned accounts with a rep who is there
 * @param accountsUnowned accounts without one, those of new markets included
 * @param accountsMoved accounts whose present owner is replaced
 * @param movedFromBaseline accounts with another owner than in the baseline
 * @param plannerCostCents what the planner's prices say the plan costs a year
 * @param travelCostCents travel cost a year
 * @param travelHours travel hours a year
 */
public record PlanFacts(
    String name,
    int accountsOwned,
    int accountsUnowned,
    int accountsMoved,
    int movedFromBaseline,
    long plannerCostCents,
    long travelCostCents,
    double travelHours) {}
