/** The engine on published instances of the generalised assignment problem. */
package dev.fairfield.benchmarks.gap;
