package dev.fairfield.solver.routing;

import dev.fairfield.scenarios.scenario.Leads;
import java.time.LocalDate;
import java.util.Objects;

/**
 * When the leads of a rehearsal come, and how reps get around to them.
 *
 * @param leadsPerWeek mean of a Poisson process, above 0
 * @param start first day; leads come at any hour of any day
 * @param contact hours for first contacts, how long they take, reaction and patience
 * @param seed of everything random
 */
public record ContactSettings(double leadsPerWeek, LocalDate start, Leads contact, long seed) {

  public ContactSettings {
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(contact, "contact");
    if (!(leadsPerWeek > 0 && leadsPerWeek < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "leadsPerWeek is %s; a number above 0 is allowed.".formatted(leadsPerWeek));
    }
    if (contact.pooled()) {
      throw new IllegalArgumentException(
          "First contacts are pooled; a rehearsal gives each lead to one rep.");
    }
  }
}
