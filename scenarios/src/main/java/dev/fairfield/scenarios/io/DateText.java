package dev.fairfield.scenarios.io;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Dates as files write them: year-month-day, alone or at the head of a timestamp. */
final class DateText {

  private static final int ISO_DATE_LENGTH = 10;

  private DateText() {}

  /** The date a text means; empty when it is none. */
  static Optional<LocalDate> find(String text) {
    boolean timestamp =
        text.length() > ISO_DATE_LENGTH && "T ".indexOf(text.charAt(ISO_DATE_LENGTH)) >= 0;
    try {
      return Optional.of(LocalDate.parse(timestamp ? text.substring(0, ISO_DATE_LENGTH) : text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
