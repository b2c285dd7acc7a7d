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
import java.util.Map;
import java.util.Optional;

/** Units that no rep who may own them could carry alone, such as a county with too much work. */
final class OversizedUnits {

  private final ExclusiveArea area;
  private final boolean openPool;
  private final List<Rep> reps;
  private final List<EligibleGroup> groups;

  OversizedUnits(PlanRequest request, List<Rep> reps, List<EligibleGroup> groups) {
    this.area = request.rules().exclusiveArea();
    this.openPool = request.rules().openPool();
    this.reps = reps;
    this.groups = groups;
  }

  /** Units that must have an owner and that nobody may own. */
  List<Clash> listStranded(Map<String, String> pins) {
    return groups.stream()
        .filter(group -> group.reps().isEmpty())
        .flatMap(group -> group.units().stream())
        .filter(
            unit -> !openPool || unit.members().stream().anyMatch(of -> pins.containsKey(of.id())))
        .map(unit -> clash(unit, List.of(), Measure.ACCOUNTS))
        .toList();
  }

  List<Clash> list(Measure measure) {
    List<Clash> clashes = new ArrayList<>();
    for (EligibleGroup group : groups) {
      for (AccountUnit unit : group.units()) {
        List<Integer> able = measure == Measure.MINUTES ? group.reps() : withHours(unit, group);
        boolean ofSeveral = unit.members().size() > 1 || group.reps().size() > 1;
        if (ofSeveral
            && !able.isEmpty()
            && able.stream().noneMatch(rep -> fits(unit, rep, measure))) {
          clashes.add(clash(unit, able, measure));
        }
      }
    }
    return clashes;
  }

  private List<Integer> withHours(AccountUnit unit, EligibleGroup group) {
    return group.reps().stream().anyMatch(rep -> fitsWholly(unit, rep))
        ? group.reps()
        : group.reps().stream().filter(rep -> fits(unit, rep, Measure.MINUTES)).toList();
  }

  private boolean fitsWholly(AccountUnit unit, int rep) {
    return fits(unit, rep, Measure.MINUTES) && fits(unit, rep, Measure.ACCOUNTS);
  }

  private boolean fits(AccountUnit unit, int rep, Measure measure) {
    return FeasibilityCheck.load(measure, unit) <= FeasibilityCheck.limit(measure, reps.get(rep));
  }

  private Clash clash(AccountUnit unit, List<Integer> able, Measure measure) {
    return new Clash(
        unit.members().stream().map(Account::id).toList(),
        able.stream().map(rep -> reps.get(rep).id()).toList(),
        FeasibilityCheck.load(measure, unit),
        able.stream()
            .mapToLong(rep -> FeasibilityCheck.limit(measure, reps.get(rep)))
            .max()
            .orElse(0),
        measure,
        name(unit));
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
