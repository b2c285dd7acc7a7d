package dev.fairfield.simulator.kpi;

import dev.fairfield.scenarios.scenario.Scenario;
import dev.fairfield.simulator.world.SeatTable;
import dev.fairfield.simulator.world.SimulationModel;
import dev.fairfield.solver.pricing.TeamShares;

/**
 * What seats and the organisation are measured against, the same for every plan: the quota of the
 * book, else the seat's share of the team's potential × expected attainment; for a seat that joins,
 * from then on.
 */
public final class Targets {

  private static final double WEEKS_PER_YEAR = 52;

  private final int quarters;
  private final double[] quotaCents;
  private final double[] targetCents;

  private Targets(SimulationModel model) {
    Scenario scenario = model.scenario();
    SeatTable seats = model.seats();
    quarters = model.quarters();
    quotaCents = new double[seats.size() * quarters];
    targetCents = new double[quarters];
    var shares = new TeamShares(model.book(), false);
    for (int quarter = 0; quarter < quarters; quarter++) {
      double from = (double) quarter * Scenario.QUARTER_WEEKS;
      double until = StrictMath.min(model.horizonWeeks(), from + Scenario.QUARTER_WEEKS);
      double sum = 0;
      for (int seat = 0; seat < seats.size(); seat++) {
        var quota = seats.rep(seat).record().quotaCents();
        double yearCents =
            quota.isPresent()
                ? quota.getAsLong()
                : scenario.quota().expectedAttainment() * shares.shareCents(seats.rep(seat));
        double weeks = StrictMath.max(0, until - StrictMath.max(from, seats.joinWeek(seat)));
        quotaCents[seat * quarters + quarter] = yearCents * (weeks / WEEKS_PER_YEAR);
        sum += quotaCents[seat * quarters + quarter];
      }
      var target = scenario.quota().targetUsd();
      targetCents[quarter] =
          target.isPresent() ? 100 * target.getAsDouble() * ((until - from) / WEEKS_PER_YEAR) : sum;
    }
  }

  public static Targets of(SimulationModel model) {
    return new Targets(model);
  }

  /** Quota of a seat for a quarter, cents. */
  public double quotaCents(int seat, int quarter) {
    return quotaCents[seat * quarters + quarter];
  }

  /** Target of the organisation for a quarter, cents. */
  public double targetCents(int quarter) {
    return targetCents[quarter];
  }
}
