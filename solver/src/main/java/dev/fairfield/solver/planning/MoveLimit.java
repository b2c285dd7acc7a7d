package dev.fairfield.solver.planning;

/**
 * A fact that is there only when the request limits moves.
 *
 * @param maxMoves most accounts that may change owner
 */
public record MoveLimit(long maxMoves) {}
