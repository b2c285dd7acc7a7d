/**
 * Proves plans and bounds right on small books: an exact solver that knows nothing of the product's
 * pricing or search, and the random books to hold both against.
 */
package dev.fairfield.solver.oracle;
