package dev.fairfield.service.plans;

import dev.fairfield.scenarios.validation.Sentence;

/** Dollars as people write them. */
public final class Money {

  private static final double CENTS = 100;
  private static final double MILLION = 1e6;

  private Money() {}

  /** $5.24 M from a million on, else whole dollars: $12,300. */
  public static String people(long cents) {
    double usd = cents / CENTS;
    return Math.abs(usd) >= MILLION
        ? Sentence.of("$%,.2f M", usd / MILLION)
        : Sentence.of("$%,d", Math.round(usd));
  }
}
