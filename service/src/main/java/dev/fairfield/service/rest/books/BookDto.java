package dev.fairfield.service.rest.books;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** A book without its accounts and reps. */
@Schema(
    name = "Book",
    description =
        "A book of business: all accounts and reps of one planning round. It never changes.")
record BookDto(
    @Schema(description = "UUID.") String id,
    String name,
    @Schema(description = "Format of the files it was read from.", example = "fairfield")
        String preset,
    @Schema(description = "Whether some of its dollars are assumed rather than the company's own.")
        boolean illustrative,
    int accountCount,
    @Schema(description = "Accounts that a plan gives an owner.") int assignableCount,
    int repCount,
    @Schema(description = "1 for a book without teams.") int teamCount,
    @Schema(description = "Warnings of the reading; problems.csv lists them.") int warningCount,
    Instant createdAt,
    String createdBy) {}
