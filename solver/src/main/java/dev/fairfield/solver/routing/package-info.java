/** Which rep gets a lead, by the active plan: routing table, marginal cost, absences, rotation. */
package dev.fairfield.solver.routing;
