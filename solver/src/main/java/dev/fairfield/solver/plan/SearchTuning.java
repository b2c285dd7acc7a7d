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

  /** Part of a time limit, and turns under a step limit, to get within the hard limits. */
  static final double MENDING_SHARE = 0.2;

  static final int MENDING_TURNS = 2_000;

  static final Duration MOST_MENDING = Duration.ofMinutes(1);

  /** Part of a time limit for dealing units of neighbouring reps anew, before each round. */
  static final double REASSIGNMENT_SHARE = 0.15;

  private static final int STEPS_PER_GROUP = 20;

  /** Options of a unit the refinement tries. */
  static final int CANDIDATES_PER_UNIT = 8;

  /** A round of local search shorter than this is not worth building. */
  static final Duration LEAST_ROUND = Duration.ofMillis(200);

  private static final Duration CERTIFICATION = Duration.ofMillis(500);

  /** Scoring a plan of half a million units by two paths takes the better part of a minute. */
  private static final Duration CERTIFICATION_PER_UNIT = Duration.ofNanos(60_000);

  /** How long one group is searched in a round. */
  static final Duration TURN = Duration.ofSeconds(6);

  /** A region of reps that contend for the same units is searched as one up to this size. */
  static final int WHOLE_REGION_REPS = 32;

  /** Reps of a group where a region is cut. */
  static final int GROUP_REPS = 12;

  /** Smaller groups join a neighbour. */
  static final int LEAST_GROUP_REPS = 4;

  /**
   * Contested units of a group in the first round: a short search does more with the few units
   * whose owner is nearly a toss-up than with many. Each further round takes twice as many.
   */
  private static final int CONTESTED_UNITS = 400;

  private static final int MOST_DOUBLINGS = 4;

  /** The annealing starts at this part of the median margin of a group's units. */
  private static final double TEMPERATURE_SHARE = 0.12;

  /**
   * In a group of few units every other round lets minutes above capacity pass, this part of the
   * mean unit's: worth most where time is long, and for nothing where it ends too soon.
   */
  private static final double EXCESS_SHARE = 0.05;

  private static final int CROSSING_UNITS = 300;

  private static final int SMALL_GROUP_UNITS = 60;
  private static final double SMALL_GROUP_TEMPERATURE_SHARE = 0.3;

  /** Rounds that share the steps of a step limit: fresh starts beat one long run. */
  static final int ROUNDS_OF_STEPS = 4;

  private SearchTuning() {}

  /** The time limit less what scoring the plan twice takes in a cold JVM, a tenth at most. */
  static Duration searchTime(Duration timeLimit, int units) {
    Duration tenth = timeLimit.dividedBy(10);
    Duration scoring = CERTIFICATION.plus(CERTIFICATION_PER_UNIT.multipliedBy(units));
    return timeLimit.minus(tenth.compareTo(scoring) < 0 ? tenth : scoring);
  }

  /** How long each group is searched in the next round: to the end, unless two rounds fit. */
  static Duration turnTime(Duration left, int turns) {
    Duration ofEach = left.dividedBy(turns);
    return ofEach.compareTo(TURN.multipliedBy(2)) < 0 ? ofEach : TURN;
  }

  /** Most units of a group that are searched, in a round counted from 0. */
  static int contestedUnits(int round) {
    return CONTESTED_UNITS << Math.min(round, MOST_DOUBLINGS);
  }

  /** Groups of reps whose units are dealt anew under a step limit, before each round. */
  static int dealtGroups(int steps) {
    return steps / STEPS_PER_GROUP + 1;
  }

  /** Of one group in one round. */
  static long seed(long seed, int round, int group) {
    return seed + round + 1_000_003L * group;
  }

  /**
   * Where the annealing of a group starts. Where units are few and large, good plans are islands
   * with none that keeps all rules between them: the way leads through plans a little above
   * capacity, and in the smallest groups through plans a whole unit above. Among many units a way
   * within the limits is never far, and excess takes too long to be worked off.
   */
  static Temperature startingTemperature(
      PricedModel model, Candidates candidates, GroupUnits group, int round) {
    int[] units = group.units();
    double margin = candidates.marginCents(units[units.length / 2]);
    double minutes = mean(units, unit -> model.minutes(model.optionBegin(unit)));
    if (units.length > SMALL_GROUP_UNITS) {
      boolean crosses = units.length <= CROSSING_UNITS && round % 2 == 1;
      double excess = crosses ? EXCESS_SHARE * minutes : 0;
      return new Temperature(Math.round(excess), 0, cents(TEMPERATURE_SHARE * margin));
    }
    return new Temperature(
        Math.round(minutes),
        Math.round(mean(units, model::poolWeight)),
        cents(SMALL_GROUP_TEMPERATURE_SHARE * margin));
  }

  private static long cents(double temperature) {
    return Math.max(1, Math.round(temperature));
  }

  private static double mean(int[] units, IntToLongFunction of) {
    return Arrays.stream(units).mapToLong(of::applyAsLong).average().orElse(0);
  }
}
