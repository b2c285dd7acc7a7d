/** A book and its request with one thing changed: a rule lifted, a pin off, a rep more. */
package dev.fairfield.solver.variation;
