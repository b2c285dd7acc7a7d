package dev.fairfield.solver.plan;

import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.refinement.Candidates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Cuts the reps into groups of neighbours. Reps are neighbours when they contend for the same
 * units; the more units, the closer. Reps that never contend, such as those of two teams, are never
 * in one group.
 */
final class RepGroups {

  private final List<Map<Integer, Integer>> ties;
  private final List<int[]> regions;

  private RepGroups(List<Map<Integer, Integer>> ties) {
    this.ties = ties;
    this.regions = regions();
  }

  static RepGroups of(PricedModel model, Candidates candidates) {
    List<Map<Integer, Integer>> ties = new ArrayList<>();
    for (int rep = 0; rep < model.repCount(); rep++) {
      ties.add(new TreeMap<>());
    }
    for (int unit : candidates.unitsWithChoice()) {
      int[] reps =
          Arrays.stream(candidates.options(unit))
              .map(model::rep)
              .filter(rep -> rep != PricedModel.POOL)
              .toArray();
      for (int i = 1; i < reps.length; i++) {
        ties.get(reps[0]).merge(reps[i], 1, Integer::sum);
        ties.get(reps[i]).merge(reps[0], 1, Integer::sum);
      }
    }
    return new RepGroups(ties);
  }

  /** Reps tied directly or over others. */
  private List<int[]> regions() {
    boolean[] taken = new boolean[ties.size()];
    List<int[]> found = new ArrayList<>();
    for (int rep = 0; rep < taken.length; rep++) {
      if (!taken[rep]) {
        taken[rep] = true;
        List<Integer> region = new ArrayList<>(List.of(rep));
        for (int i = 0; i < region.size(); i++) {
          for (int neighbour : ties.get(region.get(i)).keySet()) {
            if (!taken[neighbour]) {
              taken[neighbour] = true;
              region.add(neighbour);
            }
          }
        }
        found.add(region.stream().mapToInt(Integer::intValue).sorted().toArray());
      }
    }
    return found;
  }

  /**
   * All reps in groups: a region whole where it is small, else cut, each round elsewhere.
   *
   * @param round counted from 0
   */
  List<int[]> cut(int round) {
    List<int[]> groups = new ArrayList<>();
    for (int[] region : regions) {
      if (region.length <= SearchTuning.WHOLE_REGION_REPS) {
        groups.add(region);
      } else {
        groups.addAll(cut(region, new Random(round)));
      }
    }
    return groups;
  }

  private List<int[]> cut(int[] region, Random random) {
    List<Integer> seeds = IntStream.of(region).boxed().collect(Collectors.toList());
    Collections.shuffle(seeds, random);
    List<List<Integer>> groups = new ArrayList<>();
    int[] groupOfRep = new int[ties.size()];
    Arrays.fill(groupOfRep, -1);
    for (int seed : seeds) {
      if (groupOfRep[seed] < 0) {
        List<Integer> group = grow(seed, groups.size(), groupOfRep);
        groups.add(group);
        if (group.size() < SearchTuning.LEAST_GROUP_REPS) {
          join(group, groups, groupOfRep);
        }
      }
    }
    return groups.stream()
        .filter(group -> !group.isEmpty())
        .map(group -> group.stream().mapToInt(Integer::intValue).sorted().toArray())
        .toList();
  }

  /** Takes the free rep closest to the group until it is full. */
  private List<Integer> grow(int seed, int number, int[] groupOfRep) {
    List<Integer> group = new ArrayList<>();
    Map<Integer, Integer> closeness = new TreeMap<>();
    int next = seed;
    while (next >= 0) {
      group.add(next);
      groupOfRep[next] = number;
      closeness.remove(next);
      ties.get(next)
          .forEach(
              (rep, units) -> {
                if (groupOfRep[rep] < 0) {
                  closeness.merge(rep, units, Integer::sum);
                }
              });
      next = group.size() < SearchTuning.GROUP_REPS ? closest(closeness) : -1;
    }
    return group;
  }

  /** The key of the greatest value, the lowest of equals; −1 when there is none. */
  private static int closest(Map<Integer, Integer> closeness) {
    int best = -1;
    for (var entry : closeness.entrySet()) {
      if (best < 0 || entry.getValue() > closeness.get(best)) {
        best = entry.getKey();
      }
    }
    return best;
  }

  /** Gives the reps of a small group that had no room to grow to the groups around. */
  private void join(List<Integer> small, List<List<Integer>> groups, int[] groupOfRep) {
    int own = groups.size() - 1;
    Map<Integer, Integer> closeness = new TreeMap<>();
    for (int rep : small) {
      ties.get(rep)
          .forEach(
              (other, units) -> {
                if (groupOfRep[other] >= 0 && groupOfRep[other] != own) {
                  closeness.merge(groupOfRep[other], units, Integer::sum);
                }
              });
    }
    int target = closest(closeness);
    if (target >= 0) {
      groups.get(target).addAll(small);
      small.forEach(rep -> groupOfRep[rep] = target);
      small.clear();
    }
  }
}
