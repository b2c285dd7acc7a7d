/**
 * How a plan answers to change: what each rule costs, what each number of moves buys, and how
 * steady owners are when potentials are not exactly known. Each study solves anew, from the plan.
 */
package dev.fairfield.solver.sensitivity;
