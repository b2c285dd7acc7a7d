package dev.fairfield.scenarios.scoring;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The scores of one account so far, ordered by date.
 *
 * @param points scores of one day stay in the order given
 */
public record ScoreHistory(String accountId, List<ScorePoint> points) {

  public ScoreHistory {
    Objects.requireNonNull(accountId, "accountId");
    points = points.stream().sorted(Comparator.comparing(ScorePoint::date)).toList();
  }
}
