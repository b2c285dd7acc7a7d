package dev.fairfield.service.rest.books;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What reading a book found. */
@Schema(description = "What reading a book found.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ValidationReport(
    @Schema(description = "Whether the book can be planned.") boolean valid,
    @Schema(description = "Left out when the book is not valid.") Integer accountCount,
    @Schema(description = "Accounts that a plan gives an owner.") Integer assignableCount,
    Integer repCount,
    @Schema(description = "1 for a book without teams.") Integer teamCount,
    int errorCount,
    int warningCount,
    @Schema(description = "The first problems, errors before warnings.") List<Finding> problems) {

  /** One problem. */
  @Schema(name = "Finding", description = "One thing that is wrong with a file.")
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Finding(
      @Schema(
              description = "File, line and column, or JSON pointer.",
              example = "accounts.csv:12:potential_usd")
          String pointer,
      @Schema(allowableValues = {"error", "warning"}) String severity,
      @Schema(description = "As read; cut after 200 characters.") String value,
      @Schema(description = "What would be accepted.") String allowed,
      String message) {}
}
