package dev.fairfield.scenarios.io;

import dev.fairfield.scenarios.validation.Sentence;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * The characters of a file: plain or gzipped, UTF-8 with or without byte order mark. A line that is
 * no UTF-8 is read as Windows-1252 (of which Latin-1 is nearly a part), line by line, since real
 * files mix both. Holds a block of whole lines at a time.
 */
final class TextSource extends Reader {

  private static final int BLOCK_BYTES = 1 << 16;
  private static final int MAX_LINE_BYTES = 1 << 24;
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final String CSV_TEXT = "a CSV text file in UTF-8, plain or gzipped";

  private final InputStream in;
  private final long maxBytes;
  private byte[] bytes = new byte[BLOCK_BYTES];
  private int filled;
  private boolean atEnd;
  private long bytesRead;
  private CharBuffer chars = CharBuffer.allocate(0);
  private long linesDecoded;
  private long firstForeignLine;

  private TextSource(InputStream in, long maxBytes) {
    this.in = in;
    this.maxBytes = maxBytes;
  }

  static TextSource open(Path file, long maxBytes) throws IOException {
    InputStream raw = new BufferedInputStream(Files.newInputStream(file), BLOCK_BYTES);
    try {
      raw.mark(2);
      boolean gzipped = raw.read() == 0x1f && raw.read() == 0x8b;
      raw.reset();
      var source = new TextSource(gzipped ? new GZIPInputStream(raw, BLOCK_BYTES) : raw, maxBytes);
      source.skipByteOrderMark();
      return source;
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  /** The first line that holds more than blanks and separators; empty when there is none. */
  String peekHeaderLine() throws IOException {
    if (!chars.hasRemaining()) {
      decodeBlock();
    }
    return chars.toString().lines().filter(line -> !isBlank(line)).findFirst().orElse("");
  }

  /** One-based line of the first bytes that are no UTF-8 so far; 0 when all were. */
  long firstForeignLine() {
    return firstForeignLine;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!chars.hasRemaining()) {
      if (!decodeBlock()) {
        return -1;
      }
    }
    int count = Math.min(length, chars.remaining());
    chars.get(target, offset, count);
    return count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private static boolean isBlank(String line) {
    return line.chars().allMatch(c -> Character.isWhitespace(c) || c == ',' || c == ';');
  }

  private void skipByteOrderMark() throws IOException {
    fill();
    if (startsWith(0xFE, 0xFF) || startsWith(0xFF, 0xFE)) {
      throw new UnusableTextException(
          "The file is in UTF-16; save it as CSV in UTF-8 and try again.", CSV_TEXT);
    }
    if (startsWith(0xEF, 0xBB, 0xBF)) {
      System.arraycopy(bytes, 3, bytes, 0, filled - 3);
      filled -= 3;
    }
  }

  private boolean startsWith(int... expected) {
    if (filled < expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if ((bytes[i] & 0xFF) != expected[i]) {
        return false;
      }
    }
    return true;
  }

  /** Decodes whole lines; false at the end of the file. */
  private boolean decodeBlock() throws IOException {
    fill();
    if (filled == 0) {
      return false;
    }
    int end = endOfWholeLines();
    while (end == 0 && !atEnd) {
      if (bytes.length >= MAX_LINE_BYTES) {
        throw new UnusableTextException(
            Sentence.of(
                "Line %d is longer than %,d bytes; this is no CSV file.",
                linesDecoded + 1, MAX_LINE_BYTES),
            CSV_TEXT);
      }
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
      fill();
      end = endOfWholeLines();
    }
    chars = decode(end == 0 ? filled : end);
    int decoded = end == 0 ? filled : end;
    System.arraycopy(bytes, decoded, bytes, 0, filled - decoded);
    filled -= decoded;
    return true;
  }

  private void fill() throws IOException {
    while (filled < bytes.length && !atEnd) {
      int count = in.read(bytes, filled, bytes.length - filled);
      if (count < 0) {
        atEnd = true;
      } else {
        filled += count;
        bytesRead += count;
      }
      if (bytesRead > maxBytes) {
        throw new UnusableTextException(
            Sentence.of("The file holds more than %,d bytes of text; split it.", maxBytes),
            Sentence.of("at most %,d bytes, counted after decompression", maxBytes));
      }
    }
  }

  private int endOfWholeLines() {
    for (int i = filled - 1; i >= 0; i--) {
      if (bytes[i] == '\n') {
        return i + 1;
      }
    }
    for (int i = filled - 2; i >= 0; i--) {
      if (bytes[i] == '\r') {
        return i + 1;
      }
    }
    return 0;
  }

  private CharBuffer decode(int end) throws IOException {
    rejectNullBytes(end);
    CharBuffer text;
    try {
      text = decodeUtf8(0, end);
      for (int start = 0; start < end; start = endOfLine(start, end)) {
        linesDecoded++;
      }
    } catch (CharacterCodingException e) {
      text = decodeByLine(end);
    }
    return text;
  }

  private void rejectNullBytes(int end) throws UnusableTextException {
    for (int i = 0; i < end; i++) {
      if (bytes[i] == 0) {
        throw new UnusableTextException(
            "The file holds null bytes near line %d, so it is no text (maybe a spreadsheet?); export it as CSV in UTF-8."
                .formatted(linesDecoded + 1),
            CSV_TEXT);
      }
    }
  }

  private CharBuffer decodeByLine(int end) {
    var text = new StringBuilder(end);
    for (int start = 0; start < end; ) {
      int next = endOfLine(start, end);
      linesDecoded++;
      try {
        text.append(decodeUtf8(start, next));
      } catch (CharacterCodingException e) {
        text.append(new String(bytes, start, next - start, WINDOWS_1252));
        if (firstForeignLine == 0) {
          firstForeignLine = linesDecoded;
        }
      }
      start = next;
    }
    return CharBuffer.wrap(text);
  }

  private CharBuffer decodeUtf8(int start, int end) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, start, end - start));
  }

  private int endOfLine(int start, int end) {
    for (int i = start; i < end; i++) {
      if (bytes[i] == '\n') {
        return i + 1;
      }
      if (bytes[i] == '\r') {
        return i + 1 < end && bytes[i + 1] == '\n' ? i + 2 : i + 1;
      }
    }
    return end;
  }
}
