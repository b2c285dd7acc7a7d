package dev.fairfield.scenarios.io;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Yes and no as files write them. */
final class YesNoText {

  private static final Set<String> YES = Set.of("true", "yes", "1", "y");
  private static final Set<String> NO = Set.of("false", "no", "0", "n");

  private YesNoText() {}

  /** What a text says; empty when it is neither yes nor no. */
  static Optional<Boolean> find(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    if (YES.contains(word)) {
      return Optional.of(true);
    }
    return NO.contains(word) ? Optional.of(false) : Optional.empty();
  }
}
