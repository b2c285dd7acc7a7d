package dev.fairfield.solver.explanation;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.solver.request.SoftRule;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What one account adds to the yearly cost of a plan, with everything else as it is.
 *
 * @param ownerId rep id; blank in the open pool, where it adds nothing
 * @param moved whether a present owner loses it
 * @param centsByRule travel, handover and fit are the account's own; balanced value and fairness
 *     band are what the rep's cost would change by without the account, negative where the account
 *     fills a share that would lie further below
 */
public record AccountCost(
    Account account, String ownerId, boolean moved, Map<SoftRule, Long> centsByRule) {

  public AccountCost {
    centsByRule = Collections.unmodifiableMap(new EnumMap<>(centsByRule));
  }

  public long cents(SoftRule rule) {
    return centsByRule.get(rule);
  }

  /** Travel, handover and fit: what the account costs on its own. */
  public long ownCents() {
    return cents(SoftRule.TRAVEL) + cents(SoftRule.HANDOVER) + cents(SoftRule.FIT);
  }

  /** Effect on the balance and the band of its rep. */
  public long marginalCents() {
    return cents(SoftRule.BALANCED_VALUE) + cents(SoftRule.FAIRNESS_BAND);
  }
}
