package dev.fairfield.simulator.statistics;

/** What may be said of a plan among several; see {@link PlanVerdict}. */
public enum Verdict {
  /** No other plan is better, and this is the only plan of which that is shown. */
  BEST,
  /** Cannot be told from the best plan, or is behind it by no more than delta. */
  NOT_DISTINGUISHABLE,
  /** Another plan is better, and by more than delta perhaps. */
  WORSE
}
