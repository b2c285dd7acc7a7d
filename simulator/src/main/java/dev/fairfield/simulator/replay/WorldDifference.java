package dev.fairfield.simulator.replay;

import dev.fairfield.simulator.evaluation.EventLog;
import dev.fairfield.simulator.replay.WorldDeal.Ending;
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
 * @param deals won under one of the two only, the largest first; outcomes of the baseline, then of
 *     the plan
 * @param seats by how far their value won differs, the farthest first
 */
public record WorldDifference(
    String plan,
    long totalCents,
    Map<Cause, Long> parts,
    List<WorldDeal> deals,
    List<SeatDifference> seats) {

  /** Where a difference comes from. */
  public enum Cause {
    ONLY_PLAN("deals won that the baseline never had"),
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
  private static final int BASELINE = 0;
  private static final int PLAN = 1;

  /** A plan against the baseline in the same world. */
  public static WorldDifference between(ReplayedPlan baseline, ReplayedPlan plan) {
    List<WorldDeal> deals =
        WorldDeal.list(List.of(baseline, plan)).stream().filter(deal -> cents(deal) != 0).toList();
    long total = plan.netCents() - baseline.netCents();
    return new WorldDifference(
        plan.name(), total, parts(deals, baseline, plan, total), deals, seats(baseline, plan));
  }

  /** What the plan gains by a deal over the baseline. */
  public static long cents(WorldDeal deal) {
    return deal.wonCents(PLAN) - deal.wonCents(BASELINE);
  }

  private static Map<Cause, Long> parts(
      List<WorldDeal> deals, ReplayedPlan baseline, ReplayedPlan plan, long total) {
    Map<Cause, Long> parts = new LinkedHashMap<>();
    for (Cause cause : Cause.values()) {
      parts.put(cause, 0L);
    }
    deals.forEach(deal -> parts.merge(cause(deal), cents(deal), Long::sum));
    parts.put(Cause.TRAVEL, baseline.travelCents() - plan.travelCents());
    long sum = parts.values().stream().mapToLong(Long::longValue).sum();
    parts.put(Cause.ROUNDING, total - sum);
    return parts;
  }

  private static Cause cause(WorldDeal deal) {
    Ending before = deal.outcomes().get(BASELINE).ending();
    Ending now = deal.outcomes().get(PLAN).ending();
    if (now == Ending.WON) {
      return before == Ending.LOST ? Cause.WON_INSTEAD : Cause.ONLY_PLAN;
    }
    return now == Ending.LOST ? Cause.LOST_INSTEAD : Cause.ONLY_BASELINE;
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
