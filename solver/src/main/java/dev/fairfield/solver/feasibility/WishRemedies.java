package dev.fairfield.solver.feasibility;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.AccountUnit;
import dev.fairfield.scenarios.model.ExclusiveArea;
import dev.fairfield.scenarios.validation.Sentence;
import dev.fairfield.solver.pricing.Pins;
import dev.fairfield.solver.variation.PlanningCase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Remedies that cost no money: pins and areas are wishes. */
final class WishRemedies {

  private WishRemedies() {}

  /** Takes off pins among the clashing accounts, the heaviest first, until the rest fits. */
  static Optional<Remedy> findUnpinning(PlanningCase given) {
    List<String> unpinned = new ArrayList<>();
    return Mending.find(given, (now, clash) -> unpin(now, clash, unpinned))
        .map(
            mended ->
                new Remedy(
                    Remedy.Kind.UNPIN,
                    Sentence.of(
                        "Take the %s off: %s.",
                        unpinned.size() == 1 ? "pin" : "pins", EffortRemedies.some(unpinned)),
                    0,
                    mended));
  }

  private static Optional<PlanningCase> unpin(
      PlanningCase given, Clash clash, List<String> unpinned) {
    Map<String, String> pins = Pins.of(given.book(), given.request());
    Set<String> clashing = Set.copyOf(clash.accountIds());
    Optional<AccountUnit> heaviest =
        AccountUnit.of(given.book(), given.request().rules().exclusiveArea()).stream()
            .filter(unit -> clashing.contains(unit.id()))
            .filter(unit -> unit.members().stream().anyMatch(m -> pins.containsKey(m.id())))
            .max(
                Comparator.comparingLong(
                        (AccountUnit unit) -> FeasibilityCheck.load(clash.measure(), unit))
                    .thenComparing(AccountUnit::id, Comparator.reverseOrder()));
    return heaviest.map(
        unit -> {
          List<String> freed =
              unit.members().stream().map(Account::id).filter(pins::containsKey).toList();
          freed.forEach(id -> unpinned.add(id + " from " + pins.get(id)));
          return given.unpinned(Set.copyOf(freed));
        });
  }

  /** The coarsest area finer than the present one under which everything fits. */
  static Optional<Remedy> findFinerArea(PlanningCase given) {
    ExclusiveArea present = given.request().rules().exclusiveArea();
    List<Clash> clashes = new FeasibilityCheck(given).listClashes();
    for (ExclusiveArea finer : finerThan(present)) {
      PlanningCase mended = given.withArea(finer);
      if (Mending.isMended(mended)) {
        List<String> split =
            clashes.stream().filter(Clash::isOfOneUnit).map(Clash::unitName).toList();
        return Optional.of(
            new Remedy(
                Remedy.Kind.FINER_AREA,
                Sentence.of(
                    "Set rules.exclusiveArea: %s instead of %s%s.",
                    word(finer),
                    word(present),
                    split.isEmpty()
                        ? ""
                        : ", which lets several reps share " + EffortRemedies.some(split)),
                0,
                mended));
      }
    }
    return Optional.empty();
  }

  private static List<ExclusiveArea> finerThan(ExclusiveArea area) {
    return switch (area) {
      case STATE -> List.of(ExclusiveArea.COUNTY, ExclusiveArea.POSTAL, ExclusiveArea.NONE);
      case COUNTY -> List.of(ExclusiveArea.POSTAL, ExclusiveArea.NONE);
      case POSTAL -> List.of(ExclusiveArea.NONE);
      case NONE -> List.of();
    };
  }

  private static String word(ExclusiveArea area) {
    return area.name().toLowerCase(Locale.ROOT);
  }
}
