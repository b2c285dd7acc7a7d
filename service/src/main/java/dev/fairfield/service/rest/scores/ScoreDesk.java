package dev.fairfield.service.rest.scores;

import dev.fairfield.scenarios.enrichment.Facts;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.scoring.AccountScore;
import dev.fairfield.scenarios.scoring.ControlChart;
import dev.fairfield.scenarios.scoring.ControlSettings;
import dev.fairfield.scenarios.scoring.Profile;
import dev.fairfield.scenarios.scoring.ProfileWriter;
import dev.fairfield.scenarios.scoring.ScoreFlag;
import dev.fairfield.scenarios.scoring.ScoreHistory;
import dev.fairfield.scenarios.scoring.Scoring;
import dev.fairfield.scenarios.scoring.ScoringResult;
import dev.fairfield.service.rest.books.BookFacts;
import dev.fairfield.service.rest.books.BookShelf;
import dev.fairfield.service.security.Audit;
import dev.fairfield.service.security.CurrentUser;
import dev.fairfield.service.web.ApiProblem;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Scores whole books and keeps what comes of it. */
@Service
class ScoreDesk {

  /** The columns of the tables hold no longer ids. */
  private static final int LONGEST_ID = 200;

  private static final int MOST_ACCOUNTS = 200_000;

  private final BookShelf books;
  private final BookFacts facts;
  private final ScoreStore scores;
  private final SignalStore signals;
  private final FlagStore flags;
  private final Audit audit;
  private final Clock clock;

  ScoreDesk(
      BookShelf books,
      BookFacts facts,
      ScoreStore scores,
      SignalStore signals,
      FlagStore flags,
      Audit audit,
      Clock clock) {
    this.books = books;
    this.facts = facts;
    this.scores = scores;
    this.signals = signals;
    this.flags = flags;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Makes sure that a book can be scored.
   *
   * @throws ApiProblem 404 when there is no such book, 422 when it is too large
   */
  void requireFit(String bookId) {
    Book book = books.get(bookId);
    if (book.accounts().size() > MOST_ACCOUNTS) {
      throw tooLarge(
          "%,d accounts; %,d can be scored".formatted(book.accounts().size(), MOST_ACCOUNTS));
    }
    if (book.accounts().stream().anyMatch(account -> account.id().length() > LONGEST_ID)) {
      throw tooLarge("ids of accounts beyond %d characters".formatted(LONGEST_ID));
    }
  }

  private static ApiProblem tooLarge(String what) {
    return ApiProblem.refused("book-too-large", "", "The book has %s.".formatted(what));
  }

  /**
   * Scores a book, with its facts and the signals since. To be called within a transaction.
   *
   * @throws dev.fairfield.scenarios.validation.InvalidInputException when a curve of the profile
   *     runs over a field without numbers
   */
  ScoringView score(String bookId, Profile profile) {
    scores.lockBook(bookId);
    Optional<StoredScoring> before = scores.findScoring(bookId);
    Facts known = facts.get(bookId).replacing(signals.list(bookId, ""));
    ScoringResult result = Scoring.score(books.get(bookId), known, profile);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    String content = ProfileWriter.toJson(profile).toString();
    int epoch =
        before
            .map(scoring -> scoring.epoch() + (scoring.profile().equals(content) ? 0 : 1))
            .orElse(1);
    List<StoredFlag> raised = flags(bookId, result.scores(), epoch, now);
    keep(bookId, result.scores(), epoch, now);
    flags.addAll(bookId, raised);
    scores.putScoring(new StoredScoring(bookId, content, epoch, now, CurrentUser.name()));
    audit.record("book.scored", "book " + bookId, profile.name());
    return ScoringView.of(bookId, result, now, raised.size());
  }

  private void keep(String bookId, List<AccountScore> found, int epoch, Instant now) {
    Map<String, StoredScore> before = new HashMap<>();
    scores.listAll(bookId).forEach(score -> before.put(score.accountId(), score));
    List<StoredScore> present = new ArrayList<>();
    List<StoredPoint> points = new ArrayList<>();
    for (AccountScore score : found) {
      int number =
          Optional.ofNullable(before.get(score.accountId())).map(StoredScore::points).orElse(0) + 1;
      present.add(
          new StoredScore(score.accountId(), score.scoreHundredths(), score.tier(), number, now));
      points.add(new StoredPoint(score.accountId(), number, epoch, score.scoreHundredths(), now));
    }
    scores.putAll(bookId, present);
    scores.addPoints(bookId, points);
    scores.prune(bookId);
  }

  private List<StoredFlag> flags(String bookId, List<AccountScore> found, int epoch, Instant now) {
    Map<String, List<StoredPoint>> pointsByAccount = new HashMap<>();
    scores
        .listAllPoints(bookId, epoch, ControlSettings.DEFAULT.mostPoints())
        .forEach(
            point ->
                pointsByAccount
                    .computeIfAbsent(point.accountId(), account -> new ArrayList<>())
                    .add(point));
    List<StoredFlag> raised = new ArrayList<>();
    for (AccountScore score : found) {
      findFlag(score, pointsByAccount.getOrDefault(score.accountId(), List.of()), now)
          .ifPresent(raised::add);
    }
    return raised;
  }

  /**
   * The flag of a score that its history does not explain.
   *
   * @param before scores of the account in the present epoch, the oldest first
   */
  static Optional<StoredFlag> findFlag(AccountScore score, List<StoredPoint> before, Instant now) {
    var history =
        new ScoreHistory(score.accountId(), before.stream().map(StoredPoint::point).toList());
    var latest = new StoredPoint(score.accountId(), 0, 0, score.scoreHundredths(), now).point();
    return ControlChart.check(history, latest, ControlSettings.DEFAULT)
        .map(flag -> stored(flag, score, now));
  }

  private static StoredFlag stored(ScoreFlag flag, AccountScore score, Instant now) {
    return new StoredFlag(
        UUID.randomUUID().toString(),
        score.accountId(),
        score.scoreHundredths(),
        flag.centre(),
        flag.lower(),
        flag.upper(),
        flag.rises(),
        flag.words(),
        now);
  }
}
