package dev.fairfield.solver.explanation;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.AccountUnit;
import dev.fairfield.solver.variation.PinSource;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why a unit has its owner.
 *
 * @param account the account asked about
 * @param unit the accounts that share its owner
 * @param ownerId rep id; blank in the open pool
 * @param owned cost of every member with its owner
 * @param pin where a pin of the unit comes from; empty without one
 * @param alternatives the next eligible reps, the cheapest for the plan first
 * @param eligibleReps reps who may own the unit, its owner included
 * @param ineligibleReps number of reps by the first reason against them
 */
public record OwnerReason(
    Account account,
    AccountUnit unit,
    String ownerId,
    List<AccountCost> owned,
    Optional<PinSource> pin,
    List<Alternative> alternatives,
    int eligibleReps,
    Map<Ineligibility, Integer> ineligibleReps) {

  public OwnerReason {
    owned = List.copyOf(owned);
    alternatives = List.copyOf(alternatives);
    Map<Ineligibility, Integer> counts = new EnumMap<>(Ineligibility.class);
    counts.putAll(ineligibleReps);
    ineligibleReps = Collections.unmodifiableMap(counts);
  }
}
