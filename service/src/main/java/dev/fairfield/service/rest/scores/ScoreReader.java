package dev.fairfield.service.rest.scores;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairfield.scenarios.enrichment.Facts;
import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.scoring.AccountScore;
import dev.fairfield.scenarios.scoring.Profile;
import dev.fairfield.scenarios.scoring.ProfileReader;
import dev.fairfield.scenarios.scoring.ScoreRank;
import dev.fairfield.scenarios.scoring.Scoring;
import dev.fairfield.service.rest.books.BookFacts;
import dev.fairfield.service.rest.books.BookShelf;
import dev.fairfield.service.web.ApiProblem;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Reads the scores of a book. */
@Service
class ScoreReader {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int POINTS_SHOWN = 52;

  private final BookShelf books;
  private final BookFacts facts;
  private final ScoreStore scores;
  private final SignalStore signals;

  ScoreReader(BookShelf books, BookFacts facts, ScoreStore scores, SignalStore signals) {
    this.books = books;
    this.facts = facts;
    this.scores = scores;
    this.signals = signals;
  }

  /** Answers a book without scores. */
  static ApiProblem notScored(String bookId) {
    return new ApiProblem(
        HttpStatus.CONFLICT,
        "book-not-scored",
        "The book has no scores yet; POST /v1/books/%s/scores makes them.".formatted(bookId));
  }

  /** The profile a book was scored against. */
  static Profile profile(StoredScoring scoring) {
    try {
      return ProfileReader.fromJson(MAPPER.readTree(scoring.profile()), "profile");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "The profile of book %s is damaged.".formatted(scoring.bookId()), e);
    }
  }

  /**
   * A book that has scores.
   *
   * @throws ApiProblem 404 when there is no such book, 409 while it has no scores
   */
  Book getScored(String bookId) {
    Book book = books.get(bookId);
    getScoring(bookId);
    return book;
  }

  private StoredScoring getScoring(String bookId) {
    return scores.findScoring(bookId).orElseThrow(() -> notScored(bookId));
  }

  /**
   * The score of one account with its parts and the scores before.
   *
   * @throws ApiProblem 404 when there is no such book or account, 409 while the book has no scores
   */
  ScoreView show(String bookId, String accountId) {
    Book book = books.get(bookId);
    Account account =
        book.findAccount(accountId).orElseThrow(() -> ApiProblem.notFound("account", accountId));
    StoredScoring scoring = getScoring(bookId);
    StoredScore stored =
        scores.find(bookId, accountId).orElseThrow(() -> ApiProblem.notFound("account", accountId));
    Facts known = facts.get(bookId).of(accountId).replacing(signals.list(bookId, accountId));
    AccountScore score =
        Scoring.scoreOne(account, known, profile(scoring), rank(bookId, accountId, book));
    List<StoredPoint> history = scores.listPoints(bookId, stored, POINTS_SHOWN);
    return ScoreView.of(stored, account, score, history, scoring.epoch());
  }

  /** How an account's score stands among those of its book at present. */
  ScoreRank rank(String bookId, String accountId, Book book) {
    return new ScoreRank() {
      @Override
      public long accountsAbove(int scoreHundredths) {
        return scores.countAbove(bookId, accountId, scoreHundredths);
      }

      @Override
      public long accounts() {
        return book.accounts().size();
      }
    };
  }
}
