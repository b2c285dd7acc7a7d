package dev.fairfield.scenarios.io;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes lines of numbers straight into bytes, equal to those of {@link SpreadsheetCsv.Cell}. Text
 * comes encoded by {@link SpreadsheetCsv#encoded}. Not thread-safe.
 */
public final class CsvLines {

  private static final int BUFFER_BYTES = 1 << 16;
  private static final int MOST_DIGITS = 19;

  private final OutputStream out;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private final byte[] digits = new byte[MOST_DIGITS];
  private int length;
  private boolean isBegun;

  CsvLines(OutputStream out) {
    this.out = out;
  }

  /** One or more cells as {@link SpreadsheetCsv#encoded} gives them. */
  public CsvLines cells(byte[] encoded) throws IOException {
    begin();
    reserve(encoded.length);
    if (encoded.length > buffer.length) {
      out.write(encoded);
    } else {
      System.arraycopy(encoded, 0, buffer, length, encoded.length);
      length += encoded.length;
    }
    return this;
  }

  /** A whole number. */
  public CsvLines number(long number) throws IOException {
    begin();
    if (number == Long.MIN_VALUE) {
      // it has no counterpart above 0
      return append(Long.toString(number));
    }
    sign(number);
    int first = digits(Math.abs(number), 1);
    append(first, MOST_DIGITS);
    return this;
  }

  /**
   * A decimal number, written without exponent.
   *
   * @param unscaled the number × 10^decimals, above the least of all
   * @param decimals written, 1 to 18
   */
  public CsvLines decimal(long unscaled, int decimals) throws IOException {
    begin();
    sign(unscaled);
    int first = digits(Math.abs(unscaled), decimals + 1);
    append(first, MOST_DIGITS - decimals);
    buffer[length++] = '.';
    append(MOST_DIGITS - decimals, MOST_DIGITS);
    return this;
  }

  /** A cell without content. */
  public CsvLines blank() throws IOException {
    begin();
    return this;
  }

  /** Ends the line. */
  public void end() throws IOException {
    reserve(1);
    buffer[length++] = '\n';
    isBegun = false;
  }

  void flush() throws IOException {
    out.write(buffer, 0, length);
    length = 0;
  }

  /** Leaves room for a comma, a sign, a point and all digits. */
  private void begin() throws IOException {
    reserve(MOST_DIGITS + 3);
    if (isBegun) {
      buffer[length++] = ',';
    }
    isBegun = true;
  }

  private void reserve(int bytes) throws IOException {
    if (length + bytes > buffer.length) {
      flush();
    }
  }

  private void sign(long number) {
    if (number < 0) {
      buffer[length++] = '-';
    }
  }

  /** Puts the digits, with zeros in front up to so many, and says where they begin. */
  private int digits(long number, int fewest) {
    int first = MOST_DIGITS;
    long rest = number;
    while (rest > 0 || MOST_DIGITS - first < fewest) {
      digits[--first] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    return first;
  }

  private void append(int from, int to) {
    System.arraycopy(digits, from, buffer, length, to - from);
    length += to - from;
  }

  private CsvLines append(String ascii) {
    for (int i = 0; i < ascii.length(); i++) {
      buffer[length++] = (byte) ascii.charAt(i);
    }
    return this;
  }
}
