package dev.fairfield.scenarios.enrichment;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text without accents, capitals and punctuation, so that ways of writing compare equal. */
final class PlainText {

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['\u2019`.]");
  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private PlainText() {}

  /** Words in small letters, separated by single blanks. */
  static String of(String text) {
    String letters =
        ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    String words = letters.toLowerCase(Locale.ROOT).replace("&", " and ");
    return OTHERS.matcher(APOSTROPHES.matcher(words).replaceAll("")).replaceAll(" ").strip();
  }
}
