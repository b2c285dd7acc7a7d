package dev.fairfield.solver.difference;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.solver.request.SoftRule;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * An account with another owner in the second plan.
 *
 * @param fromRepId blank: without an owner
 * @param toRepId blank: without an owner
 * @param differenceCentsByRule travel, handover and fit: second plan less first; balance and band
 *     belong to reps
 */
public record AccountChange(
    Account account, String fromRepId, String toRepId, Map<SoftRule, Long> differenceCentsByRule) {

  public AccountChange {
    differenceCentsByRule = Collections.unmodifiableMap(new EnumMap<>(differenceCentsByRule));
  }

  public long differenceCents() {
    return differenceCentsByRule.values().stream().mapToLong(Long::longValue).sum();
  }
}
