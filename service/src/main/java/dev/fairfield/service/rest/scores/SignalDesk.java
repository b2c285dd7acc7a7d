package dev.fairfield.service.rest.scores;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairfield.scenarios.enrichment.Fact;
import dev.fairfield.scenarios.enrichment.Facts;
import dev.fairfield.scenarios.enrichment.SignalType;
import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.scoring.AccountScore;
import dev.fairfield.scenarios.scoring.AccountValues;
import dev.fairfield.scenarios.scoring.ControlSettings;
import dev.fairfield.scenarios.scoring.Profile;
import dev.fairfield.scenarios.scoring.Scoring;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.service.rest.books.BookFacts;
import dev.fairfield.service.rest.books.BookShelf;
import dev.fairfield.service.web.ApiProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Takes signals in: each changes the score of its account at once. */
@Service
class SignalDesk {

  private static final int LONGEST_TEXT = 1_000;
  private static final Duration CLOCKS_APART = Duration.ofMinutes(5);

  private final BookShelf books;
  private final BookFacts facts;
  private final ScoreStore scores;
  private final SignalStore signals;
  private final FlagStore flags;
  private final ScoreReader reader;
  private final Clock clock;

  SignalDesk(
      BookShelf books,
      BookFacts facts,
      ScoreStore scores,
      SignalStore signals,
      FlagStore flags,
      ScoreReader reader,
      Clock clock) {
    this.books = books;
    this.facts = facts;
    this.scores = scores;
    this.signals = signals;
    this.flags = flags;
    this.reader = reader;
    this.clock = clock;
  }

  /** What signals are taken into. */
  private record Context(Book book, String bookId, Profile profile, int epoch, Instant now) {}

  /**
   * Takes signals one after the other. To be called within a transaction.
   *
   * @throws ApiProblem 404 when there is no such book, 409 while it has no scores, 422 naming the
   *     first signal that is refused; then none is taken
   */
  SignalsTaken take(String bookId, List<SignalDto> sent) {
    Book book = books.get(bookId);
    scores.lockBook(bookId);
    StoredScoring scoring =
        scores.findScoring(bookId).orElseThrow(() -> ScoreReader.notScored(bookId));
    var context =
        new Context(
            book,
            bookId,
            ScoreReader.profile(scoring),
            scoring.epoch(),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    List<SignalsTaken.Taken> taken = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      taken.add(take(context, sent.get(i), "/signals/" + i));
    }
    return new SignalsTaken(taken);
  }

  private SignalsTaken.Taken take(Context context, SignalDto signal, String pointer) {
    Account account =
        context
            .book()
            .findAccount(signal.accountId())
            .orElseThrow(
                () ->
                    ApiProblem.refused(
                        "unknown-account",
                        pointer + "/accountId",
                        "The book has no account %s.".formatted(signal.accountId())));
    Instant at =
        Objects.requireNonNullElse(signal.at(), context.now()).truncatedTo(ChronoUnit.MICROS);
    Fact fact = fact(context, signal, at, pointer);
    StoredScore before = scores.find(context.bookId(), account.id()).orElseThrow();
    boolean newer =
        signals
            .findTime(context.bookId(), account.id(), signal.field())
            .filter(known -> known.isAfter(at))
            .isPresent();
    if (newer) {
      return taken(signal, before, before, Optional.empty(), false);
    }
    return apply(context, account, signal, fact, at, before, pointer);
  }

  private SignalsTaken.Taken apply(
      Context context,
      Account account,
      SignalDto signal,
      Fact fact,
      Instant at,
      StoredScore before,
      String pointer) {
    signals.put(context.bookId(), fact, at);
    AccountScore score = score(context, account, pointer);
    List<StoredPoint> points =
        scores.listPoints(context.bookId(), before, ControlSettings.DEFAULT.mostPoints()).stream()
            .filter(point -> point.epoch() == context.epoch())
            .toList();
    Optional<StoredFlag> flag = ScoreDesk.findFlag(score, points, context.now());
    int number = before.points() + 1;
    var after =
        new StoredScore(account.id(), score.scoreHundredths(), score.tier(), number, context.now());
    scores.put(context.bookId(), after);
    scores.addPoints(
        context.bookId(),
        List.of(
            new StoredPoint(
                account.id(), number, context.epoch(), score.scoreHundredths(), context.now())));
    scores.prune(context.bookId(), after);
    flags.addAll(context.bookId(), flag.stream().toList());
    return taken(signal, before, after, flag, true);
  }

  private AccountScore score(Context context, Account account, String pointer) {
    Facts known =
        facts
            .get(context.bookId())
            .of(account.id())
            .replacing(signals.list(context.bookId(), account.id()));
    try {
      return Scoring.scoreOne(
          account,
          known,
          context.profile(),
          reader.rank(context.bookId(), account.id(), context.book()));
    } catch (InvalidInputException e) {
      throw ApiProblem.refused("invalid-signal", pointer + "/value", e.problems().get(0).message());
    }
  }

  private static Fact fact(Context context, SignalDto signal, Instant at, String pointer) {
    if (at.isAfter(context.now().plus(CLOCKS_APART))) {
      throw ApiProblem.refused(
          "future-signal",
          pointer + "/at",
          "The signal is of %s, which is still to come.".formatted(at));
    }
    if (new AccountValues(Facts.NONE).findType(signal.field()).isPresent()) {
      throw ApiProblem.refused(
          "column-of-the-book",
          pointer + "/field",
          "%s is a column of the book, which does not change; enrich the book instead."
              .formatted(signal.field()));
    }
    JsonNode value = signal.value();
    String text = value.isNumber() ? value.decimalValue().toPlainString() : value.asText().strip();
    if (!value.isValueNode() || text.isEmpty() || text.length() > LONGEST_TEXT) {
      throw ApiProblem.refused(
          "invalid-signal",
          pointer + "/value",
          "The value must be a number, true or false, or a text of 1 to 1,000 characters.");
    }
    SignalType type =
        value.isNumber()
            ? SignalType.NUMBER
            : value.isBoolean() ? SignalType.YES_NO : SignalType.TEXT;
    return SignalStore.fact(signal.accountId(), signal.field(), type, text, at);
  }

  private static SignalsTaken.Taken taken(
      SignalDto signal,
      StoredScore before,
      StoredScore after,
      Optional<StoredFlag> flag,
      boolean applied) {
    return new SignalsTaken.Taken(
        signal.accountId(),
        signal.field(),
        applied,
        after.hundredths() / 100.0,
        before.hundredths() / 100.0,
        after.tier(),
        flag.map(FlagView::of).orElse(null));
  }
}
