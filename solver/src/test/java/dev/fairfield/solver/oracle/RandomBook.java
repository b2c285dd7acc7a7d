package dev.fairfield.solver.oracle;

import dev.fairfield.scenarios.model.Book;
import dev.fairfield.solver.request.PlanRequest;
import java.util.Map;

/**
 * A small book with every rule active, and a plan that keeps them all.
 *
 * @param number names the book: the same number gives the same book
 * @param hiddenPlan account id to rep id
 */
record RandomBook(int number, Book book, PlanRequest request, Map<String, String> hiddenPlan) {}
