package dev.fairfield.scenarios.io;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** Reads the cells of one row as typed values and reports those it cannot read. */
final class RowCells<C extends Enum<C> & Column> {

  private static final BigDecimal CENTS_PER_DOLLAR = BigDecimal.valueOf(100);
  private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

  private final TableRow<C> row;
  private final FileProblems problems;

  RowCells(TableRow<C> row, FileProblems problems) {
    this.row = row;
    this.problems = problems;
  }

  long line() {
    return row.line();
  }

  boolean has(C column) {
    return row.has(column);
  }

  String text(C column) {
    return row.text(column);
  }

  /** An id: required, without control characters. */
  String id(C column) {
    String id = text(column);
    if (row.has(column) && id.isBlank()) {
      error(column, id, "an id", "The row has no %s; give it one.".formatted(header(column)));
    } else if (CellText.hasControlCharacter(id)) {
      error(
          column,
          id,
          "an id without control characters",
          "The id holds a line break or another control character; take it out.");
    }
    return id;
  }

  /** Dollars to cents, HALF_UP. */
  OptionalLong findCents(C column, NumberRange range) {
    return findScaled(column, range, CENTS_PER_DOLLAR);
  }

  /** Hours to minutes, HALF_UP. */
  OptionalLong findMinutes(C column, NumberRange range) {
    return findScaled(column, range, MINUTES_PER_HOUR);
  }

  OptionalDouble findDouble(C column, NumberRange range) {
    Optional<BigDecimal> number = findNumber(column, range);
    return number.isPresent()
        ? OptionalDouble.of(number.get().doubleValue())
        : OptionalDouble.empty();
  }

  /** A whole number; a broken one such as 12.5 is an error. */
  OptionalInt findCount(C column, NumberRange range) {
    Optional<BigDecimal> number = findNumber(column, range);
    if (number.isEmpty()) {
      return OptionalInt.empty();
    }
    try {
      return OptionalInt.of(number.get().intValueExact());
    } catch (ArithmeticException e) {
      error(
          column,
          text(column),
          "a whole number",
          "%s is no whole number; round it.".formatted(quote(column)));
      return OptionalInt.empty();
    }
  }

  Optional<BigDecimal> findNumber(C column, NumberRange range) {
    String text = text(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<BigDecimal> number = findPlainOrPercent(text, range);
    if (number.isEmpty()) {
      reportNoNumber(column, text, range);
      return number;
    }
    if (range.meansUnknown(number.get())) {
      warning(
          column,
          text,
          range.allowed(),
          "%s is negative and was taken as unknown.".formatted(quote(column)));
      return Optional.empty();
    }
    if (!range.contains(number.get())) {
      error(
          column,
          text,
          range.allowed(),
          "%s is out of range; allowed is %s.".formatted(quote(column), range.allowed()));
      return Optional.empty();
    }
    return number;
  }

  boolean yesOrNo(C column, boolean whenBlank) {
    String text = text(column);
    if (text.isEmpty()) {
      return whenBlank;
    }
    Optional<Boolean> answer = YesNoText.find(text);
    if (answer.isEmpty()) {
      error(
          column,
          text(column),
          "true, false, yes, no, 1 or 0",
          "%s is neither yes nor no; write true or false.".formatted(quote(column)));
    }
    return answer.orElse(false);
  }

  /** A date; of a timestamp its date. */
  Optional<LocalDate> findDate(C column) {
    String text = text(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> date = DateText.find(text);
    if (date.isEmpty()) {
      error(
          column,
          text,
          "a date as year-month-day",
          "%s is no date; write it like 2026-03-31.".formatted(quote(column)));
    }
    return date;
  }

  /** A list without blanks and repetitions. */
  Set<String> list(C column) {
    Set<String> entries = new LinkedHashSet<>();
    for (String entry : row.format().listSeparators().split(text(column))) {
      String clean = CellText.clean(entry);
      if (!clean.isEmpty()) {
        entries.add(clean);
      }
    }
    return entries;
  }

  void error(C column, String value, String allowed, String message) {
    problems.error(line(), header(column), value, allowed, message);
  }

  void warning(C column, String value, String allowed, String message) {
    problems.warning(line(), header(column), value, allowed, message);
  }

  private OptionalLong findScaled(C column, NumberRange range, BigDecimal factor) {
    Optional<BigDecimal> number = findNumber(column, range);
    return number.isPresent()
        ? OptionalLong.of(
            number.get().multiply(factor).setScale(0, RoundingMode.HALF_UP).longValueExact())
        : OptionalLong.empty();
  }

  private static Optional<BigDecimal> findPlainOrPercent(String text, NumberRange range) {
    boolean percent = text.endsWith("%") && range == NumberRange.FRACTION;
    return percent
        ? NumberText.findNumber(text.substring(0, text.length() - 1))
            .map(number -> number.movePointLeft(2))
        : NumberText.findNumber(text);
  }

  private void reportNoNumber(C column, String text, NumberRange range) {
    if (range.negative() == NumberRange.Negative.UNKNOWN && CellText.meansMissing(text)) {
      warning(
          column,
          text,
          range.allowed(),
          "%s is no number and was taken as unknown.".formatted(quote(column)));
    } else {
      error(
          column,
          text,
          range.allowed(),
          "%s is no number; allowed is %s, with a point before decimals."
              .formatted(quote(column), range.allowed()));
    }
  }

  private String quote(C column) {
    return "%s \"%s\"".formatted(header(column), ProblemText.quotable(text(column)));
  }

  private String header(C column) {
    return row.format().headerOf(column);
  }
}
