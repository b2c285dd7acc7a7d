/** Simulated futures that know no plan: people in their seats, markets, opportunities and leads. */
package dev.fairfield.simulator.world;
