/** Plans compared on the same worlds: replications, estimates, verdicts, and what they rest on. */
package dev.fairfield.simulator.comparison;
