/** How far a plan lies from the best one that exists, by exact solvers with much time. */
package dev.fairfield.benchmarks.exact;
