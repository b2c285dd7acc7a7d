package dev.fairfield.simulator.replay;

import dev.fairfield.simulator.evaluation.EventLog;
import dev.fairfield.simulator.replay.DealDifference.Ending;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Why a plan did better or worse than the baseline in one world. The parts add up to the total.
 *
 * @param plan its name
 * @param totalCents net bookings of the whole horizon, plan minus baseline
 * @param parts cents by cause
 * @param deals that ended otherwise, the largest first
 * @param seats by how far their value won differs, the farthest first
 */
public record WorldDifference(
    String plan,
    long totalCents,
    Map<Cause, Long> parts,
    List<DealDifference> deals,
    List<SeatDifference> seats) {

  /** Where a difference comes from. */
  public enum Cause {
    ONLY_HERE("deals won that the baseline never had"),
    ONLY_BASELINE("deals the baseline won and the plan never had"),
    WON_INSTEAD("deals won that the baseline lost"),
    LOST_INSTEAD("deals lost that the baseline won"),
    TRAVEL("travel cost"),
    ROUNDING("rounding to cents");

    private final String words;

    Cause(String words) {
      this.words = words;
    }

    /** In plain words. */
    public String words() {
      return words;
    }
  }

  private static final double CENTS = 100;

  /** A deal is the same under two plans when account and size agree. */
  private record DealKey(int account, double sizeUsd) implements Comparable<DealKey> {

    @Override
    public int compareTo(DealKey other) {
      int byAccount = Integer.compare(account, other.account);
      return byAccount != 0 ? byAccount : Double.compare(sizeUsd, other.sizeUsd);
    }
  }

  /** A plan against the baseline in the same world. */
  public static WorldDifference between(ReplayedPlan baseline, ReplayedPlan plan) {
    List<DealDifference> deals = deals(closed(baseline), closed(plan));
    long total = plan.netCents() - baseline.netCents();
    return new WorldDifference(
        plan.name(), total, parts(deals, baseline, plan, total), deals, seats(baseline, plan));
  }

  private static Map<DealKey, PlanEvent> closed(ReplayedPlan plan) {
    Map<DealKey, PlanEvent> deals = new TreeMap<>();
    for (PlanEvent event : plan.events()) {
      if (event.kind() == EventLog.Kind.WON || event.kind() == EventLog.Kind.LOST) {
        deals.put(new DealKey(event.account(), event.value()), event);
      }
    }
    return deals;
  }

  private static List<DealDifference> deals(
      Map<DealKey, PlanEvent> baseline, Map<DealKey, PlanEvent> plan) {
    Map<DealKey, PlanEvent> all = new TreeMap<>(baseline);
    all.putAll(plan);
    List<DealDifference> deals = new ArrayList<>();
    all.forEach(
        (key, event) -> {
          PlanEvent before = baseline.get(key);
          PlanEvent now = plan.get(key);
          var difference =
              new DealDifference(
                  event.week(),
                  key.account(),
                  Math.round(CENTS * key.sizeUsd()),
                  ending(before),
                  seat(before),
                  ending(now),
                  seat(now));
          if (difference.cents() != 0) {
            deals.add(difference);
          }
        });
    deals.sort(
        Comparator.comparingLong((DealDifference deal) -> -deal.sizeCents())
            .thenComparingDouble(DealDifference::week)
            .thenComparingInt(DealDifference::account));
    return List.copyOf(deals);
  }

  private static Ending ending(PlanEvent event) {
    if (event == null) {
      return Ending.ABSENT;
    }
    return event.kind() == EventLog.Kind.WON ? Ending.WON : Ending.LOST;
  }

  private static int seat(PlanEvent event) {
    return event == null ? EventLog.NONE : event.seat();
  }

  private static Map<Cause, Long> parts(
      List<DealDifference> deals, ReplayedPlan baseline, ReplayedPlan plan, long total) {
    Map<Cause, Long> parts = new LinkedHashMap<>();
    for (Cause cause : Cause.values()) {
      parts.put(cause, 0L);
    }
    deals.forEach(deal -> parts.merge(cause(deal), deal.cents(), Long::sum));
    parts.put(Cause.TRAVEL, baseline.travelCents() - plan.travelCents());
    long sum = parts.values().stream().mapToLong(Long::longValue).sum();
    parts.put(Cause.ROUNDING, total - sum);
    return parts;
  }

  private static Cause cause(DealDifference deal) {
    if (deal.plan() == Ending.WON) {
      return deal.baseline() == Ending.LOST ? Cause.WON_INSTEAD : Cause.ONLY_HERE;
    }
    return deal.plan() == Ending.LOST ? Cause.LOST_INSTEAD : Cause.ONLY_BASELINE;
  }

  private static List<SeatDifference> seats(ReplayedPlan baseline, ReplayedPlan plan) {
    Map<Integer, Double> before = wonUsdBySeat(baseline);
    Map<Integer, Double> now = wonUsdBySeat(plan);
    Map<Integer, Double> all = new TreeMap<>(before);
    all.putAll(now);
    return all.keySet().stream()
        .map(
            seat ->
                new SeatDifference(
                    seat,
                    Math.round(CENTS * before.getOrDefault(seat, 0.0)),
                    Math.round(CENTS * now.getOrDefault(seat, 0.0))))
        .filter(seat -> seat.cents() != 0)
        .sorted(
            Comparator.comparingLong((SeatDifference seat) -> -Math.abs(seat.cents()))
                .thenComparingInt(SeatDifference::seat))
        .toList();
  }

  private static Map<Integer, Double> wonUsdBySeat(ReplayedPlan plan) {
    Map<Integer, Double> usd = new TreeMap<>();
    for (PlanEvent event : plan.events()) {
      if (event.kind() == EventLog.Kind.WON) {
        usd.merge(event.seat(), event.value(), Double::sum);
      }
    }
    return usd;
  }
}
