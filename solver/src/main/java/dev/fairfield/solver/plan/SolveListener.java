package dev.fairfield.solver.plan;

import java.util.Map;
import java.util.function.Supplier;

/** Hears how a solve goes on; called from the solving thread and quickly returned from. */
public interface SolveListener {

  /** Hears nothing. */
  SolveListener SILENT = new SolveListener() {};

  /** A phase began; the phrase is for people. */
  default void phaseStarted(String phase) {}

  /** The lower bound rose. */
  default void boundRaised(long lowerBoundCents) {}

  /**
   * A better plan that keeps all hard rules was found.
   *
   * @param ownersByAccount account id to rep id, as of {@link SolvedPlan}; costs nothing unless
   *     asked for, which may be later and by any thread
   */
  default void planImproved(long costCents, Supplier<Map<String, String>> ownersByAccount) {}
}
