/**
 * The plan as Timefold sees it: planning units and reps, every rule of the plan as a constraint,
 * and the local search over contested units. Prices choices on a path of its own (see {@code
 * dev.fairfield.solver.pricing}): the two share the price table and nothing else.
 */
package dev.fairfield.solver.planning;
