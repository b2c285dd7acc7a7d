package dev.fairfield.scenarios.places;

import java.util.Locale;

/** How postal codes are written. */
public final class PostalCodes {

  private static final int ZIP_LENGTH = 5;
  private static final int ZIP_PLUS_4_LENGTH = 9;
  private static final int SHORTEST_ZIP_LENGTH = 3;
  private static final int FSA_LENGTH = 3;

  private PostalCodes() {}

  /**
   * One way of writing for each code. US: ZIP+4 loses its last four digits and leading zeros that a
   * spreadsheet dropped come back, five digits in all. Canada: the forward sortation area, the
   * first three characters in capitals. Elsewhere, and for what is no code of that country: capital
   * letters without blanks.
   *
   * @param country ISO 3166 code of two letters; blank: a code of digits is taken for a ZIP code
   */
  public static String normalise(String country, String postalCode) {
    String code = withoutBlanks(postalCode).toUpperCase(Locale.ROOT);
    return switch (country) {
      case "US", "" -> normaliseZip(code);
      case "CA" -> startsWithFsa(code) ? code.substring(0, FSA_LENGTH) : code;
      default -> code;
    };
  }

  /** Whether a normalised code is a ZIP code of five digits. */
  public static boolean isZip(String code) {
    return code.length() == ZIP_LENGTH && isDigits(code);
  }

  /** Whether a code begins like a Canadian one: letter, digit, letter. */
  public static boolean startsWithFsa(String code) {
    return code.length() >= FSA_LENGTH
        && isCapital(code.charAt(0))
        && isDigit(code.charAt(1))
        && isCapital(code.charAt(2));
  }

  static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static String withoutBlanks(String text) {
    int i = 0;
    while (i < text.length() && !isBlank(text.charAt(i))) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    var plain = new StringBuilder(text.length());
    text.chars().filter(c -> !isBlank(c)).forEach(c -> plain.append((char) c));
    return plain.toString();
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || c == '\u00A0';
  }

  private static String normaliseZip(String code) {
    int dash = code.indexOf('-');
    String zip = dash < 0 ? code : code.substring(0, dash);
    if (!isDigits(zip)) {
      return code;
    }
    if (zip.length() >= SHORTEST_ZIP_LENGTH && zip.length() <= ZIP_LENGTH) {
      return "0".repeat(ZIP_LENGTH - zip.length()) + zip;
    }
    if (dash < 0 && (zip.length() == ZIP_PLUS_4_LENGTH || zip.length() == ZIP_PLUS_4_LENGTH - 1)) {
      return "0".repeat(ZIP_PLUS_4_LENGTH - zip.length())
          + zip.substring(0, zip.length() - (ZIP_PLUS_4_LENGTH - ZIP_LENGTH));
    }
    return code;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
