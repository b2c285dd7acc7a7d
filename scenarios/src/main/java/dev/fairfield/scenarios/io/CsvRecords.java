package dev.fairfield.scenarios.io;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.fairfield.scenarios.validation.Sentence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the records of one CSV file; whatever is wrong with it becomes a problem. */
final class CsvRecords {

  private static final Pattern LINE_IN_MESSAGE = Pattern.compile("line (\\d+)");

  /** Part of the parser's message when it gives up counting. */
  private static final String FIELD_LIMIT = "maximum limit of";

  /** What becomes of header and rows. */
  interface Target {

    /** Takes the header; reports what is wrong with it. */
    void header(long line, List<String> cells);

    /** Takes a row that has at least as many fields as the header. */
    void row(long line, List<String> cells);

    /** Headers a file cannot do without. */
    Collection<String> required();
  }

  private final Target target;
  private final ReadLimits limits;
  private final ReadBounds bounds;
  private final FileProblems problems;
  private int headerFieldCount;
  private long errorsInHeader;
  private long rowCount;
  private long lastLine;
  private final Tally blankRows = new Tally();

  private CsvRecords(Target target, ReadBounds bounds, FileProblems problems) {
    this.target = target;
    this.bounds = bounds;
    this.limits = bounds.limits();
    this.problems = problems;
  }

  /** Hands the header and every row that has as many fields to the target. */
  static void read(Path file, ReadBounds bounds, FileProblems problems, Target target) {
    new CsvRecords(target, bounds, problems).read(file);
  }

  private void read(Path file) {
    if (Files.isDirectory(file)) {
      problems.error(0, "", "", "a CSV file", "%s is a folder; name a CSV file.".formatted(file));
      return;
    }
    try (TextSource source = TextSource.open(file, limits.maxBytes())) {
      readRecords(source, separatorOf(source.peekHeaderLine()));
      warnOfForeignBytes(source);
    } catch (IOException e) {
      UnreadableFile.report(problems, file, lastLine, e);
    }
    reportCounts();
  }

