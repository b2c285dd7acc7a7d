package dev.fairfield.service.plans;

import dev.fairfield.scenarios.validation.Dollars;

/** Dollars as people write them. */
public final class Money {

  private Money() {}

  /** $5.24 M from a million on, else whole dollars: $12,300. */
  public static String people(long cents) {
    return Dollars.of(cents);
  }
}
