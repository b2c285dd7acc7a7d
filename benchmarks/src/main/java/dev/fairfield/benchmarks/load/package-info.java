/** How fast the service answers while it solves and while it does not. */
package dev.fairfield.benchmarks.load;
