package dev.fairfield.scenarios.io;

/**
 * How large an input may be, so that a hostile or broken file ends in a clear error and not in
 * exhausted memory.
 *
 * @param maxBytes bytes of text, counted after decompression
 * @param maxRows rows below the header; of blank rows as many again
 * @param maxColumns columns of a row
 * @param maxFieldLength characters of one field
 */
public record ReadLimits(long maxBytes, long maxRows, int maxColumns, int maxFieldLength) {

  /** 1 GiB, 2,000,000 rows, 200 columns, fields of 65,536 characters. */
  public static final ReadLimits DEFAULT = new ReadLimits(1L << 30, 2_000_000, 200, 1 << 16);

  public ReadLimits {
    if (maxBytes < 1 || maxRows < 1 || maxColumns < 1 || maxFieldLength < 1) {
      throw new IllegalArgumentException(
          "Each limit must be 1 or more, but they are %d bytes, %d rows, %d columns, %d characters."
              .formatted(maxBytes, maxRows, maxColumns, maxFieldLength));
    }
  }
}
