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
 * @param bond why accounts that no single rep can carry share an owner, such as {@code state TX};
 *     blank for a single account and where the reps have too little together
 */
public record Clash(
    List<String> accountIds,
    List<String> repIds,
    long needed,
    long available,
    Measure measure,
    String bond) {

  /** What is short. */
  public enum Measure {
    /** Minutes of all reps together. */
    MINUTES,
    /** Room for accounts of all reps together. */
    ACCOUNTS,
    /** Minutes of every single rep, for accounts that share an owner. */
    UNIT_MINUTES,
    /** Room for accounts of every single rep, for accounts that share an owner. */
    UNIT_ACCOUNTS
  }

  public Clash {
    accountIds = List.copyOf(accountIds);
    repIds = List.copyOf(repIds);
  }

  /** Accounts that need more than all their reps have together. */
  public Clash(
      List<String> accountIds, List<String> repIds, long needed, long available, Measure measure) {
    this(accountIds, repIds, needed, available, measure, "");
  }

  /** What a planner can act on. */
  public String message() {
    String accounts = " Accounts: " + some(accountIds) + ".";
    return "No plan can fit: "
        + switch (measure) {
          case MINUTES, ACCOUNTS -> shortfallOfAll() + accounts;
          case UNIT_MINUTES, UNIT_ACCOUNTS -> shortfallOfEach() + (bond.isEmpty() ? "" : accounts);
        };
  }

  private String shortfallOfAll() {
    String reps =
        repIds.size() == 1
            ? "the one rep who may own them (" + repIds.get(0) + ") has"
            : "the %,d reps who may own them (%s) have".formatted(repIds.size(), some(repIds));
    return measure == Measure.MINUTES
        ? "%,d accounts need %,.1f selling hours a year and %s %,.1f: %,.1f hours are missing. Raise capacity_hours, lower workload_hours, add a rep or set rules.openPool: true to leave the rest unassigned."
            .formatted(
                accountIds.size(), hours(needed), reps, hours(available), hours(needed - available))
        : "%,d accounts must be owned and %s room for %,d: %,d too many. Raise max_accounts, add a rep or set rules.openPool: true to leave the rest unassigned."
            .formatted(accountIds.size(), reps, available, needed - available);
  }

  private String shortfallOfEach() {
    if (repIds.isEmpty()) {
      return "no rep may own %s. Take pins off or widen a rep's industries, languages or states."
          .formatted(
              bond.isEmpty()
                  ? "the account " + accountIds.get(0)
                  : "all %,d accounts of %s".formatted(accountIds.size(), bond));
    }
    String subject =
        bond.isEmpty()
            ? "the account %s".formatted(accountIds.get(0))
            : "the %,d accounts of %s must share an owner and".formatted(accountIds.size(), bond);
    String split = bond.isEmpty() ? "" : ", split " + bond;
    return measure == Measure.UNIT_MINUTES
        ? "%s %s %,.1f selling hours a year, more than %s: %,.1f at most. Raise capacity_hours, lower workload_hours%s or set rules.openPool: true to leave %s unassigned."
            .formatted(
                subject,
                bond.isEmpty() ? "needs" : "need",
                hours(needed),
                eachRep("who may own " + them()),
                hours(available),
                split,
                them())
        : "%s %s room for %,d, more than %s: %,d at most. Raise max_accounts%s or set rules.openPool: true to leave %s unassigned."
            .formatted(
                subject,
                bond.isEmpty() ? "needs" : "need",
                needed,
                eachRep("with the hours for " + them()),
                available,
                split,
                them());
  }

  private String them() {
    return bond.isEmpty() ? "it" : "them";
  }

  private String eachRep(String who) {
    return repIds.size() == 1
        ? "the one rep %s (%s) has".formatted(who, repIds.get(0))
        : "any of the %,d reps %s (%s) has".formatted(repIds.size(), who, some(repIds));
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
