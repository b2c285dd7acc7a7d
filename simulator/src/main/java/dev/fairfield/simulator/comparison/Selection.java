package dev.fairfield.simulator.comparison;

import java.util.List;
import java.util.Optional;

/**
 * What the procedure of Kim and Nelson chose, run over the replications in their order.
 *
 * @param winner name of the chosen plan; empty when the replications did not suffice
 * @param replicationsByPlan how many replications each plan took until it was dropped or chosen
 * @param replicationsNeeded after which the plan with the highest mean is the best one, or within
 *     delta of it, with the same probability, judged by the spread seen
 * @param deltaCents indifference zone, fixed before the first replication
 * @param probability with which the best plan is chosen if it leads by delta
 */
public record Selection(
    Optional<String> winner,
    List<Integer> replicationsByPlan,
    long replicationsNeeded,
    double deltaCents,
    double probability) {

  public Selection {
    replicationsByPlan = List.copyOf(replicationsByPlan);
  }
}
