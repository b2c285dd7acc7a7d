package dev.fairfield.scenarios.scenario;

import java.util.Objects;

/**
 * One default number of a scenario and why it has this value.
 *
 * @param path where a scenario sets it, such as {@code backfill.meanWeeks}
 * @param value the default
 * @param unit of value, low and high
 * @param low lower end of the range in which the number may well lie
 * @param high upper end of that range
 * @param evidence how strong the source is
 * @param source where the value comes from
 * @param sentence what the default says, as one plain sentence
 */
public record Assumption(
    String path,
    double value,
    String unit,
    double low,
    double high,
    Evidence evidence,
    String source,
    String sentence) {

  public Assumption {
    Bounds.given("path", path);
    Bounds.given("unit", unit);
    Bounds.given("source", source);
    Bounds.given("sentence", sentence);
    Objects.requireNonNull(evidence, "evidence");
    if (!(low <= value && value <= high)) {
      throw new IllegalArgumentException(
          "The default of %s, %s, is not in its range %s to %s."
              .formatted(path, Bounds.text(value), Bounds.text(low), Bounds.text(high)));
    }
  }
}
