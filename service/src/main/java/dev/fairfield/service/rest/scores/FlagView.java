package dev.fairfield.service.rest.scores;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** A score that its history did not explain, as REST shows it. */
@Schema(name = "ScoreFlag", description = "A score that its history does not explain.")
record FlagView(
    String id,
    String accountId,
    @Schema(description = "0 to 100.") double score,
    @Schema(description = "Mean of the scores before.") double centre,
    @Schema(description = "Lower control limit.") double lower,
    @Schema(description = "Upper control limit.") double upper,
    @Schema(description = "Whether it lies above the upper limit; else below the lower one.")
        boolean rises,
    @Schema(description = "The same as a plain sentence.") String sentence,
    Instant raisedAt) {

  static FlagView of(StoredFlag flag) {
    return new FlagView(
        flag.id(),
        flag.accountId(),
        flag.hundredths() / 100.0,
        rounded(flag.centre()),
        rounded(flag.lower()),
        rounded(flag.upper()),
        flag.rises(),
        flag.words(),
        flag.raisedAt());
  }

  private static double rounded(double score) {
    return Math.round(score * 100) / 100.0;
  }
}
