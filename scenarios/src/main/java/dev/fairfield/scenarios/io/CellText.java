package dev.fairfield.scenarios.io;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Text of cells. */
final class CellText {

  private static final char NO_BREAK_SPACE = '\u00A0';
  private static final Set<String> MISSING =
      Set.of("n/a", "#n/a", "na", "null", "none", "unknown", "not available", "-");

  private CellText() {}

  /** Without surrounding blanks; a no-break space counts as a blank. */
  static String clean(String text) {
    String plain = text.indexOf(NO_BREAK_SPACE) < 0 ? text : text.replace(NO_BREAK_SPACE, ' ');
    return plain.strip();
  }

  /** Whether all cells are blank, or hold nothing but separators. */
  static boolean isBlankRow(List<String> fields) {
    for (String field : fields) {
      for (int i = 0; i < field.length(); i++) {
        char c = field.charAt(i);
        if (!Character.isWhitespace(c) && c != NO_BREAK_SPACE && c != ';' && c != ',') {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether a word stands for a missing number or date, such as "n/a" or "null". */
  static boolean meansMissing(String text) {
    return MISSING.contains(text.toLowerCase(Locale.ROOT));
  }

  static boolean hasControlCharacter(String text) {
    return text.chars().anyMatch(Character::isISOControl);
  }
}