  private void readRecords(TextSource source, char separator) throws IOException {
    CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(false)
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(source);
    try (CloseableIterator<CsvRecord> records = reader.iterator()) {
      boolean goOn = true;
      while (goOn && records.hasNext()) {
        goOn = accept(records.next());
      }
    } catch (CsvParseException e) {
      if (e.getCause() instanceof UncheckedIOException io) {
        throw io.getCause();
      }
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      reportBrokenRecord(e);
      return;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    if (headerFieldCount == 0 && errorsInHeader == 0) {
      reportEmptyFile();
    }
  }

  /** Takes one record; false stops the reading. */
  private boolean accept(CsvRecord fields) {
    lastLine = fields.getStartingLineNumber();
    if (bounds.isOver(rowCount + blankRows.count())) {
      problems.error(
          lastLine,
          "",
          "",
          "a file that is read in the time allowed",
          "Reading took too long and ended before this line; split the file.");
      return false;
    }
    List<String> cells = fields.getFields();
    if (CellText.isBlankRow(cells)) {
      return acceptBlankRow();
    }
    if (headerFieldCount == 0) {
      long errorsBefore = problems.log().errorCount();
      if (cells.size() <= limits.maxColumns()) {
        headerFieldCount = cells.size();
        target.header(lastLine, cells);
      } else {
        reportTooManyColumns(cells.size());
      }
      errorsInHeader = problems.log().errorCount() - errorsBefore;
      return errorsInHeader == 0;
    }
    rowCount++;
    if (rowCount > limits.maxRows()) {
      reportTooManyRows();
      return false;
    }
    acceptRow(cells);
    return true;
  }

  private boolean acceptBlankRow() {
    blankRows.add(lastLine);
    if (blankRows.count() > limits.maxRows()) {
      reportTooManyRows();
      return false;
    }
    return true;
  }

  private void acceptRow(List<String> cells) {
    if (cells.size() > limits.maxColumns()) {
      reportTooManyColumns(cells.size());
    } else if (isShifted(cells)) {
      problems.error(
          lastLine,
          "",
          String.join(" | ", cells.subList(0, Math.min(3, cells.size()))),
          "as many fields as the header has",
          "The row has %d fields and the header has %d, so its cells may have shifted; look for a separator or a quotation mark too many or too few."
              .formatted(cells.size(), headerFieldCount));
    } else if (!reportLongField(cells)) {
      target.row(lastLine, cells);
    }
  }

  /** Blank fields beyond the header's are harmless: spreadsheets leave them. */
  private boolean isShifted(List<String> cells) {
    return cells.size() < headerFieldCount
        || !CellText.isBlankRow(cells.subList(headerFieldCount, cells.size()));
  }

  private boolean reportLongField(List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).length() > limits.maxFieldLength()) {
        problems.error(
            lastLine,
            "",
            cells.get(i),
            Sentence.of("fields of at most %,d characters", limits.maxFieldLength()),
            Sentence.of(
                "Field %d of the row has %,d characters; a quotation mark may be left open.",
                i + 1, cells.get(i).length()));
        return true;
      }
    }
    return false;
  }

  private char separatorOf(String headerLine) {
    if (headerLine.indexOf(',') >= 0) {
      return ',';
    }
    if (headerLine.indexOf(';') >= 0) {
      warnOfSeparator(";", "a semicolon");
      return ';';
    }
    if (headerLine.indexOf('\t') >= 0) {
      warnOfSeparator("tab", "a tab");
      return '\t';
    }
    return ',';
  }

  private void warnOfSeparator(String value, String name) {
    problems.warning(
        1,
        "",
        value,
        "a comma between fields",
        "The header has no comma, so %s was taken as the separator of fields.".formatted(name));
  }

  private void warnOfForeignBytes(TextSource source) {
    if (source.firstForeignLine() > 0) {
      problems.warning(
          source.firstForeignLine(),
          "",
          "",
          "UTF-8",
          "Bytes that are no UTF-8 from this line on were read as Windows-1252 (Latin-1); check the accents or save the file in UTF-8.");
    }
  }

  private void reportCounts() {
    if (blankRows.count() > 0) {
      problems.warning(
          blankRows.firstLine(),
          "",
          "",
          "rows with values",
          Sentence.of("%,d blank rows were skipped, the first at this line.", blankRows.count()));
    }
    if (errorsInHeader > 0) {
      problems.warning(
          lastLine,
          "",
          "",
          "a header without errors",
          "The rows below the header were not read; mend the header first.");
    }
  }

  private void reportTooManyRows() {
    problems.error(
        lastLine,
        "",
        "",
        Sentence.of("at most %,d rows", limits.maxRows()),
        Sentence.of(
            "The file has more than %,d rows; nothing was read from this line on. Split the file.",
            limits.maxRows()));
  }

  private void reportTooManyColumns(int count) {
    problems.error(
        lastLine,
        "",
        "",
        Sentence.of("at most %,d columns", limits.maxColumns()),
        Sentence.of(
            "The row has %,d columns; at most %,d are allowed.", count, limits.maxColumns()));
  }

  private void reportEmptyFile() {
    problems.error(
        0,
        "",
        "",
        "a header row and rows below it",
        "The file is empty; it needs a header row with %s."
            .formatted(String.join(", ", target.required())));
  }

  private void reportBrokenRecord(CsvParseException e) {
    String text = e.getMessage() + (e.getCause() == null ? "" : " " + e.getCause().getMessage());
    Matcher matcher = LINE_IN_MESSAGE.matcher(text);
    long line = matcher.find() ? Long.parseLong(matcher.group(1)) : lastLine + 1;
    if (text.contains(FIELD_LIMIT)) {
      problems.error(
          line,
          "",
          "",
          Sentence.of("at most %,d columns", limits.maxColumns()),
          Sentence.of(
              "The row has thousands of columns; at most %,d are allowed.", limits.maxColumns()));
      return;
    }
    problems.error(
        line,
        "",
        "",
        "fields in quotation marks that are closed, with a separator after them",
        "The record that starts here cannot be read, and nothing after it was: a quotation mark is left open, or text follows a closing one.");
  }
}
