package dev.fairfield.simulator.replay;

import dev.fairfield.simulator.world.SimulationModel;
import java.util.List;

/**
 * One world and what each plan made of it.
 *
 * @param replication number of the world, from 0
 * @param model seats and accounts that indexes point to
 * @param events that happen whatever the plan, in order of time
 * @param plans in their order; the first is the baseline
 */
public record ReplayedWorld(
    int replication, SimulationModel model, List<WorldEvent> events, List<ReplayedPlan> plans) {

  public ReplayedWorld {
    events = List.copyOf(events);
    plans = List.copyOf(plans);
  }

  /** The same with one plan beside the baseline: a plan is explained by how it differs. */
  public ReplayedWorld only(String plan) {
    return new ReplayedWorld(
        replication,
        model,
        events,
        plans.stream().filter(each -> each == plans.get(0) || each.name().equals(plan)).toList());
  }
}
