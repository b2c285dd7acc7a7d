package dev.fairfield.solver.planning;

/**
 * A fact that is there only when moves are limited.
 *
 * @param maxMoves most accounts that may change owner
 * @param baseMoves accounts that change owner beside the units of the plan
 */
public record MoveLimit(long maxMoves, long baseMoves) {

  long excess(long moves) {
    return Math.max(0, moves - maxMoves);
  }
}
