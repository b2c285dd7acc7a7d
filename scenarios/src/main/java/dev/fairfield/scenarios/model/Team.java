package dev.fairfield.scenarios.model;

import java.util.List;

/**
 * Reps that share a pool of accounts.
 *
 * @param name blank for the one team of a book without teams
 * @param reps ordered by id
 * @param accounts the assignable accounts, ordered by id
 */
public record Team(String name, List<Rep> reps, List<Account> accounts) {

  public Team {
    reps = List.copyOf(reps);
    accounts = List.copyOf(accounts);
  }

  /** What reports call the team. */
  public String label() {
    return name.isBlank() ? "All" : name;
  }

  public long potentialCents() {
    return accounts.stream().mapToLong(account -> account.value().potentialCents()).sum();
  }
}
