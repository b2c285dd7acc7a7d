package dev.fairfield.solver.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the search looks: the contested units and, for each pair of reps, the contested units that
 * have both as candidates, so that a swap partner across a border is found at once. Immutable;
 * shared by all clones of a plan.
 */
final class Neighbourhood {

  private final int[] contested;
  private final Map<Long, int[]> unitsByBorder;

  private Neighbourhood(int[] contested, Map<Long, int[]> unitsByBorder) {
    this.contested = contested;
    this.unitsByBorder = unitsByBorder;
  }

  /**
   * @param units all units, in plan order
   * @param contested positions of the units whose owner may change
   */
  static Neighbourhood of(List<PlanningUnit> units, int[] contested) {
    Map<Long, List<Integer>> lists = new HashMap<>();
    for (int position : contested) {
      List<PlanningRep> candidates = units.get(position).getCandidates();
      for (int i = 0; i < candidates.size(); i++) {
        for (int j = i + 1; j < candidates.size(); j++) {
          lists
              .computeIfAbsent(
                  border(candidates.get(i), candidates.get(j)), key -> new ArrayList<>())
              .add(position);
        }
      }
    }
    Map<Long, int[]> arrays = new HashMap<>();
    lists.forEach((border, list) -> arrays.put(border, list.stream().mapToInt(i -> i).toArray()));
    return new Neighbourhood(contested.clone(), arrays);
  }

  private static long border(PlanningRep first, PlanningRep second) {
    long low = Math.min(first.index(), second.index());
    long high = Math.max(first.index(), second.index());
    return low << 32 | high;
  }

  int contestedCount() {
    return contested.length;
  }

  int contested(int i) {
    return contested[i];
  }

  /** Positions of the contested units with both reps as candidates; may be empty. */
  int[] atBorder(PlanningRep first, PlanningRep second) {
    return unitsByBorder.getOrDefault(border(first, second), new int[0]);
  }
}
