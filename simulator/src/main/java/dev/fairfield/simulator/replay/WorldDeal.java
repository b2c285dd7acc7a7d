package dev.fairfield.simulator.replay;

import dev.fairfield.simulator.evaluation.EventLog;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A deal that was decided in one world under at least one plan.
 *
 * @param week of its close
 * @param account index of the account
 * @param sizeCents value of the deal
 * @param outcomes by plan
 */
public record WorldDeal(double week, int account, long sizeCents, List<Outcome> outcomes) {

  /** How a deal ended within the horizon. */
  public enum Ending {
    WON,
    LOST,
    /** It never came up, or was still open at the end. */
    ABSENT
  }

  /**
   * How it ended under a plan.
   *
   * @param seat who worked the account then; −1: nobody, or the deal was absent
   */
  public record Outcome(Ending ending, int seat) {}

  private static final double CENTS = 100;

  /** A deal is the same under two plans when account and size agree. */
  private record Key(int account, double sizeUsd) implements Comparable<Key> {

    @Override
    public int compareTo(Key other) {
      int byAccount = Integer.compare(account, other.account);
      return byAccount != 0 ? byAccount : Double.compare(sizeUsd, other.sizeUsd);
    }
  }

  public WorldDeal {
    outcomes = List.copyOf(outcomes);
  }

  /** Every deal decided under any of the plans, the largest first. */
  public static List<WorldDeal> list(List<ReplayedPlan> plans) {
    List<Map<Key, PlanEvent>> closed = plans.stream().map(WorldDeal::closed).toList();
    Map<Key, PlanEvent> all = new TreeMap<>();
    closed.forEach(all::putAll);
    List<WorldDeal> deals = new ArrayList<>();
    all.forEach(
        (key, event) ->
            deals.add(
                new WorldDeal(
                    event.week(),
                    key.account(),
                    Math.round(CENTS * key.sizeUsd()),
                    closed.stream().map(plan -> outcome(plan.get(key))).toList())));
    deals.sort(
        Comparator.comparingLong((WorldDeal deal) -> -deal.sizeCents())
            .thenComparingDouble(WorldDeal::week)
            .thenComparingInt(WorldDeal::account));
    return List.copyOf(deals);
  }

  private static Map<Key, PlanEvent> closed(ReplayedPlan plan) {
    Map<Key, PlanEvent> deals = new TreeMap<>();
    for (PlanEvent event : plan.events()) {
      if (event.kind() == EventLog.Kind.WON || event.kind() == EventLog.Kind.LOST) {
        deals.put(new Key(event.account(), event.value()), event);
      }
    }
    return deals;
  }

  private static Outcome outcome(PlanEvent event) {
    if (event == null) {
      return new Outcome(Ending.ABSENT, EventLog.NONE);
    }
    boolean won = event.kind() == EventLog.Kind.WON;
    return new Outcome(won ? Ending.WON : Ending.LOST, event.seat());
  }

  /** Value won under the plan at the index. */
  long wonCents(int plan) {
    return outcomes.get(plan).ending() == Ending.WON ? sizeCents : 0;
  }
}
