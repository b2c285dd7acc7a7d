package dev.fairfield.solver.pricing;

import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.scenarios.model.Team;
import java.util.HashMap;
import java.util.Map;

/**
 * The part of a team's potential due to each rep: team potential × weight ÷ sum of weights, where
 * the weight is the capacity, or the target share where a team gives it for every rep, on request
 * times the ramp of a new rep.
 */
public final class TeamShares {

  /** Productivity of a rep in quarters 1 to 4 after hiring; full from then on (Kellogg). */
  private static final double[] RAMP_BY_QUARTER = {0, 0.25, 0.50, 1};

  private static final double QUARTERS_PER_YEAR = 4;

  private final Map<String, Double> shareCentsByRep = new HashMap<>();

  public TeamShares(Book book, boolean rampShares) {
    for (Team team : book.teams()) {
      long potentialCents = team.potentialCents();
      double weights = 0;
      for (Rep rep : team.reps()) {
        weights += weight(rep, rampShares);
      }
      for (Rep rep : team.reps()) {
        double share = weights == 0 ? 0 : potentialCents * weight(rep, rampShares) / weights;
        shareCentsByRep.put(rep.id(), share);
      }
    }
  }

  /** Unit: cents. */
  public double shareCents(Rep rep) {
    return shareCentsByRep.get(rep.id());
  }

  private static double weight(Rep rep, boolean rampShares) {
    double weight = rep.capacity().targetShare().orElse(rep.capacity().capacityMinutes());
    return rampShares ? weight * ramp(rep) : weight;
  }

  private static double ramp(Rep rep) {
    double tenureYears = StrictMath.max(0, rep.record().tenureYears().orElse(Double.MAX_VALUE));
    int quarter = (int) StrictMath.min(tenureYears * QUARTERS_PER_YEAR, RAMP_BY_QUARTER.length - 1);
    return RAMP_BY_QUARTER[quarter];
  }
}
