/** What differs between two plans of one book. */
package dev.fairfield.solver.difference;
