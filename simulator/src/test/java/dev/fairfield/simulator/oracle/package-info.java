/**
 * Published and computed figures that comparisons must reproduce. Each test reads a scenario file
 * and asks the simulator as any user does; none calls a formula of the simulator.
 */
package dev.fairfield.simulator.oracle;
