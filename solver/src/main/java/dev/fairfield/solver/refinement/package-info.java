/**
 * From soft prices to a plan: rounding, repair of hard rules by cheapest regret, and descent by
 * shifts and swaps over contested units. See docs/architecture.md, "Round" and "Refine".
 */
package dev.fairfield.solver.refinement;
