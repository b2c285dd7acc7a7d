package dev.fairfield.scenarios.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Who owns an account today, and what binds it.
 *
 * @param currentOwner rep id of today's owner; blank when nobody owns it. An id that no rep of the
 *     book carries is a rep who left.
 * @param lastOwnerChange null when unknown
 * @param parentId account id of the parent company; blank for a root
 * @param pinned the account must stay with its current owner
 * @param assignable false for house and partner accounts, which no plan touches
 */
public record AccountOwnership(
    String currentOwner,
    LocalDate lastOwnerChange,
    String parentId,
    boolean pinned,
    boolean assignable) {

  public AccountOwnership {
    Objects.requireNonNull(currentOwner, "currentOwner");
    Objects.requireNonNull(parentId, "parentId");
  }

  public Optional<LocalDate> findLastOwnerChange() {
    return Optional.ofNullable(lastOwnerChange);
  }

  /** The same owner with no pin and no date of the last change, so that nothing binds it. */
  public AccountOwnership unbound() {
    return new AccountOwnership(currentOwner, null, parentId, false, assignable);
  }

  /** The same owner without a pin. */
  public AccountOwnership unpinned() {
    return new AccountOwnership(currentOwner, lastOwnerChange, parentId, false, assignable);
  }

  /** The same owner in another family; blank for a root. */
  public AccountOwnership withParent(String changed) {
    return new AccountOwnership(currentOwner, lastOwnerChange, changed, pinned, assignable);
  }

  /** The same owner, left out of any plan. */
  public AccountOwnership unassignable() {
    return new AccountOwnership(currentOwner, lastOwnerChange, parentId, pinned, false);
  }
}
