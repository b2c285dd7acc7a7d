package dev.fairfield.scenarios.io;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Writes CSV that a spreadsheet can open without running anything: a text cell that begins like a
 * formula ({@code = + - @}, tab or carriage return) gets a leading apostrophe, numbers stay
 * numbers. UTF-8, lines end in LF. The file appears whole or not at all.
 */
public final class SpreadsheetCsv {

  private static final String FORMULA_STARTS = "=+-@\t\r";
  private static final int BUFFER_BYTES = 1 << 16;
  private static final AtomicLong DRAFTS = new AtomicLong();

  private SpreadsheetCsv() {}

  /** One cell: text, which is guarded, or a number, which is not. */
  public static final class Cell {

    private static final Cell BLANK = new Cell("");
    private static final Cell[] SMALL =
        IntStream.range(0, 1_000).mapToObj(i -> new Cell(Integer.toString(i))).toArray(Cell[]::new);

    private final String content;

    private Cell(String content) {
      this.content = content;
    }

    /** Text from people or files. */
    public static Cell text(String text) {
      return new Cell(guard(text));
    }

    /** A whole number. */
    public static Cell number(long number) {
      return number >= 0 && number < SMALL.length
          ? SMALL[(int) number]
          : new Cell(Long.toString(number));
    }

    /**
     * A decimal number, written without exponent.
     *
     * @param unscaled the number × 10^decimals
     * @param decimals written, 1 to 18
     */
    public static Cell decimal(long unscaled, int decimals) {
      String digits = Long.toString(Math.abs(unscaled));
      var text = new StringBuilder(digits.length() + decimals + 2);
      if (unscaled < 0) {
        text.append('-');
      }
      int whole = digits.length() - decimals;
      if (whole <= 0) {
        text.append("0.").append("0".repeat(-whole)).append(digits);
      } else {
        text.append(digits, 0, whole).append('.').append(digits, whole, digits.length());
      }
      return new Cell(text.toString());
    }

    /** A decimal number, written without exponent. */
    public static Cell number(BigDecimal number) {
      return new Cell(number.toPlainString());
    }

    /** A cell without content. */
    public static Cell blank() {
      return BLANK;
    }
  }

  /**
   * Writes a header and rows, compressed when the file's name ends in {@code .gz}. The rows are
   * taken one by one, so a long table needs little memory.
   *
   * @throws IOException when the file cannot be written; nothing is left behind then
   */
  public static void write(Path file, List<String> header, Stream<List<Cell>> rows)
      throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path draft =
        folder.resolve(
            ".%s.%d-%d.tmp"
                .formatted(
                    file.getFileName(), ProcessHandle.current().pid(), DRAFTS.incrementAndGet()));
    try {
      try (CsvWriter writer =
          CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(open(draft, file))) {
        write(writer, header, rows);
      }
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /**
   * Writes a header and rows as UTF-8 and flushes; the stream stays open.
   *
   * @throws IOException when the stream cannot be written
   */
  public static void write(OutputStream out, List<String> header, Stream<List<Cell>> rows)
      throws IOException {
    var text =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER_BYTES);
    try {
      CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
      write(writer, header, rows);
      writer.flush();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void write(CsvWriter writer, List<String> header, Stream<List<Cell>> rows) {
    writer.writeRecord(header);
    rows.forEach(
        row -> {
          var record = writer.writeRecord();
          for (Cell cell : row) {
            record.writeField(cell.content);
          }
          record.endRecord();
        });
  }

  private static Writer open(Path draft, Path file) throws IOException {
    OutputStream out =
        Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    boolean zipped = file.getFileName().toString().endsWith(".gz");
    return new BufferedWriter(
        new OutputStreamWriter(zipped ? new FastGzip(out) : out, StandardCharsets.UTF_8),
        BUFFER_BYTES);
  }

  /** Compresses quickly rather than tightly. */
  private static final class FastGzip extends GZIPOutputStream {

    FastGzip(OutputStream out) throws IOException {
      super(out, BUFFER_BYTES);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }

  /** Takes off the apostrophe that {@link Cell#text} puts before what looks like a formula. */
  static String unguard(String text) {
    return !text.isEmpty() && text.charAt(0) == '\'' && looksLikeFormula(text)
        ? text.substring(1)
        : text;
  }

  private static String guard(String text) {
    return looksLikeFormula(text) ? "'" + text : text;
  }

  /** Apostrophes in front are looked through, so that guarding can be undone exactly. */
  private static boolean looksLikeFormula(String text) {
    int i = 0;
    while (i < text.length() && text.charAt(i) == '\'') {
      i++;
    }
    return i < text.length() && FORMULA_STARTS.indexOf(text.charAt(i)) >= 0;
  }
}
