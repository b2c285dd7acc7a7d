package dev.fairfield.scenarios.io;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as people write them: {@code 681000000}, {@code $681,000,000}, {@code 36.9 Million},
 * {@code 1.2k}, {@code 2.5e3}, {@code USD 40}. In parentheses, as accountants do, a number is
 * negative: {@code (5)} is −5. A comma separates thousands and nothing else.
 */
final class NumberText {

  private static final int MAX_LENGTH = 64;
  private static final Pattern WRITTEN =
      Pattern.compile(
          "([+-]?)(?:us)?\\$?(?:usd)?\\s*([+-]?)"
              + "(\\d{1,3}(?:,\\d{3})+|\\d{1,30})?(\\.\\d{0,30})?(e[+-]?\\d{1,2})?"
              + "\\s*([a-z]*)\\s*(?:us)?\\$?");
  private static final Map<String, BigDecimal> FACTORS =
      Map.ofEntries(
          Map.entry("", BigDecimal.ONE),
          Map.entry("usd", BigDecimal.ONE),
          Map.entry("k", BigDecimal.valueOf(1_000)),
          Map.entry("thousand", BigDecimal.valueOf(1_000)),
          Map.entry("m", BigDecimal.valueOf(1_000_000)),
          Map.entry("mm", BigDecimal.valueOf(1_000_000)),
          Map.entry("mio", BigDecimal.valueOf(1_000_000)),
          Map.entry("million", BigDecimal.valueOf(1_000_000)),
          Map.entry("b", BigDecimal.valueOf(1_000_000_000)),
          Map.entry("bn", BigDecimal.valueOf(1_000_000_000)),
          Map.entry("billion", BigDecimal.valueOf(1_000_000_000)));

  private NumberText() {}

  /** The number a text means; empty when it is none. */
  static Optional<BigDecimal> findNumber(String text) {
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    if (isPlain(text)) {
      return Optional.of(new BigDecimal(text));
    }
    String plain = text.replace('\u2212', '-').replace('\u202F', ' ').toLowerCase(Locale.ROOT);
    boolean inParentheses = plain.startsWith("(") && plain.endsWith(")");
    if (inParentheses) {
      plain = plain.substring(1, plain.length() - 1).strip();
    }
    return findWritten(plain).map(number -> inParentheses ? number.negate() : number);
  }

  /** The short way for nearly all cells: an optional minus, digits, a point between digits. */
  private static boolean isPlain(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    int points = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean inside = i > start && i < text.length() - 1;
      if (c == '.' && inside) {
        points++;
      } else if (c < '0' || c > '9') {
        return false;
      }
    }
    return text.length() > start && points <= 1;
  }

  private static Optional<BigDecimal> findWritten(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String digits = or(matcher.group(3), "") + or(matcher.group(4), "");
    BigDecimal factor = FACTORS.get(matcher.group(6));
    boolean twoSigns = !matcher.group(1).isEmpty() && !matcher.group(2).isEmpty();
    if (factor == null || twoSigns || digits.chars().noneMatch(Character::isDigit)) {
      return Optional.empty();
    }
    String exponent = or(matcher.group(5), "");
    String sign = matcher.group(1) + matcher.group(2);
    return Optional.of(new BigDecimal(sign + digits.replace(",", "") + exponent).multiply(factor));
  }

  private static String or(String text, String otherwise) {
    return text == null ? otherwise : text;
  }
}
