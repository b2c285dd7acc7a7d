package dev.fairfield.simulator.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fairfield.simulator.replay.ReplayedPlan;
import dev.fairfield.simulator.replay.ReplayedWorld;
import dev.fairfield.simulator.replay.WorldEvent;

/**
 * One future told in full beside the figures over all of them.
 *
 * @param world the future
 * @param why it and not another, in plain words
 */
public record Timeline(ReplayedWorld world, String why) {

  private static final int WEEK_DECIMALS = 4;

  void addTo(ObjectNode json) {
    json.put("replication", world.replication());
    json.put("why", why);
    ArrayNode events = json.putArray("events");
    for (WorldEvent event : world.events()) {
      ObjectNode row = events.addObject();
      Numbers.put(row, "week", event.week(), WEEK_DECIMALS);
      row.put("kind", event.kind().key());
      row.put("repId", event.repId());
      row.put("region", event.region());
      row.put("sentence", event.sentence());
      row.putNull("plan");
    }
    ArrayNode weeks = json.putArray("weeks");
    for (int week = 0; week <= world.model().horizonWeeks(); week++) {
      weeks.add(week);
    }
    ObjectNode cumulative = json.putObject("cumulativeCents");
    for (ReplayedPlan plan : world.plans()) {
      ArrayNode cents = cumulative.putArray(plan.name());
      plan.netCentsByWeek().forEach(cents::add);
    }
  }
}
