/** What a plan makes of a world: a pure function of both. */
package dev.fairfield.simulator.evaluation;
