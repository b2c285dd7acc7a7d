package dev.fairfield.scenarios.scoring;

import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.validation.Problem;
import java.util.List;
import java.util.Objects;

/**
 * What scoring gave.
 *
 * @param book the book with scores, and with potentials where it had none
 * @param scores by account id
 * @param potentials by account id; only accounts that had none
 * @param problems warnings
 */
public record ScoringResult(
    Profile profile,
    Book book,
    List<AccountScore> scores,
    List<ScoredPotential> potentials,
    List<Problem> problems) {

  public ScoringResult {
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(book, "book");
    scores = List.copyOf(scores);
    potentials = List.copyOf(potentials);
    problems = List.copyOf(problems);
  }
}
