package dev.fairfield.solver.planning;

import java.util.ArrayList;
import java.util.List;

/**
 * For each pair of reps, the units that have both as candidates, so that a swap partner across a
 * border is found at once. Immutable; shared by all clones of a plan.
 */
final class Neighbourhood {

  /** Of a plan that is only scored. */
  static final Neighbourhood NONE = new Neighbourhood(0, new int[0][], 0);

  private final int repCount;
  private final int[][] unitsByBorder;
  private final long shiftCount;

  private Neighbourhood(int repCount, int[][] unitsByBorder, long shiftCount) {
    this.repCount = repCount;
    this.unitsByBorder = unitsByBorder;
    this.shiftCount = shiftCount;
  }

  /**
   * @param units all units, in plan order
   * @param repCount reps of the plan
   */
  static Neighbourhood of(List<PlanningUnit> units, int repCount) {
    List<List<Integer>> lists = new ArrayList<>();
    for (int border = 0; border < repCount * repCount; border++) {
      lists.add(new ArrayList<>());
    }
    for (int unit = 0; unit < units.size(); unit++) {
      List<PlanningRep> candidates = units.get(unit).getCandidates();
      for (PlanningRep first : candidates) {
        for (PlanningRep second : candidates) {
          lists.get(first.position() * repCount + second.position()).add(unit);
        }
      }
    }
    return new Neighbourhood(
        repCount,
        lists.stream()
            .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new),
        units.stream().mapToLong(unit -> unit.getCandidates().size()).sum());
  }

  /** Units times their candidates; Timefold asks at every step. */
  long shiftCount() {
    return shiftCount;
  }

  /** Positions of the units with both reps as candidates; of all units of one rep given twice. */
  int[] atBorder(PlanningRep first, PlanningRep second) {
    return unitsByBorder[first.position() * repCount + second.position()];
  }
}
