package dev.fairfield.solver.feasibility;

import java.util.List;

/**
 * Accounts that no plan can place: whatever is done, they need more than the reps who may own them
 * have.
 *
 * @param accountIds the accounts, ordered by id
 * @param repIds all reps who may own any of them, ordered by id
 * @param needed what the accounts take
 * @param available what the reps have
 * @param measure what is short
 */
public record Clash(
    List<String> accountIds, List<String> repIds, long needed, long available, Measure measure) {

  /** What is short. */
  public enum Measure {
    MINUTES,
    ACCOUNTS
  }

  public Clash {
    accountIds = List.copyOf(accountIds);
    repIds = List.copyOf(repIds);
  }

  /** What a planner can act on. */
  public String message() {
    String reps =
        repIds.size() == 1
            ? "the one rep who may own them (" + repIds.get(0) + ") has"
            : "the %,d reps who may own them (%s) have".formatted(repIds.size(), some(repIds));
    String shortfall =
        switch (measure) {
          case MINUTES ->
              "%,d accounts need %,.1f selling hours a year and %s %,.1f: %,.1f hours are missing. Raise capacity_hours, lower workload_hours, add a rep or set rules.openPool: true to leave the rest unassigned."
                  .formatted(
                      accountIds.size(),
                      hours(needed),
                      reps,
                      hours(available),
                      hours(needed - available));
          case ACCOUNTS ->
              "%,d accounts must be owned and %s room for %,d: %,d too many. Raise max_accounts, add a rep or set rules.openPool: true to leave the rest unassigned."
                  .formatted(accountIds.size(), reps, available, needed - available);
        };
    return "No plan can fit: " + shortfall + " Accounts: " + some(accountIds) + ".";
  }

  private static double hours(long minutes) {
    return minutes / 60.0;
  }

  private static String some(List<String> ids) {
    int shown = 5;
    return ids.size() <= shown
        ? String.join(", ", ids)
        : String.join(", ", ids.subList(0, shown)) + " …";
  }
}
