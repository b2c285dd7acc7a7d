package dev.fairfield.service.rest.simulations;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.fairfield.simulator.document.EventRow;
import dev.fairfield.simulator.replay.ReplayedPlan;
import dev.fairfield.simulator.replay.ReplayedWorld;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;

/** One simulated future told in full. */
@Schema(name = "Replay")
record ReplayView(
    int replication,
    @Schema(
            description =
                "What makes the futures of another version differ; empty when it was this version.")
        String note,
    List<PlanView> plans,
    @Schema(
            description =
                "First what happens under every plan, without a plan, then the events of each plan; each part in order of time.")
        List<EventView> events) {

  /** What a plan comes to in this future. */
  @Schema(name = "ReplayedPlan")
  record PlanView(
      String plan,
      long netBookingsCents,
      long travelCostCents,
      @Schema(description = "Net bookings until the end of each week, from week 0.")
          List<Long> netBookingsCentsByWeek) {

    static PlanView of(ReplayedPlan plan) {
      List<Long> weeks = plan.netCentsByWeek();
      return new PlanView(plan.name(), weeks.get(weeks.size() - 1), plan.travelCents(), weeks);
    }
  }

  /** Something that happens. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @Schema(name = "ReplayedEvent")
  record EventView(
      String plan,
      BigDecimal week,
      String event,
      String repId,
      String accountId,
      String account,
      BigDecimal value,
      @Schema(description = "usd or hours.") String unit,
      String sentence) {

    static EventView of(EventRow row) {
      return new EventView(
          row.plan(),
          row.week(),
          row.event(),
          row.repId(),
          row.accountId(),
          row.account(),
          row.value().orElse(null),
          row.unit(),
          row.sentence());
    }
  }

  static ReplayView of(ReplayedWorld world, String note) {
    return new ReplayView(
        world.replication(),
        note,
        world.plans().stream().map(PlanView::of).toList(),
        EventRow.stream(world).map(EventView::of).toList());
  }
}
