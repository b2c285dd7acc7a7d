package dev.fairfield.solver.feasibility;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.AccountUnit;
import dev.fairfield.scenarios.model.AssignmentRules;
import dev.fairfield.scenarios.model.Rep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Units that the same reps may own.
 *
 * @param reps indexes of the reps, ascending
 * @param units ordered by id
 */
record EligibleGroup(List<Integer> reps, List<AccountUnit> units) {

  EligibleGroup {
    reps = List.copyOf(reps);
    units = List.copyOf(units);
  }

  /** The groups of a book in a fixed order. Units that look alike are looked at once. */
  static List<EligibleGroup> of(
      List<AccountUnit> units,
      List<Rep> reps,
      Map<String, String> pins,
      AssignmentRules assignment) {
    Map<String, String> keyByTraits = new HashMap<>();
    Map<String, List<Integer>> repsByKey = new TreeMap<>();
    Map<String, List<AccountUnit>> unitsByKey = new TreeMap<>();
    for (AccountUnit unit : units) {
      String key =
          keyByTraits.computeIfAbsent(
              traits(unit, pins, assignment),
              traits -> {
                List<Integer> eligible = eligible(unit, reps, pins, assignment);
                repsByKey.put(eligible.toString(), eligible);
                return eligible.toString();
              });
      unitsByKey.computeIfAbsent(key, first -> new ArrayList<>()).add(unit);
    }
    return repsByKey.entrySet().stream()
        .map(entry -> new EligibleGroup(entry.getValue(), unitsByKey.get(entry.getKey())))
        .toList();
  }

  private static List<Integer> eligible(
      AccountUnit unit, List<Rep> reps, Map<String, String> pins, AssignmentRules assignment) {
    return IntStream.range(0, reps.size())
        .filter(rep -> mayOwn(reps.get(rep), unit, pins, assignment))
        .boxed()
        .toList();
  }

  /** All that decides who may own the unit. */
  private static String traits(
      AccountUnit unit, Map<String, String> pins, AssignmentRules assignment) {
    var traits = new TreeSet<String>();
    for (Account account : unit.members()) {
      traits.add(
          String.join(
              "\u0000",
              account.profile().team(),
              account.profile().industry(),
              account.profile().language(),
              account.place().state(),
              pins.getOrDefault(account.id(), ""),
              Integer.toString(assignment.indexOf(account))));
    }
    return String.join("\u0001", traits);
  }

  private static boolean mayOwn(
      Rep rep, AccountUnit unit, Map<String, String> pins, AssignmentRules assignment) {
    return unit.members().stream()
        .allMatch(
            account ->
                assignment.mayOwn(rep, account)
                    && pins.getOrDefault(account.id(), rep.id()).equals(rep.id()));
  }
}
