package dev.fairfield.solver.planning;

/**
 * How often a random move is of which kind, as parts of 1; plain shifts make up the rest.
 *
 * @param swaps two units change places across a border
 * @param chains the receiving rep passes a unit on to a third
 * @param rings three reps pass a unit on, round in a ring
 * @param splits one unit against two
 * @param trades under a move limit: another unit goes back to its present owner
 */
record MoveMix(double swaps, double chains, double rings, double splits, double trades) {

  static final MoveMix DEFAULT = new MoveMix(0.5, 0.2, 0, 0, 0.15);
}
