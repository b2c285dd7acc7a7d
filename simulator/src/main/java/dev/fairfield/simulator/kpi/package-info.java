/** Figures of merit: their names, units and scopes, and their values in a replication. */
package dev.fairfield.simulator.kpi;
