/**
 * What is measured: key figures, whose they are, of which period, and where they stand in a row.
 */
package dev.fairfield.simulator.kpi;
