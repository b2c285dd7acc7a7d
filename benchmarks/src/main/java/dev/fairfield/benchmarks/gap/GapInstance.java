package dev.fairfield.benchmarks.gap;

import dev.fairfield.solver.pricing.BalanceCost;
import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.request.Prices;
import java.util.Arrays;

/**
 * A generalised assignment problem: give each job to one agent, within every agent's capacity, at
 * least cost.
 *
 * @param cost by agent and job
 * @param use what a job takes of an agent's capacity, by agent and job
 * @param capacity by agent
 */
public record GapInstance(String name, int[][] cost, int[][] use, int[] capacity) {

  /**
   * The engine counts in cents and rounds bounds to them; one unit of cost is this many, so that
   * rounding weighs nothing.
   */
  public static final int CENTS_PER_COST = 10_000;

  /** No balance and no band: potential costs nothing. */
  private static final Prices FREE =
      new Prices(
          Prices.Travel.DEFAULT,
          Prices.Balance.DEFAULT,
          new Prices.Band(0, 0),
          Prices.Handover.DEFAULT,
          Prices.Fit.DEFAULT,
          0);

  public int agents() {
    return capacity.length;
  }

  public int jobs() {
    return cost[0].length;
  }

  /** Jobs as units of one account without potential, agents as reps, use as minutes. */
  public PricedModel model() {
    int options = agents() * jobs();
    var all =
        new PricedModel.Options(
            new int[jobs() + 1],
            new int[options],
            new long[options],
            new int[options],
            new int[options]);
    int next = 0;
    for (int job = 0; job < jobs(); job++) {
      for (int agent = 0; agent < agents(); agent++) {
        all.rep()[next] = agent;
        all.costCents()[next] = (long) CENTS_PER_COST * cost[agent][job];
        all.minutes()[next] = use[agent][job];
        next++;
      }
      all.begin()[job + 1] = next;
    }
    int[] accounts = new int[jobs()];
    Arrays.fill(accounts, 1);
    return new PricedModel(
        new PricedModel.UnitLoads(new long[jobs()], accounts, new long[jobs()]),
        limits(),
        all,
        PricedModel.NO_LIMIT);
  }

  private PricedModel.RepLimits limits() {
    long[] unlimited = new long[agents()];
    Arrays.fill(unlimited, PricedModel.NO_LIMIT);
    BalanceCost[] none = new BalanceCost[agents()];
    Arrays.fill(none, new BalanceCost(0, FREE));
    return new PricedModel.RepLimits(
        Arrays.stream(capacity).asLongStream().toArray(), unlimited, none);
  }

  /**
   * Cost of an assignment, counted from the instance alone.
   *
   * @param agentByJob an agent for each job
   * @throws IllegalArgumentException when an agent is above capacity
   */
  public long cost(int[] agentByJob) {
    long sum = 0;
    long[] used = new long[agents()];
    for (int job = 0; job < agentByJob.length; job++) {
      sum += cost[agentByJob[job]][job];
      used[agentByJob[job]] += use[agentByJob[job]][job];
    }
    for (int agent = 0; agent < used.length; agent++) {
      if (used[agent] > capacity[agent]) {
        throw new IllegalArgumentException(
            "%s: agent %d takes %d, but its capacity is %d."
                .formatted(name, agent, used[agent], capacity[agent]));
      }
    }
    return sum;
  }
}
