/** Finds a territory plan: relax, round, refine, certify; and what came out of it. */
package dev.fairfield.solver.plan;
