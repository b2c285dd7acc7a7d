/** Proves that a book cannot be planned, and names the accounts and reps that clash. */
package dev.fairfield.solver.feasibility;
