package dev.fairfield.service.plans;

import dev.fairfield.scenarios.validation.Sentence;
import dev.fairfield.solver.request.HardRule;

/** How far a hard rule is broken, in words. */
public final class HardRuleWords {

  private static final double MINUTES_PER_HOUR = 60;

  private HardRuleWords() {}

  public static String state(HardRule rule, long hardUnits) {
    if (hardUnits == 0) {
      return "kept";
    }
    if (rule == HardRule.CAPACITY) {
      return Sentence.of("%,.0f hours above capacity", hardUnits / MINUTES_PER_HOUR);
    }
    long accounts = hardUnits / HardRule.UNITS_PER_ACCOUNT;
    String noun = accounts == 1 ? "account" : "accounts";
    String how =
        switch (rule) {
          case ONE_OWNER -> "without an owner or apart from the family";
          case ELIGIBILITY -> "with a rep who may not own them";
          case ACCOUNT_LIMIT -> "above a limit";
          case PINNED -> "away from the pinned rep";
          case MOVE_LIMIT -> "moved above the limit";
          default -> "apart from their area";
        };
    return Sentence.of("%,d %s %s", accounts, noun, how);
  }

  /** The same for one owner where the accounts without an owner are known. */
  static String oneOwner(long hardUnits, long unowned) {
    long accounts = hardUnits / HardRule.UNITS_PER_ACCOUNT;
    String noun = unowned == 1 ? "account" : "accounts";
    String without = Sentence.of("%,d %s without an owner", unowned, noun);
    long apart = accounts - unowned;
    return apart <= 0 ? without : without + Sentence.of(", %,d apart from their family", apart);
  }
}
