/** Checks a written assignment against every hard rule, knowing nothing of how it was found. */
package dev.fairfield.solver.checking;
