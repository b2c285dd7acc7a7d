package dev.fairfield.service.rest.scores;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.scoring.AccountScore;
import dev.fairfield.scenarios.scoring.ScorePart;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;

/** The score of an account with its parts and the scores before, as REST shows it. */
@Schema(name = "Score", description = "The score of an account; its parts add up to it.")
record ScoreView(
    String accountId,
    String name,
    @Schema(description = "0 to 100, of two decimals.") double score,
    String tier,
    Instant scoredAt,
    @Schema(description = "In the order of the profile's criteria.") List<Part> parts,
    @Schema(description = "The latest scores, the oldest first.") List<Point> history) {

  private static final int FULFILMENT_DECIMALS = 4;

  /** What one criterion gave. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ScorePart")
  record Part(
      String criterion,
      String field,
      @Schema(description = "Absent where nothing is known.") String value,
      @Schema(description = "0 to 1.") BigDecimal fulfilment,
      double points,
      @Schema(description = "Points the criterion can give.") double mostPoints) {

    static Part of(ScorePart part) {
      return new Part(
          part.criterion().name(),
          part.criterion().field(),
          part.isMissing() ? null : part.value(),
          BigDecimal.valueOf(part.fulfilment()).setScale(FULFILMENT_DECIMALS, RoundingMode.HALF_UP),
          part.pointsHundredths() / 100.0,
          part.mostHundredths() / 100.0);
    }
  }

  /** A score the account had. */
  @Schema(name = "ScorePoint")
  record Point(
      Instant at,
      double score,
      @Schema(description = "Whether it was made by the present profile.") boolean comparable) {}

  static ScoreView of(
      StoredScore stored,
      Account account,
      AccountScore score,
      List<StoredPoint> history,
      int epoch) {
    return new ScoreView(
        account.id(),
        account.name(),
        stored.hundredths() / 100.0,
        stored.tier(),
        stored.scoredAt(),
        score.parts().stream().map(Part::of).toList(),
        history.stream()
            .map(point -> new Point(point.at(), point.hundredths() / 100.0, point.epoch() == epoch))
            .toList());
  }
}
