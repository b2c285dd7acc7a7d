package dev.fairfield.simulator.replay;

import java.util.List;

/**
 * What a plan made of one world.
 *
 * @param name of the plan
 * @param events in order of time
 * @param netCentsByWeek value won less travel cost until the end of each week, from week 0 on
 * @param travelCents travel cost of the whole horizon
 * @param ownerSeats seat that owns each account at the start by index of the account; −1: nobody
 */
public record ReplayedPlan(
    String name,
    List<PlanEvent> events,
    List<Long> netCentsByWeek,
    long travelCents,
    List<Integer> ownerSeats) {

  public ReplayedPlan {
    events = List.copyOf(events);
    netCentsByWeek = List.copyOf(netCentsByWeek);
    ownerSeats = List.copyOf(ownerSeats);
  }

  /** Net bookings until the end of a week; of the horizon where that is earlier. */
  public long netCentsUntil(int week) {
    return netCentsByWeek.get(Math.min(week, netCentsByWeek.size() - 1));
  }

  /** Net bookings of the whole horizon. */
  public long netCents() {
    return netCentsByWeek.get(netCentsByWeek.size() - 1);
  }
}
