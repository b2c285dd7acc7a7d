package dev.fairfield.simulator.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * Chooses the best of several plans while replications arrive, dropping plans as soon as they are
 * clearly behind: the fully sequential procedure of Kim and Nelson (2001), which allows unequal
 * variances and common random numbers. For normal outcomes the best plan is chosen with at least
 * the probability of the {@link IndifferenceZone} if it leads by delta; without such a lead the
 * winner is within delta of the best as a rule.
 *
 * <p>With S² the variance of the difference of plans i and l in the first n₀ replications, η =
 * ½((2α/(k−1))^(−2/(n₀−1)) − 1) and h² = 2η(n₀−1), plan i is dropped after r ≥ n₀ replications if
 * Σ(xᵢ − xₗ) &lt; −max(0, δ/2·(h²S²/δ² − r)) for some plan l that was left before. Plans that
 * differ in no replication are never told apart: once no boundary is left the highest sum wins, and
 * of equal sums the first plan.
 *
 * <p>The winner's mean in these replications is biased upwards; estimate it on fresh ones. Not
 * thread-safe.
 */
public final class KimNelson {

  private final IndifferenceZone zone;
  private final double[][] firstStage;
  private final CompensatedSum[] sums;
  private final boolean[] dropped;
  private final int[] replicationsByPlan;
  private final double hSquared;
  private PairwiseDifferences pairs;
  private int replications;
  private int left;

  /**
   * Starts with all plans and no replications.
   *
   * @param plans how many plans compete, at least 2
   * @param zone delta in the unit of the outcomes, and probability of correct selection
   * @param firstStageReplications n₀, before which no plan is dropped, at least 2; 20 or more keep
   *     η small
   * @throws IllegalArgumentException for a number too small
   */
  public KimNelson(int plans, IndifferenceZone zone, int firstStageReplications) {
    Requirements.requireAtLeast("Number of plans", plans, 2);
    Requirements.requireAtLeast("First-stage replications", firstStageReplications, 2);
    this.zone = zone;
    this.firstStage = new double[plans][firstStageReplications];
    this.sums = new CompensatedSum[plans];
    Arrays.setAll(sums, plan -> new CompensatedSum());
    this.dropped = new boolean[plans];
    this.replicationsByPlan = new int[plans];
    this.hSquared =
        2 * eta(1 - zone.level(), plans, firstStageReplications) * (firstStageReplications - 1);
    this.left = plans;
  }

  /**
   * η of the procedure.
   *
   * @param alpha one minus the probability of correct selection, strictly between 0 and 1
   * @param plans k, at least 2
   * @param firstStageReplications n₀, at least 2
   * @throws IllegalArgumentException for an argument out of range
   */
  public static double eta(double alpha, int plans, int firstStageReplications) {
    Requirements.requireFraction("Alpha", alpha);
    Requirements.requireAtLeast("Number of plans", plans, 2);
    Requirements.requireAtLeast("First-stage replications", firstStageReplications, 2);
    double exponent = -2.0 / (firstStageReplications - 1);
    return Math.max(0, (StrictMath.pow(2 * alpha / (plans - 1), exponent) - 1) / 2);
  }

  /**
   * Takes the next replication.
   *
   * @param outcomeByPlan outcome of each plan in this replication, larger is better; what stands
   *     for a dropped plan is not looked at
   * @throws IllegalArgumentException if the number of plans differs or an outcome of a plan that is
   *     left is not finite
   * @throws IllegalStateException if the choice is made already
   */
  public void add(double[] outcomeByPlan) {
    if (isDecided()) {
      throw new IllegalStateException(
          "The choice was made after %d replications; it takes no more.".formatted(replications));
    }
    requireOutcomes(outcomeByPlan);
    for (int plan = 0; plan < dropped.length; plan++) {
      if (!dropped[plan]) {
        sums[plan].add(outcomeByPlan[plan]);
        replicationsByPlan[plan]++;
        if (replications < firstStageReplications()) {
          firstStage[plan][replications] = outcomeByPlan[plan];
        }
      }
    }
    replications++;
    if (replications == firstStageReplications()) {
      pairs = PairwiseDifferences.of(firstStage);
    }
    if (pairs != null) {
      drop();
    }
  }

