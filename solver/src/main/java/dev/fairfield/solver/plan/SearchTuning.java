package dev.fairfield.solver.plan;

import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.refinement.Candidates;
import java.time.Duration;

/** The numbers that steer a search; none of them touches what a plan costs or its bound. */
final class SearchTuning {

  /** Part of a time limit the relaxation may take. */
  static final double RELAXATION_SHARE = 0.6;

  /** Options of a unit the refinement tries. */
  static final int CANDIDATES_PER_UNIT = Integer.getInteger("cand", 8);

  /** A local search shorter than this is not worth building. */
  static final Duration LEAST_SEARCH_TIME = Duration.ofMillis(200);

  /** How much worse a step of the annealing may be at first. */
  static final long STARTING_TEMPERATURE_CENTS = Long.getLong("t0", 10_000);

  /** Books up to this size are searched whole. */
  private static final int SMALL_BOOK_UNITS = 500;

  /** Part of the units of a larger book that counts as contested. */
  static final double CONTESTED_SHARE = Double.parseDouble(System.getProperty("cont", "0.4"));

  private SearchTuning() {}

  /** The margin up to which a unit is contested, in cents. */
  static double contestedMargin(PricedModel model, Candidates candidates) {
    if (model.unitCount() <= SMALL_BOOK_UNITS) {
      return Double.MAX_VALUE;
    }
    int last = (int) (CONTESTED_SHARE * model.unitCount());
    return candidates.marginCents(candidates.unitsByMargin()[last]);
  }
}
