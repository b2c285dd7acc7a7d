package dev.fairfield.scenarios.model;

/**
 * What an account takes.
 *
 * @param workloadMinutes selling time a year, in minutes
 * @param visitsPerYear visits in person a year
 */
public record AccountEffort(long workloadMinutes, double visitsPerYear) {

  public AccountEffort {
    if (workloadMinutes < 0) {
      throw new IllegalArgumentException(
          "The workload of %d minutes is negative; 0 or more is allowed."
              .formatted(workloadMinutes));
    }
    if (!(visitsPerYear >= 0 && visitsPerYear < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "%s visits a year; 0 or more is allowed.".formatted(visitsPerYear));
    }
  }
}
