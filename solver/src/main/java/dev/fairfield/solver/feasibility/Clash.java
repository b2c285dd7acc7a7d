package dev.fairfield.solver.feasibility;

import dev.fairfield.scenarios.validation.Sentence;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;

/**
 * Accounts that no plan can place: whatever is done, they need more than the reps who may own them
 * have, or more moves than are allowed. None of the kinds of account in it can be left out without
 * the clash going away.
 *
 * @param accountIds the accounts, ordered by id
 * @param repIds all reps who may own any of them, ordered by id; of moves, their present owners
 * @param needed what the accounts take; of moves, how many there are at least
 * @param available what the reps have; for a unit that must have one owner, what the largest of
 *     them has; of moves, how many are allowed
 * @param measure what is short
 * @param unitName the unit that must have one owner and is too large for any rep, such as {@code
 *     the county US/06037}; blank when the accounts fit one by one but not together
 */
public record Clash(
    List<String> accountIds,
    List<String> repIds,
    long needed,
    long available,
    Measure measure,
    String unitName) {

  private static final double MINUTES_PER_HOUR = 60;

  /** What is short. */
  public enum Measure {
    MINUTES,
    ACCOUNTS,
    /** Accounts that must change owner, and how many may. */
    MOVES
  }

  public Clash {
    accountIds = List.copyOf(accountIds);
    repIds = List.copyOf(repIds);
  }

  /** How much is missing, in minutes, accounts or moves; above 0. */
  public long missing() {
    return needed - available;
  }

  /** Whether one unit is too large for any single rep. */
  public boolean isOfOneUnit() {
    return !unitName.isBlank();
  }

  /** What a planner can act on. */
  public String message() {
    return "No plan can fit: "
        + (isOfOneUnit() ? unitShortfall() : shortfall())
        + " Accounts: "
        + some(accountIds)
        + ".";
  }

  private String unitShortfall() {
    if (repIds.isEmpty()) {
      return "no rep may own %s. Take pins off or widen a rep's industries, languages or states."
          .formatted(unitName);
    }
    String able = measure == Measure.MINUTES ? "who may own it" : "with the hours for it";
    String reps =
        repIds.size() == 1
            ? "the one rep %s (%s)".formatted(able, repIds.get(0))
            : Sentence.of("the largest of the %,d reps %s (%s)", repIds.size(), able, some(repIds));
    return switch (measure) {
      case MINUTES ->
          Sentence.of(
              "%s must have one owner and needs %s selling hours a year; %s has %s: %s hours are missing. Raise capacity_hours, lower workload_hours, divide it (a smaller rules.exclusiveArea or other parent_id) or set rules.openPool: true to leave it unassigned.",
              unitName, hours(needed), reps, hours(available), hours(missing()));
      case ACCOUNTS ->
          Sentence.of(
              "%s must have one owner and holds %,d accounts; %s has room for %,d: %,d too many. Raise max_accounts, divide it (a smaller rules.exclusiveArea or other parent_id) or set rules.openPool: true to leave it unassigned.",
              unitName, needed, reps, available, missing());
      case MOVES -> movesShortfall();
    };
  }

  private String movesShortfall() {
    return Sentence.of(
        "at least %,d %s must change owner and rules.maxMoves allows %,d: %,d too many. Counted are accounts their owner may not keep, parts of units divided today and the heaviest of what is above an owner's limits. Raise rules.maxMoves, raise those limits, take pins off or set rules.openPool: true to leave accounts unassigned.",
        needed, needed == 1 ? "account" : "accounts", available, missing());
  }

  private String shortfall() {
    String reps =
        repIds.size() == 1
            ? "the one rep who may own them (" + repIds.get(0) + ") has"
            : Sentence.of("the %,d reps who may own them (%s) have", repIds.size(), some(repIds));
    return switch (measure) {
      case MINUTES ->
          Sentence.of(
              "%,d accounts need %s selling hours a year and %s %s: %s hours are missing. Raise capacity_hours, lower workload_hours, add a rep or set rules.openPool: true to leave the rest unassigned.",
              accountIds.size(), hours(needed), reps, hours(available), hours(missing()));
      case ACCOUNTS ->
          Sentence.of(
              "%,d accounts must be owned and %s room for %,d: %,d too many. Raise max_accounts, add a rep or set rules.openPool: true to leave the rest unassigned.",
              accountIds.size(), reps, available, missing());
      case MOVES -> movesShortfall();
    };
  }

  /** Two decimals where one would hide a minute. */
  private static String hours(long minutes) {
    return new DecimalFormat("#,##0.0#", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(minutes / MINUTES_PER_HOUR);
  }

  private static String some(List<String> ids) {
    int shown = 5;
    return ids.size() <= shown
        ? String.join(", ", ids)
        : String.join(", ", ids.subList(0, shown)) + " …";
  }
}
