/** What a planner asks for: prices, rules, pins and limits of one planning run. */
package dev.fairfield.solver.request;
