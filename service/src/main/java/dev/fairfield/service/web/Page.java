package dev.fairfield.service.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param next to be given as {@code after} for the following part; null at the end
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Page<T>(List<T> items, String next) {

  /** Most items of one page, and the limit that callers may ask for. */
  public static final int MOST_ITEMS = 200;

  /** Items of a page whose size nobody asked for, as the default of a parameter. */
  public static final String USUAL_ITEMS = "50";

  /**
   * A page of at most {@code limit} rows.
   *
   * @param rows in order; one more than {@code limit} were asked of the database, so that the last
   *     tells whether another page follows
   * @param item what is shown of a row
   * @param cursor position of a row, from {@link Cursor#encode}
   */
  public static <R, T> Page<T> of(
      List<R> rows, int limit, Function<R, T> item, Function<R, String> cursor) {
    boolean more = rows.size() > limit;
    List<R> shown = more ? rows.subList(0, limit) : rows;
    return new Page<>(
        shown.stream().map(item).toList(), more ? cursor.apply(shown.get(limit - 1)) : null);
  }
}
