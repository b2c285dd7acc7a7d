package dev.fairfield.scenarios.scenario;

import java.util.Objects;

/**
 * Segments of accounts by employees.
 *
 * @param mediumFromEmployees fewest employees of a medium account
 * @param largeFromEmployees fewest employees of a large account
 */
public record Segments(
    double mediumFromEmployees,
    double largeFromEmployees,
    SegmentDeals small,
    SegmentDeals medium,
    SegmentDeals large) {

  public static final Segments DEFAULT =
      new Segments(
          100,
          1_000,
          new SegmentDeals(25_000, 1, 0.3, 8.6, 0.85, 4),
          new SegmentDeals(100_000, 1, 0.2, 10.3, 0.85, 4),
          new SegmentDeals(400_000, 1, 0.15, 30, 0.85, 4));

  public Segments {
    Bounds.positive("mediumFromEmployees", mediumFromEmployees);
    Bounds.check(
        largeFromEmployees > mediumFromEmployees,
        "largeFromEmployees",
        largeFromEmployees,
        "a number above mediumFromEmployees, " + Bounds.text(mediumFromEmployees));
    Objects.requireNonNull(small, "small");
    Objects.requireNonNull(medium, "medium");
    Objects.requireNonNull(large, "large");
  }

  /** The deals of an account with so many employees. */
  public SegmentDeals of(int employees) {
    if (employees < mediumFromEmployees) {
      return small;
    }
    return employees < largeFromEmployees ? medium : large;
  }
}
