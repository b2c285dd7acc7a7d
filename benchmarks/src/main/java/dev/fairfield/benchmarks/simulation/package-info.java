/** How fast the simulator is, how it grows, and what it takes to tell two plans apart. */
package dev.fairfield.benchmarks.simulation;
