package dev.fairfield.service.web;

import dev.fairfield.service.storage.StoredFiles;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where a page of a list begins: a text that callers pass on unread. It carries a check value of
 * the list and the position, which finds slips and meddling; it holds no secret and grants nothing.
 */
public final class Cursor {

  private static final String SEPARATOR = "\n";
  private static final int CHECK_CHARACTERS = 12;
  private static final int LONGEST = 2_000;

  private Cursor() {}

  /** A row's place in a list ordered by time, newest first, then by id. */
  public record Position(Instant createdAt, String id) {}

  /**
   * @param list name of the list with what narrows it, such as {@code assignments/<plan id>}: a
   *     cursor of another list is refused
   * @param parts of the last row shown; without line feeds
   */
  public static String encode(String list, Object... parts) {
    String content = Arrays.stream(parts).map(Object::toString).collect(Collectors.joining("\n"));
    String checked = check(list, content) + content;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(checked.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The parts of a cursor; empty when the list is read from its beginning.
   *
   * @param after as the caller gave it; null or empty for the beginning
   * @param parts how many a cursor of this list has
   * @throws ApiProblem 400 for a text that is not a cursor of this list
   */
  public static Optional<List<String>> decode(String list, String after, int parts) {
    if (after == null || after.isEmpty()) {
      return Optional.empty();
    }
    String checked = text(after);
    if (checked.length() < CHECK_CHARACTERS) {
      throw invalid();
    }
    String content = checked.substring(CHECK_CHARACTERS);
    List<String> found = List.of(content.split(SEPARATOR, -1));
    if (!encode(list, content).equals(after) || found.size() != parts) {
      throw invalid();
    }
    return Optional.of(found);
  }

  /** The cursor after a row of a list that is ordered by time and id. */
  public static String encode(String list, Position position) {
    return encode(list, position.createdAt(), position.id());
  }

  /**
   * Where to go on in a list that is ordered by time and id.
   *
   * @throws ApiProblem 400 for a text that is not a cursor of this list
   */
  public static Optional<Position> position(String list, String after) {
    return decode(list, after, 2).map(parts -> new Position(instant(parts.get(0)), parts.get(1)));
  }

  /**
   * How many rows of a list that never changes were shown; 0 at the beginning.
   *
   * @param most rows the list has
   * @throws ApiProblem 400 for a text that is not a cursor of this list
   */
  public static int offset(String list, String after, int most) {
    String rows = decode(list, after, 1).map(parts -> parts.get(0)).orElse("0");
    if (!rows.matches("\\d{1,9}")) {
      throw invalid();
    }
    return Math.min(most, Integer.parseInt(rows));
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw invalid();
    }
  }

  private static String text(String after) {
    if (after.length() > LONGEST) {
      throw invalid();
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(after);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IllegalArgumentException | CharacterCodingException e) {
      throw invalid();
    }
  }

  private static String check(String list, String content) {
    byte[] checked = (list + SEPARATOR + content).getBytes(StandardCharsets.UTF_8);
    return StoredFiles.sha256(checked).substring(0, CHECK_CHARACTERS);
  }

  private static ApiProblem invalid() {
    return ApiProblem.badRequest(
        "invalid-cursor",
        "?after",
        "'after' is not a cursor of this list; give 'next' of the page before, unchanged, or leave"
            + " it out to start at the beginning.");
  }
}
