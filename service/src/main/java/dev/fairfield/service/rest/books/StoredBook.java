package dev.fairfield.service.rest.books;

import java.time.Instant;

/**
 * What the database knows of a book without opening it.
 *
 * @param preset format of the files it was read from
 * @param illustrative whether some of its dollars are assumed rather than the company's own
 * @param accountCount all accounts
 * @param assignableCount accounts that a plan gives an owner
 * @param teamCount 1 for a book without teams
 * @param warningCount of the reading; they are in the file {@code problems.csv}
 * @param createdBy who uploaded it
 * @param version rises with each change; books never change, so it is 1
 */
public record StoredBook(
    String id,
    String name,
    String preset,
    boolean illustrative,
    int accountCount,
    int assignableCount,
    int repCount,
    int teamCount,
    int warningCount,
    Instant createdAt,
    String createdBy,
    long version) {}
