package dev.fairfield.solver.plan;

import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.refinement.Candidates;
import dev.fairfield.solver.refinement.PlanState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The units that may change owner within a group of reps.
 *
 * @param reps the group
 * @param units held within the group, with another choice there; the most contested first
 * @param choices for each of the units, its candidates within the group, cheapest first
 */
record GroupUnits(int[] reps, int[] units, int[][] choices) {

  /**
   * The units of all groups; groups without any are left out.
   *
   * @param repsByGroup no rep twice
   */
  static List<GroupUnits> of(
      PricedModel model, Candidates candidates, PlanState plan, List<int[]> repsByGroup) {
    int[] groupOfRep = new int[model.repCount()];
    Arrays.fill(groupOfRep, -1);
    List<List<Integer>> units = new ArrayList<>();
    List<List<int[]>> choices = new ArrayList<>();
    for (int group = 0; group < repsByGroup.size(); group++) {
      for (int rep : repsByGroup.get(group)) {
        groupOfRep[rep] = group;
      }
      units.add(new ArrayList<>());
      choices.add(new ArrayList<>());
    }
    for (int unit : candidates.unitsWithChoice()) {
      int[] reps = reps(model, candidates.options(unit));
      int home = plan.rep(unit) == PricedModel.POOL && reps.length > 0 ? reps[0] : plan.rep(unit);
      int group = home == PricedModel.POOL ? -1 : groupOfRep[home];
      if (group >= 0) {
        int[] within = Arrays.stream(reps).filter(rep -> groupOfRep[rep] == group).toArray();
        boolean mayPool = reps.length < candidates.options(unit).length;
        if (mayPool || Arrays.stream(within).anyMatch(rep -> rep != plan.rep(unit))) {
          units.get(group).add(unit);
          choices.get(group).add(within);
        }
      }
    }
    List<GroupUnits> groups = new ArrayList<>();
    for (int group = 0; group < repsByGroup.size(); group++) {
      if (!units.get(group).isEmpty()) {
        groups.add(
            new GroupUnits(
                repsByGroup.get(group),
                units.get(group).stream().mapToInt(Integer::intValue).toArray(),
                choices.get(group).toArray(int[][]::new)));
      }
    }
    return groups;
  }

  private static int[] reps(PricedModel model, int[] options) {
    return Arrays.stream(options).map(model::rep).filter(rep -> rep != PricedModel.POOL).toArray();
  }

  /** The most contested of the units. */
  GroupUnits contested(int most) {
    int count = Math.min(most, units.length);
    return new GroupUnits(reps, Arrays.copyOf(units, count), Arrays.copyOf(choices, count));
  }
}
