package dev.fairfield.service.cli;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.TypeConversionException;

/** Durations as people type them: 30s, 2m, 1m30s, 1h. */
final class Durations {

  private static final Duration LONGEST = Duration.ofDays(1);

  private Durations() {}

  static Duration parse(String text) {
    try {
      Duration duration = Duration.parse("PT" + text.strip());
      if (duration.isNegative() || duration.isZero() || duration.compareTo(LONGEST) > 0) {
        throw refused(text);
      }
      return duration;
    } catch (DateTimeParseException e) {
      throw refused(text);
    }
  }

  private static TypeConversionException refused(String text) {
    return new TypeConversionException(
        "'%s' is no time limit; allowed is more than 0s up to 24h, such as 30s, 2m or 1m30s."
            .formatted(text));
  }
}
