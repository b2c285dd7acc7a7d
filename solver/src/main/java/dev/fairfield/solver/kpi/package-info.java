/** Key figures of a plan: what each rep holds, travels, gains and loses. */
package dev.fairfield.solver.kpi;
