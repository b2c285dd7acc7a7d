package dev.fairfield.scenarios.scoring;

import java.util.Objects;

/**
 * One thing that makes an account fit.
 *
 * @param name what people call it
 * @param field column of the book or name of a fact
 * @param weight 0 or more; weights count relative to their sum
 * @param measure how far a value fulfils the criterion
 * @param missing what an unknown value counts, 0 to 1
 */
public record Criterion(String name, String field, double weight, Measure measure, double missing) {

  public Criterion {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(measure, "measure");
    if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "The weight of %s is %s; 0 or more is allowed.".formatted(name, weight));
    }
    if (!(missing >= 0 && missing <= 1)) {
      throw new IllegalArgumentException(
          "A missing %s counts %s; a number from 0 to 1 is allowed.".formatted(name, missing));
    }
  }

  /** How far a value, known or not, fulfils the criterion: 0 to 1. */
  public double fulfilment(FieldValue value) {
    return value.isMissing() ? missing : measure.fulfilment(value);
  }
}
