/**
 * The priced model: what every choice costs, in integer cents, as the relaxation, the descent and
 * the bound see it. The Timefold constraints price a plan on a path of their own and share only the
 * price table, so that an error in either shows as a difference.
 */
package dev.fairfield.solver.pricing;
