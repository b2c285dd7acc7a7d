package dev.fairfield.simulator.comparison;

import dev.fairfield.simulator.statistics.PlanVerdict;
import java.util.List;
import java.util.Optional;

/**
 * Which plan to take, by the primary figure alone.
 *
 * @param sentence in plain words, with the figures of the comparison itself
 * @param check what fresh worlds say of the leader, in plain words; blank for a single plan
 * @param leader the plan with the highest mean
 * @param verdicts by plan; empty for a single plan
 * @param selection by the procedure of Kim and Nelson; empty for a single plan
 * @param fresh the leader on fresh worlds; empty for a single plan
 */
public record Answer(
    String sentence,
    String check,
    String leader,
    List<PlanVerdict> verdicts,
    Optional<Selection> selection,
    Optional<FreshEstimate> fresh) {

  public Answer {
    verdicts = List.copyOf(verdicts);
  }
}
