package dev.fairfield.scenarios.validation;

/** Dollars as people write them. */
public final class Dollars {

  private static final double CENTS = 100;
  private static final double MILLION = 1e6;

  private Dollars() {}

  /** $5.24 M from a million on, else whole dollars: $12,300; a minus stands before the sign. */
  public static String of(long cents) {
    double usd = Math.abs(cents / CENTS);
    String amount =
        usd >= MILLION
            ? Sentence.of("$%,.2f M", usd / MILLION)
            : Sentence.of("$%,d", Math.round(usd));
    return cents < 0 && !amount.equals("$0") ? "-" + amount : amount;
  }

  /** A difference with its sign, + or -; $0 has none. */
  public static String difference(long cents) {
    String amount = of(cents);
    return cents <= 0 || amount.equals("$0") ? amount : "+" + amount;
  }
}
