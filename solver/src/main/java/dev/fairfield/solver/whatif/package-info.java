/**
 * What a plan would cost with a few accounts elsewhere, fast enough to answer while people drag.
 */
package dev.fairfield.solver.whatif;
