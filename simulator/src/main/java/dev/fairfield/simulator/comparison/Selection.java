package dev.fairfield.simulator.comparison;

import java.util.List;
import java.util.Optional;

/**
 * What the procedure of Kim and Nelson chose, run over the replications in their order.
 *
 * @param winner name of the chosen plan; empty when the replications did not suffice
 * @param replicationsByPlan how many replications each plan took until it was dropped or chosen
 * @param deltaCents indifference zone, fixed before the first replication
 * @param probability with which the best plan is chosen if it leads by delta
 */
public record Selection(
    Optional<String> winner,
    List<Integer> replicationsByPlan,
    double deltaCents,
    double probability) {

  public Selection {
    replicationsByPlan = List.copyOf(replicationsByPlan);
  }
}
