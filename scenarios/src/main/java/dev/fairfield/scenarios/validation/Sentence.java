package dev.fairfield.scenarios.validation;

import java.util.Locale;

/** Sentences with numbers, written the same on every machine. */
public final class Sentence {

  private Sentence() {}

  /** As {@link String#format}, in English whatever the machine's own locale is. */
  public static String of(String template, Object... values) {
    return String.format(Locale.ENGLISH, template, values);
  }
}
