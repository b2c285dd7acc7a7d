/** A priced model as a mixed-integer program, and the solvers it is given to. */
package dev.fairfield.benchmarks.mip;
