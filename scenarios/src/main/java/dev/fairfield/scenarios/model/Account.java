package dev.fairfield.scenarios.model;

import java.util.Objects;

/** A company sold to. */
public record Account(
    String id,
    String name,
    Place place,
    AccountProfile profile,
    AccountValue value,
    AccountEffort effort,
    AccountOwnership ownership) {

  public Account {
    if (id.isBlank()) {
      throw new IllegalArgumentException("An account needs an id that is not blank.");
    }
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(effort, "effort");
    Objects.requireNonNull(ownership, "ownership");
  }

  /** The same account with another worth. */
  public Account withValue(AccountValue changed) {
    return new Account(id, name, place, profile, changed, effort, ownership);
  }

  /** The same account at a place known better. */
  public Account withPlace(Place changed) {
    return new Account(id, name, changed, profile, value, effort, ownership);
  }

  /** The same account with another profile. */
  public Account withProfile(AccountProfile changed) {
    return new Account(id, name, place, changed, value, effort, ownership);
  }

  /** The same account taking other effort. */
  public Account withEffort(AccountEffort changed) {
    return new Account(id, name, place, profile, value, changed, ownership);
  }

  /** The same account otherwise owned or bound. */
  public Account withOwnership(AccountOwnership changed) {
    return new Account(id, name, place, profile, value, effort, changed);
  }
}
