package dev.fairfield.scenarios.model;

import java.util.Objects;

/**
 * A seller, or an open seat.
 *
 * @param team blank when the book has no teams
 * @param home where the rep's trips start
 */
public record Rep(
    String id,
    String name,
    String team,
    GeoPoint home,
    RepCapacity capacity,
    RepCoverage coverage,
    RepRecord record) {

  public Rep {
    if (id.isBlank()) {
      throw new IllegalArgumentException("A rep needs an id that is not blank.");
    }
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(team, "team");
    Objects.requireNonNull(home, "home");
    Objects.requireNonNull(capacity, "capacity");
    Objects.requireNonNull(coverage, "coverage");
    Objects.requireNonNull(record, "record");
  }

  /** Whether team, industry, language and state allow the account. */
  public boolean mayOwn(Account account) {
    return team.equals(account.profile().team()) && coverage.covers(account);
  }

  /** The same rep with another capacity. */
  public Rep withCapacity(RepCapacity changed) {
    return new Rep(id, name, team, home, changed, coverage, record);
  }

  /** The same rep who may own other accounts. */
  public Rep withCoverage(RepCoverage changed) {
    return new Rep(id, name, team, home, capacity, changed, record);
  }
}
