package dev.fairfield.service.rest.scores;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What became of signals. */
@Schema(name = "SignalsTaken")
record SignalsTaken(@Schema(description = "In the order sent.") List<Taken> items) {

  /** What became of one signal. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "SignalTaken")
  record Taken(
      String accountId,
      String field,
      @Schema(description = "False where a newer value of the field is known.") boolean applied,
      @Schema(description = "The account's score after it, 0 to 100.") double score,
      @Schema(description = "The account's score before it.") double scoreBefore,
      String tier,
      @Schema(description = "There where the score jumped beyond its control limits.")
          FlagView flag) {}
}
