package dev.fairfield.scenarios.io;

import dev.fairfield.scenarios.validation.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * One row of a {@link NamedTable}. A cell that cannot be read as what is asked for is reported as a
 * warning and counts as blank: what an extra file offers is never needed.
 */
public final class NamedRow {

  private static final BigDecimal CENTS_PER_DOLLAR = BigDecimal.valueOf(100);

  private final Map<String, Integer> indexByHeader;
  private final long line;
  private final List<String> cells;
  private final FileProblems problems;

  NamedRow(
      Map<String, Integer> indexByHeader, long line, List<String> cells, FileProblems problems) {
    this.indexByHeader = indexByHeader;
    this.line = line;
    this.cells = cells;
    this.problems = problems;
  }

  /** Name of the file, without folders. */
  public String file() {
    return problems.file();
  }

  /** One-based line where the row starts. */
  public long line() {
    return line;
  }

  /**
   * The cell without surrounding blanks and spreadsheet guard.
   *
   * @param header one of the headers the table was read for, written the same; any other is blank
   */
  public String text(String header) {
    Integer index = indexByHeader.get(header);
    return index == null ? "" : SpreadsheetCsv.unguard(CellText.clean(cells.get(index)));
  }

  /** The cell, blank when it says that it is missing, such as {@code n/a} or {@code -999}. */
  public String knownText(String header) {
    String text = text(header);
    return CellText.meansMissing(text) || text.equals("-999") ? "" : text;
  }

  /**
   * A number as people write it, such as {@code 36.9 Million} or {@code 12%}, which is 0.12.
   *
   * @param least smallest number taken
   * @param most largest number taken
   */
  public Optional<BigDecimal> findNumber(String header, long least, long most) {
    String text = text(header);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    boolean percent = text.endsWith("%");
    Optional<BigDecimal> number =
        percent
            ? NumberText.findNumber(CellText.clean(text.substring(0, text.length() - 1)))
                .map(value -> value.movePointLeft(2))
            : NumberText.findNumber(text);
    boolean inRange =
        number.isPresent()
            && number.get().compareTo(BigDecimal.valueOf(least)) >= 0
            && number.get().compareTo(BigDecimal.valueOf(most)) <= 0;
    if (!inRange) {
      warn(header, "a number of at least %d and at most %d".formatted(least, most));
      return Optional.empty();
    }
    return number;
  }

  /** A whole number from 0 to 100,000,000. */
  public OptionalInt findCount(String header) {
    Optional<BigDecimal> number = findNumber(header, 0, NumberRange.COUNT.max().longValueExact());
    if (number.isPresent() && number.get().stripTrailingZeros().scale() > 0) {
      warn(header, "a whole number");
      return OptionalInt.empty();
    }
    return number.isPresent() ? OptionalInt.of(number.get().intValueExact()) : OptionalInt.empty();
  }

  /** Dollars as cents, HALF_UP; at most a trillion dollars. */
  public OptionalLong findCents(String header) {
    Optional<BigDecimal> dollars = findNumber(header, 0, NumberRange.MONEY.max().longValueExact());
    return dollars.isPresent()
        ? OptionalLong.of(
            dollars
                .get()
                .multiply(CENTS_PER_DOLLAR)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact())
        : OptionalLong.empty();
  }

  /** A date; of a timestamp its date. */
  public Optional<LocalDate> findDate(String header) {
    String text = text(header);
    Optional<LocalDate> date = DateText.find(text);
    if (date.isEmpty() && !text.isEmpty()) {
      warn(header, "a date such as 2026-03-31");
    }
    return date;
  }

  /** True or false. */
  public Optional<Boolean> findYesOrNo(String header) {
    String text = text(header);
    Optional<Boolean> answer = YesNoText.find(text);
    if (answer.isEmpty() && !text.isEmpty()) {
      warn(header, "true, false, yes, no, 1 or 0");
    }
    return answer;
  }

  /** Reports a cell that is not used. */
  public void warn(String header, String allowed) {
    String text = text(header);
    problems.add(
        Severity.WARNING,
        line,
        header,
        text,
        allowed,
        "%s \"%s\" was not used; allowed is %s."
            .formatted(header, ProblemText.quotable(text), allowed));
  }
}
