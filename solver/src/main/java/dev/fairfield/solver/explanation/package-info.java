/** Says why a plan is as it is. */
package dev.fairfield.solver.explanation;
