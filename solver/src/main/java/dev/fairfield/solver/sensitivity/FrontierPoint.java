package dev.fairfield.solver.sensitivity;

import dev.fairfield.solver.plan.Outcome;
import dev.fairfield.solver.plan.SolvedPlan;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The best plan found with at most so many moves.
 *
 * @param label for people, such as {@code at most 5 %}
 * @param maxMoves the limit; empty: none
 * @param outcome whether a plan keeps it
 * @param moves accounts that change owner in the plan; 0 without one
 * @param costCents of the plan; 0 without one
 * @param lowerBoundCents proven: no plan with at most so many moves costs less; 0 without one
 * @param plan empty when infeasible
 */
public record FrontierPoint(
    String label,
    OptionalInt maxMoves,
    Outcome outcome,
    int moves,
    long costCents,
    long lowerBoundCents,
    Optional<SolvedPlan> plan) {

  /** (cost − bound) ÷ bound; empty without a plan or a bound. */
  public OptionalDouble gap() {
    return plan.isEmpty() || lowerBoundCents <= 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) (costCents - lowerBoundCents) / lowerBoundCents);
  }
}
