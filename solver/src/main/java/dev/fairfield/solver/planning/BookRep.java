package dev.fairfield.solver.planning;

import dev.fairfield.scenarios.model.Rep;

/**
 * A rep of a book.
 *
 * @param fitShortfall max(0, 1 − win rate ÷ team win rate); 0 when not given
 */
record BookRep(Rep rep, double fitShortfall) {}
