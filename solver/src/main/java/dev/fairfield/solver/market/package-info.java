/** What the market holds, who covers it, and where it lies open: by area and by segment. */
package dev.fairfield.solver.market;
