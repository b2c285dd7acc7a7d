package dev.fairfield.solver.plan;

import dev.fairfield.solver.planning.SearchSettings.Temperature;
import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.refinement.Candidates;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.IntToLongFunction;

/** The numbers that steer a search; none of them touches what a plan costs or its bound. */
final class SearchTuning {

  /** Part of a time limit the relaxation may take. */
  static final double RELAXATION_SHARE = 0.6;

  /** Part of a time limit that bounds and plans from whole units may take. */
  static final double TEAM_BOUNDS_SHARE = 0.2;

  /** Options of a unit the refinement tries. */
  static final int CANDIDATES_PER_UNIT = 8;

  /** A round of local search shorter than this is not worth building. */
  static final Duration LEAST_ROUND = Duration.ofMillis(200);

  private static final Duration CERTIFICATION = Duration.ofMillis(500);

  private static final Duration ROUND = Duration.ofSeconds(6);

  /**
   * Contested units of a team in the first round: a short search does more with the few units whose
   * owner is nearly a toss-up than with many. Each further round takes twice as many.
   */
  private static final int CONTESTED_UNITS = 400;

  private static final int MOST_DOUBLINGS = 4;

  /** The annealing starts at this part of the median margin of the contested units. */
  private static final double TEMPERATURE_SHARE = 0.1;

  private static final int SMALL_TEAM_UNITS = 60;
  private static final long SMALL_TEAM_HEAT = 3;

  /** Rounds that share the steps of a step limit: fresh starts beat one long run. */
  static final int ROUNDS_OF_STEPS = 4;

  private SearchTuning() {}

  /** The time limit less what scoring the plan twice takes in a cold JVM. */
  static Duration searchTime(Duration timeLimit) {
    Duration tenth = timeLimit.dividedBy(10);
    return timeLimit.minus(tenth.compareTo(CERTIFICATION) < 0 ? tenth : CERTIFICATION);
  }

  /** How long the next round lasts: what is left, unless two rounds fit. */
  static Duration roundTime(Duration left) {
    return left.compareTo(ROUND.multipliedBy(2)) < 0 ? left : ROUND;
  }

  /** The contested units among those of one team, for a round counted from 0. */
  static int[] contested(int[] teamUnitsByMargin, int round) {
    int most = CONTESTED_UNITS << Math.min(round, MOST_DOUBLINGS);
    return Arrays.copyOf(teamUnitsByMargin, Math.min(most, teamUnitsByMargin.length));
  }

  /**
   * Where the annealing of a team starts. A small team is searched whole, through plans that break
   * limits too: where capacity is tight, good plans are islands with none that keeps all rules
   * between them. In a large one the way around is never far.
   */
  static Temperature startingTemperature(
      PricedModel model, Candidates candidates, int[] teamUnits, int[] contested) {
    double margin = candidates.marginCents(contested[contested.length / 2]);
    long costCents = Math.max(1, Math.round(TEMPERATURE_SHARE * margin));
    if (teamUnits.length > SMALL_TEAM_UNITS) {
      return new Temperature(0, 0, costCents);
    }
    double minutes = mean(teamUnits, unit -> model.minutes(model.optionBegin(unit)));
    double poolWeight = mean(teamUnits, model::poolWeight);
    return new Temperature(
        Math.round(minutes), Math.round(poolWeight), SMALL_TEAM_HEAT * costCents);
  }

  private static double mean(int[] units, IntToLongFunction of) {
    return Arrays.stream(units).mapToLong(of::applyAsLong).average().orElse(0);
  }
}
