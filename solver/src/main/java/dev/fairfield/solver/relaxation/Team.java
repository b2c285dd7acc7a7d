package dev.fairfield.solver.relaxation;

import dev.fairfield.solver.pricing.PricedModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Units and reps that no option ties to others: what they cost depends on nothing outside but the
 * limits shared by all, on moves and on the open pool.
 *
 * @param units indices of the model, rising
 * @param reps indices of the model, rising
 */
record Team(int[] units, int[] reps) {

  /** All teams, ordered by their first rep; a unit without any rep to own it is in none. */
  static List<Team> of(PricedModel model) {
    var sets = new Sets(model.repCount());
    for (int unit = 0; unit < model.unitCount(); unit++) {
      int first = firstRep(model, unit);
      for (int option = model.optionBegin(unit); option < model.optionEnd(unit); option++) {
        if (model.rep(option) != PricedModel.POOL) {
          sets.join(first, model.rep(option));
        }
      }
    }
    Map<Integer, List<Integer>> reps = new TreeMap<>();
    Map<Integer, List<Integer>> units = new TreeMap<>();
    for (int rep = 0; rep < model.repCount(); rep++) {
      reps.computeIfAbsent(sets.find(rep), root -> new ArrayList<>()).add(rep);
      units.computeIfAbsent(sets.find(rep), root -> new ArrayList<>());
    }
    for (int unit = 0; unit < model.unitCount(); unit++) {
      int first = firstRep(model, unit);
      if (first != PricedModel.POOL) {
        units.get(sets.find(first)).add(unit);
      }
    }
    return reps.keySet().stream()
        .map(root -> new Team(toArray(units.get(root)), toArray(reps.get(root))))
        .toList();
  }

  /** Whether some rep may own the unit. */
  static boolean hasRep(PricedModel model, int unit) {
    return firstRep(model, unit) != PricedModel.POOL;
  }

  /** The pool comes last, so the first option names a rep where there is one. */
  private static int firstRep(PricedModel model, int unit) {
    int begin = model.optionBegin(unit);
    return begin == model.optionEnd(unit) ? PricedModel.POOL : model.rep(begin);
  }

  private static int[] toArray(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Disjoint sets, each named by its least member. */
  private static final class Sets {

    private final int[] parent;

    Sets(int size) {
      this.parent = new int[size];
      for (int i = 0; i < size; i++) {
        parent[i] = i;
      }
    }

    int find(int member) {
      int root = member;
      while (parent[root] != root) {
        parent[root] = parent[parent[root]];
        root = parent[root];
      }
      return root;
    }

    void join(int one, int other) {
      int first = find(one);
      int second = find(other);
      parent[StrictMath.max(first, second)] = StrictMath.min(first, second);
    }
  }
}
