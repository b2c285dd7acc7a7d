package dev.fairfield.scenarios.enrichment;

import java.util.Locale;

/**
 * A row that went to no account.
 *
 * @param line one-based line where the row starts
 * @param key the row's id, else its domain
 * @param name the company's name in the row
 * @param place city, state and postal code of the row
 * @param detail what happened, as a plain sentence
 * @param nearestAccountId the account that came nearest; blank when none did
 * @param nearestScore similarity of its name, 0 to 1
 */
public record UnmatchedRow(
    String source,
    String file,
    long line,
    String key,
    String name,
    String place,
    Reason reason,
    String detail,
    String nearestAccountId,
    double nearestScore) {

  /** Why a row has no account. */
  public enum Reason {
    /** The row has no key to match by. */
    NO_KEY,
    /** No account of the book fits. */
    NO_ACCOUNT,
    /** Several accounts fit, or several rows one account, and nothing tells them apart. */
    AMBIGUOUS,
    /** Another row has the same key. */
    DUPLICATE,
    /** Another row fits the account better. */
    WEAKER;

    /** As files write it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
