package dev.fairfield.solver.feasibility;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.AccountUnit;
import dev.fairfield.scenarios.model.ExclusiveArea;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.scenarios.validation.Sentence;
import dev.fairfield.solver.feasibility.Clash.Measure;
import dev.fairfield.solver.request.PlanRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Units that no rep who may own them could carry alone, such as a county with too much work. */
final class OversizedUnits {

  private final ExclusiveArea area;
  private final List<Rep> reps;
  private final List<EligibleGroup> groups;

  OversizedUnits(PlanRequest request, List<Rep> reps, List<EligibleGroup> groups) {
    this.area = request.rules().exclusiveArea();
    this.reps = reps;
    this.groups = groups;
  }

  List<Clash> list(Measure measure) {
    List<Clash> clashes = new ArrayList<>();
    for (EligibleGroup group : groups) {
      long largest =
          group.reps().stream()
              .mapToLong(rep -> FeasibilityCheck.limit(measure, reps.get(rep)))
              .max()
              .orElse(0);
      for (AccountUnit unit : group.units()) {
        long needed = FeasibilityCheck.load(measure, unit);
        boolean ofSeveral = unit.members().size() > 1 || group.reps().size() > 1;
        if (needed > largest && ofSeveral) {
          clashes.add(
              new Clash(
                  unit.members().stream().map(Account::id).toList(),
                  group.reps().stream().map(rep -> reps.get(rep).id()).toList(),
                  needed,
                  largest,
                  measure,
                  name(unit)));
        }
      }
    }
    return clashes;
  }

  /** What people call the unit: its area, its family or the account. */
  private String name(AccountUnit unit) {
    List<String> areas =
        unit.members().stream()
            .map(area::findKey)
            .flatMap(Optional::stream)
            .map(key -> key.startsWith("/") ? key.substring(1) : key)
            .distinct()
            .sorted()
            .toList();
    Account largest =
        unit.members().stream()
            .max(
                Comparator.comparingLong((Account account) -> account.effort().workloadMinutes())
                    .thenComparing(Account::id, Comparator.reverseOrder()))
            .orElseThrow();
    if (!areas.isEmpty() && unit.members().size() > 1) {
      return Sentence.of(
          "%s %s%s (%,d accounts%s)",
          area == ExclusiveArea.POSTAL
              ? "the postal code"
              : "the " + area.name().toLowerCase(Locale.ROOT),
          String.join(" with ", areas),
          largest.place().city().isBlank() || area == ExclusiveArea.STATE
              ? ""
              : " around " + largest.place().city(),
          unit.members().size(),
          unit.team().isBlank() ? "" : " of team " + unit.team());
    }
    return unit.members().size() == 1
        ? "the account " + unit.id()
        : Sentence.of("the family of %s (%,d accounts)", unit.id(), unit.members().size());
  }
}
