package dev.fairfield.simulator.world;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.scenario.AccountMerger;
import dev.fairfield.scenarios.scenario.Scenario;
import dev.fairfield.simulator.random.CounterDraws;
import dev.fairfield.simulator.random.EntityKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Draws which accounts are bought, by which and when. */
final class Mergers {

  private final List<Account> accounts;
  private final Map<String, Integer> indexById = new HashMap<>();
  private final List<AccountMerger> events;
  private final long[] drawKeys;
  private final int[] nearest;

  Mergers(List<Account> accounts, Scenario scenario) {
    this.accounts = accounts;
    events = new ArrayList<>(scenario.eventsOf(AccountMerger.class));
    for (int account = 0; !events.isEmpty() && account < accounts.size(); account++) {
      indexById.put(accounts.get(account).id(), account);
    }
    boolean anyDrawn = events.stream().anyMatch(AccountMerger::isDrawn);
    drawKeys =
        anyDrawn
            ? accounts.stream().mapToLong(a -> EntityKey.of("account", a.id(), "merger")).toArray()
            : new long[0];
    nearest = new int[anyDrawn ? accounts.size() : 0];
  }

  boolean isEmpty() {
    return events.isEmpty();
  }

  /**
   * Writes who buys each account: index, −1 for most; from which week; and the kept share.
   *
   * @param worldKey of the replication
   */
  void draw(long worldKey, int[] buyer, double[] fromWeek, double[] keptShare) {
    for (int i = 0; i < buyer.length; i++) {
      buyer[i] = -1;
    }
    for (int event = 0; event < events.size(); event++) {
      AccountMerger merger = events.get(event);
      if (!merger.isDrawn()) {
        Integer from = indexById.get(merger.from());
        Integer into = indexById.get(merger.into());
        if (from != null && into != null && buyer[from] < 0) {
          buyer[from] = into;
          fromWeek[from] = merger.week();
          keptShare[from] = merger.keptShare();
        }
        continue;
      }
      for (int taken = 0; taken < merger.count().getAsInt(); taken++) {
        int from = next(worldKey, event, merger, buyer);
        int into = from < 0 ? -1 : nearestOther(from);
        if (into < 0) {
          break;
        }
        buyer[from] = into;
        fromWeek[from] = merger.week();
        keptShare[from] = merger.keptShare();
      }
    }
  }

  /** The account with the least draw among those meant, not yet bought and with a neighbour. */
  private int next(long worldKey, int event, AccountMerger merger, int[] buyer) {
    int best = -1;
    double least = 1;
    for (int account = 0; account < accounts.size(); account++) {
      if (buyer[account] < 0
          && merger.where().matches(accounts.get(account))
          && nearestOther(account) >= 0) {
        double draw = CounterDraws.unit(CounterDraws.key(worldKey, drawKeys[account]), event + 1L);
        if (draw < least) {
          least = draw;
          best = account;
        }
      }
    }
    return best;
  }

  /** The nearest other account of the team, the smaller id of equals; −1 where there is none. */
  private int nearestOther(int account) {
    if (nearest[account] == 0) {
      nearest[account] = 2 + findNearest(account);
    }
    return nearest[account] - 2;
  }

  private int findNearest(int account) {
    Account of = accounts.get(account);
    int best = -1;
    double bestKm = Double.POSITIVE_INFINITY;
    for (int other = 0; other < accounts.size(); other++) {
      Account candidate = accounts.get(other);
      if (other != account && candidate.profile().team().equals(of.profile().team())) {
        double km = candidate.place().location().distanceKmTo(of.place().location());
        if (km < bestKm) {
          bestKm = km;
          best = other;
        }
      }
    }
    return best;
  }
}
