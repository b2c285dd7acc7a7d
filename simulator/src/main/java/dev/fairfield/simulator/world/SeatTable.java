package dev.fairfield.simulator.world;

import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.scenarios.model.RepStatus;
import dev.fairfield.scenarios.scenario.RepJoins;
import dev.fairfield.scenarios.scenario.Scenario;
import dev.fairfield.simulator.random.EntityKey;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The seats of a scenario's book: one for each rep, present, open or joining, ordered by id. What
 * is given of them, the same in every replication.
 */
public final class SeatTable {

  static final double WEEKS_PER_YEAR = 52;

  /** Tenure of a person whose start nobody knows: the ramp is long over. */
  private static final double FULLY_RAMPED_WEEKS = 1e6;

  private static final double DAYS_PER_WEEK = 7;
  private static final double MINUTES_PER_HOUR = 60;

  final List<Rep> reps;
  final long[] keys;
  final int[] team;
  final int[] region;
  final double[] capacityHours;
  final double[] winRatio;
  final double[] tenureWeeks;
  final double[] joinWeek;
  final boolean[] open;

  SeatTable(List<Rep> reps, Scenario scenario, Names teams, int[] region) {
    this.reps = List.copyOf(reps);
    this.region = region;
    int count = reps.size();
    keys = new long[count];
    team = new int[count];
    capacityHours = new double[count];
    tenureWeeks = new double[count];
    joinWeek = new double[count];
    open = new boolean[count];
    winRatio = winRatios(reps);
    Map<String, Double> joins = new HashMap<>();
    scenario.eventsOf(RepJoins.class).forEach(join -> joins.put(join.id(), join.week()));
    for (int seat = 0; seat < count; seat++) {
      Rep rep = reps.get(seat);
      keys[seat] = EntityKey.of("seat", rep.id(), "people");
      team[seat] = teams.indexOf(rep.team());
      capacityHours[seat] = rep.capacity().capacityMinutes() / MINUTES_PER_HOUR;
      tenureWeeks[seat] = tenureWeeks(rep, scenario);
      joinWeek[seat] = joins.getOrDefault(rep.id(), 0.0);
      open[seat] = rep.record().status() == RepStatus.OPEN;
    }
  }

  private static double tenureWeeks(Rep rep, Scenario scenario) {
    if (rep.record().tenureYears().isPresent()) {
      return StrictMath.max(0, rep.record().tenureYears().getAsDouble() * WEEKS_PER_YEAR);
    }
    return rep.record()
        .findStartDate()
        .map(
            start ->
                StrictMath.max(
                    0, ChronoUnit.DAYS.between(start, scenario.startDate()) / DAYS_PER_WEEK))
        .orElse(FULLY_RAMPED_WEEKS);
  }

  /** Win rate over the capacity-weighted mean of the team's known ones; 1 where it is not known. */
  private static double[] winRatios(List<Rep> reps) {
    Map<String, double[]> sums = new HashMap<>();
    for (Rep rep : reps) {
      if (rep.record().winRate().isPresent()) {
        double[] sum = sums.computeIfAbsent(rep.team(), team -> new double[2]);
        sum[0] += rep.capacity().capacityMinutes() * rep.record().winRate().getAsDouble();
        sum[1] += rep.capacity().capacityMinutes();
      }
    }
    return reps.stream()
        .mapToDouble(
            rep -> {
              double[] sum = sums.get(rep.team());
              boolean known = rep.record().winRate().isPresent() && sum[0] > 0;
              return known ? rep.record().winRate().getAsDouble() * sum[1] / sum[0] : 1;
            })
        .toArray();
  }

  public int size() {
    return reps.size();
  }

  /** The rep the book gives the seat. */
  public Rep rep(int seat) {
    return reps.get(seat);
  }

  /** Index among the team names of the model. */
  public int team(int seat) {
    return team[seat];
  }

  /** Index among the region names of the model. */
  public int region(int seat) {
    return region[seat];
  }

  /** Selling hours a year. */
  public double capacityHours(int seat) {
    return capacityHours[seat];
  }

  /** When the seat comes to be, in weeks; 0 for those of the book. */
  public double joinWeek(int seat) {
    return joinWeek[seat];
  }
}