  /**
   * Takes replications in order until the choice is made; the rest is ignored, so the outcome does
   * not depend on how replications are cut into batches.
   *
   * @param batch outcomes by replication and plan
   * @return how many replications were used
   * @throws IllegalArgumentException as {@link #add}
   */
  public int addAll(double[][] batch) {
    int used = 0;
    while (used < batch.length && !isDecided()) {
      add(batch[used]);
      used++;
    }
    return used;
  }

  /** Whether one plan is left. */
  public boolean isDecided() {
    return left == 1;
  }

  /** The chosen plan, once it is decided. */
  public OptionalInt findWinner() {
    return isDecided() ? OptionalInt.of(listLeft().get(0)) : OptionalInt.empty();
  }

  /** Indexes of the plans not dropped, ascending; at least one. */
  public List<Integer> listLeft() {
    List<Integer> plans = new ArrayList<>();
    for (int plan = 0; plan < dropped.length; plan++) {
      if (!dropped[plan]) {
        plans.add(plan);
      }
    }
    return List.copyOf(plans);
  }

  /** Number of replications taken. */
  public int replications() {
    return replications;
  }

  /** Replications of each plan up to the one after which it was dropped or chosen. */
  public int[] replicationsByPlan() {
    return replicationsByPlan.clone();
  }

  /**
   * After how many replications the choice among the plans left is made at the latest; empty before
   * the first stage is complete.
   */
  public OptionalInt findLatestDecision() {
    if (pairs == null) {
      return OptionalInt.empty();
    }
    double latest = firstStageReplications();
    List<Integer> plans = listLeft();
    for (int i : plans) {
      for (int l : plans) {
        latest = Math.max(latest, Math.floor(boundaryEnd(i, l)) + 1);
      }
    }
    return OptionalInt.of((int) Math.min(Integer.MAX_VALUE, latest));
  }

  private int firstStageReplications() {
    return firstStage[0].length;
  }

  private void requireOutcomes(double[] outcomeByPlan) {
    if (outcomeByPlan.length != dropped.length) {
      throw new IllegalArgumentException(
          "Outcomes of %d plans where %d compete.".formatted(outcomeByPlan.length, dropped.length));
    }
    for (int plan = 0; plan < dropped.length; plan++) {
      if (!dropped[plan] && !Double.isFinite(outcomeByPlan[plan])) {
        throw new IllegalArgumentException(
            "Outcome of plan %d in replication %d is %s; it must be a finite number."
                .formatted(plan, replications, outcomeByPlan[plan]));
      }
    }
  }

  private void drop() {
    List<Integer> before = listLeft();
    for (int i : before) {
      for (int l : before) {
        if (i != l && !dropped[i] && isBehind(i, l)) {
          dropped[i] = true;
          left--;
        }
      }
    }
    if (left > 1 && replications >= findLatestDecision().getAsInt()) {
      keepHighestSum();
    }
  }

  private boolean isBehind(int i, int l) {
    double boundary = Math.max(0, zone.delta() / 2 * (boundaryEnd(i, l) - replications));
    return sums[i].value() - sums[l].value() < -boundary;
  }

  /** Replications at which the boundary between two plans has shrunk to nothing: h²S²/δ². */
  private double boundaryEnd(int i, int l) {
    return hSquared * pairs.variance(i, l) / (zone.delta() * zone.delta());
  }

  private void keepHighestSum() {
    List<Integer> plans = listLeft();
    int best = plans.get(0);
    for (int plan : plans) {
      if (sums[plan].value() > sums[best].value()) {
        best = plan;
      }
    }
    for (int plan : plans) {
      dropped[plan] = plan != best;
    }
    left = 1;
  }
}
