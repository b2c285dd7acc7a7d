package dev.fairfield.service.rest.scores;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.fairfield.scenarios.scoring.AccountScore;
import dev.fairfield.scenarios.scoring.ScoringResult;
import dev.fairfield.scenarios.scoring.Tiers;
import dev.fairfield.scenarios.validation.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/** What scoring a book gave. */
@Schema(name = "Scoring", description = "What scoring a book gave.")
record ScoringView(
    String bookId,
    @Schema(description = "Name of the profile.") String profile,
    Instant scoredAt,
    int accounts,
    @Schema(description = "The best first.") List<TierView> tiers,
    @Schema(description = "Scores that jumped beyond control limits.") int flags,
    @Schema(description = "Such as fields that nobody has a value for.") List<String> warnings) {

  /** The accounts of one tier; scores 0 to 100. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ScoreTier")
  record TierView(
      String name,
      long accounts,
      @Schema(description = "Absent for a tier without accounts.") Double lowest,
      Double mean,
      Double highest) {

    static TierView of(Tiers.Tier tier, List<AccountScore> scores) {
      DoubleSummaryStatistics found =
          scores.stream()
              .filter(score -> score.tier().equals(tier.name()))
              .mapToDouble(AccountScore::score)
              .summaryStatistics();
      boolean any = found.getCount() > 0;
      return new TierView(
          tier.name(),
          found.getCount(),
          any ? found.getMin() : null,
          any ? Math.round(found.getAverage() * 100) / 100.0 : null,
          any ? found.getMax() : null);
    }
  }

  static ScoringView of(String bookId, ScoringResult result, Instant at, int flags) {
    return new ScoringView(
        bookId,
        result.profile().name(),
        at,
        result.scores().size(),
        result.profile().tiers().list().stream()
            .map(tier -> TierView.of(tier, result.scores()))
            .toList(),
        flags,
        result.problems().stream().map(Problem::message).toList());
  }
}
