package dev.fairfield.solver.feasibility;

import dev.fairfield.solver.variation.PlanningCase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says why a book cannot be planned and what would mend it. Every remedy is tried: only those after
 * which no clash is left are named.
 */
public final class Doctor {

  private Doctor() {}

  /** Examines a book that passed validation. */
  public static Diagnosis examine(PlanningCase given) {
    List<Clash> clashes = new FeasibilityCheck(given).listClashes();
    if (clashes.isEmpty()) {
      return new Diagnosis(List.of(), List.of());
    }
    List<Remedy> remedies = new ArrayList<>();
    Stream.of(
            WishRemedies.findUnpinning(given),
            WishRemedies.findFinerArea(given),
            RuleRemedies.find(given),
            CoverageRemedies.find(given),
            EffortRemedies.findRaise(given),
            EffortRemedies.findLowering(given),
            AddedReps.find(given),
            LeftOut.find(given))
        .flatMap(Optional::stream)
        .forEach(remedies::add);
    remedies.sort(Comparator.comparingLong(Remedy::yearlyCents).thenComparing(Remedy::kind));
    return new Diagnosis(clashes, remedies);
  }
}
