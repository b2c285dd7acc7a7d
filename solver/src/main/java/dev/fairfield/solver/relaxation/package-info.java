/**
 * The Lagrangian relaxation: prices on potential, minutes, accounts and moves under which each unit
 * picks its cheapest rep, and the certified lower bound such prices give on every plan. See
 * docs/architecture.md, "Relax".
 */
package dev.fairfield.solver.relaxation;
