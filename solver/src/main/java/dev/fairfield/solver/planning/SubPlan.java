package dev.fairfield.solver.planning;

import java.util.OptionalLong;

/**
 * The part of a plan that a search may change: some units and the reps they may go to. All other
 * units stay, as a base load of the reps.
 *
 * @param reps rep indexes, each once
 * @param units unit indexes, each once
 * @param candidates for each of the units, the reps it may go to, most promising first; an owner
 *     that is not among them is added
 * @param maxMoves most accounts of the whole plan that may have changed owner; empty for no limit
 */
public record SubPlan(int[] reps, int[] units, int[][] candidates, OptionalLong maxMoves) {

  public SubPlan {
    if (units.length != candidates.length) {
      throw new IllegalArgumentException(
          "%d units and candidates for %d of them; each unit needs its candidates."
              .formatted(units.length, candidates.length));
    }
  }
}
