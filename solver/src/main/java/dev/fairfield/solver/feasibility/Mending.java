package dev.fairfield.solver.feasibility;

import dev.fairfield.solver.variation.PlanningCase;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Mends clash by clash until none is left. */
final class Mending {

  /** Mending one clash may uncover another, but not without end. */
  private static final int ROUNDS = 500;

  private Mending() {}

  static boolean isMended(PlanningCase given) {
    return new FeasibilityCheck(given).findClash().isEmpty();
  }

  /**
   * @param step the case with one clash mended; empty when it cannot be mended so
   */
  static Optional<PlanningCase> find(
      PlanningCase given, BiFunction<PlanningCase, Clash, Optional<PlanningCase>> step) {
    PlanningCase mended = given;
    for (int round = 0; round < ROUNDS; round++) {
      List<Clash> clashes = new FeasibilityCheck(mended).listClashes();
      if (clashes.isEmpty()) {
        return Optional.of(mended);
      }
      Optional<PlanningCase> next = step.apply(mended, clashes.get(0));
      if (next.isEmpty()) {
        return Optional.empty();
      }
      mended = next.get();
    }
    return Optional.empty();
  }
}
