package dev.fairfield.scenarios.validation;

import java.util.Map;

/**
 * Where the accounts and reps of a book were read, so that a problem found later still names file
 * and line.
 *
 * @param accountsFile name of the file, without folders
 * @param lineByAccountId one-based lines
 * @param repsFile name of the file, without folders
 * @param lineByRepId one-based lines
 */
public record SourceLines(
    String accountsFile,
    Map<String, Long> lineByAccountId,
    String repsFile,
    Map<String, Long> lineByRepId) {

  /** For a book that did not come from files: problems name the book and no line. */
  public static final SourceLines NONE = new SourceLines("book", Map.of(), "book", Map.of());

  public SourceLines {
    lineByAccountId = Map.copyOf(lineByAccountId);
    lineByRepId = Map.copyOf(lineByRepId);
  }

  /** The line of an account; 0 when unknown. */
  public long accountLine(String accountId) {
    return lineByAccountId.getOrDefault(accountId, 0L);
  }

  /** The line of a rep; 0 when unknown. */
  public long repLine(String repId) {
    return lineByRepId.getOrDefault(repId, 0L);
  }
}
