package dev.fairfield.service.rest.books;

import dev.fairfield.scenarios.io.BookPreset;
import dev.fairfield.scenarios.io.BookReader;
import dev.fairfield.scenarios.io.BookReading;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.service.plans.SampleBook;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the sample book into a new database, once: who erases it is rid of it. It is written while
 * the service already answers; who asks for it meanwhile waits at {@link SampleBookArrival}.
 */
@Component
class SampleBookLoader implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(SampleBookLoader.class);

  /** Id of the sample book in every installation, so that examples can name it. */
  static final String ID = "00000000-0000-4000-8000-000000000040";

  private static final String NAME = "North America 40 (sample)";
  private static final String MAKER = "fairfield";

  private final BookSettings settings;
  private final BookStore store;
  private final BookShelf shelf;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final SampleBookArrival arrival;
  private final AsyncTaskExecutor tasks;

  SampleBookLoader(
      BookSettings settings,
      BookStore store,
      BookShelf shelf,
      TransactionTemplate transaction,
      Clock clock,
      SampleBookArrival arrival,
      @Qualifier(TaskExecutionAutoConfiguration.APPLICATION_TASK_EXECUTOR_BEAN_NAME)
          AsyncTaskExecutor tasks) {
    this.settings = settings;
    this.store = store;
    this.shelf = shelf;
    this.transaction = transaction;
    this.clock = clock;
    this.arrival = arrival;
    this.tasks = tasks;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!settings.sample() || store.wasShipped(ID)) {
      arrival.end();
      return;
    }
    tasks.execute(
        () -> {
          try {
            load();
          } catch (IOException | RuntimeException e) {
            LOG.error("The sample book was not loaded; the next start tries again.", e);
          } finally {
            arrival.end();
          }
        });
  }

  /** Loads the book, whatever the settings say; one that was shipped before stays away. */
  void load() throws IOException {
    try (var shipped = BookFolder.temporary();
        var kept = BookFolder.temporary()) {
      SampleBook.copyTo(shipped.path());
      BookReading reading =
          BookReader.of(BookPreset.FAIRFIELD).read(shipped.accounts(), shipped.reps());
      Book book = shelf.write(reading, kept);
      Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      var facts =
          new StoredBook(
              ID,
              NAME,
              BookPreset.FAIRFIELD.label(),
              true,
              book.accounts().size(),
              book.assignableAccounts().size(),
              book.reps().size(),
              book.teams().size(),
              reading.problems().size(),
              now,
              MAKER,
              BookAcceptance.VERSION);
      transaction.executeWithoutResult(
          status -> {
            if (store.noteShipped(ID, now)) {
              shelf.add(facts, kept, book);
            }
          });
    }
  }
}
