/** How fast leads are routed, and how a rehearsal falls out. */
package dev.fairfield.benchmarks.routing;
