package dev.fairfield.scenarios.enrichment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What kind of value a field holds. A value is kept as the text described here. */
public enum SignalType {
  /** A decimal number without exponent, such as {@code 36900000}. */
  NUMBER,
  /** Any text. */
  TEXT,
  /** Entries separated by semicolons, ordered, each once. */
  LIST,
  /** {@code true} or {@code false}. */
  YES_NO,
  /** A date such as {@code 2026-03-31}. */
  DATE,
  /** A web domain such as {@code example.com}. */
  DOMAIN;

  /** What separates the entries of a list. */
  public static final String LIST_SEPARATOR = ";";

  /** The word for the type in requests and files, such as {@code yesNo}. */
  public String word() {
    return this == YES_NO ? "yesNo" : name().toLowerCase(Locale.ROOT);
  }

  /**
   * The type with a word.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static SignalType ofWord(String word) {
    for (SignalType type : values()) {
      if (type.word().equals(word)) {
        return type;
      }
    }
    throw new IllegalArgumentException(
        "\"%s\" is no type of value; allowed are number, text, list, yesNo, date, domain."
            .formatted(word));
  }

  /**
   * Whether two values say the same: numbers within a share of the larger one, texts and lists
   * ignoring case.
   *
   * @param numberTolerance 0 to 1; 0: numbers must be equal
   */
  boolean agree(String one, String other, double numberTolerance) {
    return switch (this) {
      case NUMBER -> numbersAgree(new BigDecimal(one), new BigDecimal(other), numberTolerance);
      case LIST -> entries(one).equals(entries(other));
      default -> one.equalsIgnoreCase(other);
    };
  }

  private static boolean numbersAgree(BigDecimal one, BigDecimal other, double tolerance) {
    BigDecimal allowed = one.abs().max(other.abs()).multiply(BigDecimal.valueOf(tolerance));
    return one.subtract(other).abs().compareTo(allowed) <= 0;
  }

  private static Set<String> entries(String list) {
    return new TreeSet<>(List.of(list.toLowerCase(Locale.ROOT).split(LIST_SEPARATOR)));
  }
}
