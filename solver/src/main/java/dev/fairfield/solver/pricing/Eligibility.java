package dev.fairfield.solver.pricing;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.AccountUnit;
import dev.fairfield.scenarios.model.AssignmentRules;
import dev.fairfield.scenarios.model.Rep;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which reps may own each unit: those who cover all its members, are named by the assignment rules
 * that hold for them and agree with their pins. Units with the same reps share one array.
 */
final class Eligibility {

  /** What the coverage of a rep looks at, and the assignment rule that holds. */
  private record Traits(String team, String industry, String language, String state, int rule) {}

  private final List<Rep> reps;
  private final Map<String, String> pins;
  private final AssignmentRules assignment;
  private final Map<Traits, int[]> repsByTraits = new HashMap<>();
  private final Map<String, int[]> shared = new HashMap<>();

  private Eligibility(List<Rep> reps, Map<String, String> pins, AssignmentRules assignment) {
    this.reps = reps;
    this.pins = pins;
    this.assignment = assignment;
  }

  /**
   * Rep indexes for each unit, rising.
   *
   * @param pins account id to the rep that must own it
   */
  static int[][] repsByUnit(
      List<AccountUnit> units,
      List<Rep> reps,
      Map<String, String> pins,
      AssignmentRules assignment) {
    var eligibility = new Eligibility(reps, pins, assignment);
    return units.stream().map(eligibility::of).toArray(int[][]::new);
  }

  private int[] of(AccountUnit unit) {
    int[] eligible = of(unit.members().get(0));
    for (Account member : unit.members().subList(1, unit.members().size())) {
      int[] other = of(member);
      if (other != eligible) {
        eligible =
            share(
                Arrays.stream(eligible)
                    .filter(rep -> Arrays.binarySearch(other, rep) >= 0)
                    .toArray());
      }
    }
    return eligible;
  }

  private int[] of(Account account) {
    var profile = account.profile();
    var traits =
        new Traits(
            profile.team(),
            profile.industry(),
            profile.language(),
            account.place().state(),
            assignment.indexOf(account));
    int[] covering = repsByTraits.computeIfAbsent(traits, key -> share(covering(account)));
    String pin = pins.get(account.id());
    return pin == null
        ? covering
        : share(Arrays.stream(covering).filter(rep -> reps.get(rep).id().equals(pin)).toArray());
  }

  private int[] covering(Account account) {
    return IntStream.range(0, reps.size())
        .filter(rep -> assignment.mayOwn(reps.get(rep), account))
        .toArray();
  }

  private int[] share(int[] of) {
    return shared.computeIfAbsent(Arrays.toString(of), key -> of);
  }
}
