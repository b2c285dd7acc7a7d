package dev.fairfield.scenarios.model;

import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What kind of company an account is. Text fields are blank when unknown.
 *
 * @param team the team whose reps may own the account; blank when the book has no teams
 * @param language the language the account must be served in; blank: anyone may
 * @param score fit to the ideal customer, 0 to 100
 */
public record AccountProfile(
    String team,
    String industry,
    OptionalInt employees,
    AccountKind kind,
    String language,
    OptionalDouble score) {

  public AccountProfile {
    Objects.requireNonNull(team, "team");
    Objects.requireNonNull(industry, "industry");
    Objects.requireNonNull(employees, "employees");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(score, "score");
  }

  /** The same profile with another score, 0 to 100. */
  public AccountProfile withScore(double changed) {
    return new AccountProfile(
        team, industry, employees, kind, language, OptionalDouble.of(changed));
  }
}
