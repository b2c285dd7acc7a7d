package dev.fairfield.service.rest.books;

import dev.fairfield.scenarios.io.BookPreset;
import dev.fairfield.scenarios.io.BookReader;
import dev.fairfield.scenarios.io.BookReading;
import dev.fairfield.scenarios.io.PostalTableReader;
import dev.fairfield.scenarios.io.ReadLimits;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.service.web.ApiProblem;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Reads the files of uploads, a few at a time and within bounds of size and time, so that no file
 * takes the service's memory or its processors for long.
 */
@Component
class BookIntake {

  private static final long WAIT_SECONDS = 20;

  private final BookSettings settings;
  private final Clock clock;
  private final Semaphore turns;

  BookIntake(BookSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.turns = new Semaphore(settings.parallelReadings(), true);
  }

  /**
   * Reads and checks the files of a folder.
   *
   * @throws ApiProblem 429 when too many others are being read
   * @throws InvalidInputException when the table of postal codes cannot be used
   */
  BookReading read(BookFolder folder, BookPreset preset) {
    takeTurn();
    try {
      var limits =
          new ReadLimits(
              settings.maxInflatedSize().toBytes(),
              settings.maxRows(),
              settings.maxColumns(),
              settings.maxFieldLength());
      Instant deadline = clock.instant().plus(settings.maxReadingTime());
      BookReader reader =
          BookReader.of(preset)
              .withLimits(limits)
              .stoppingWhen(() -> clock.instant().isAfter(deadline));
      if (Files.exists(folder.postalCodes())) {
        reader = reader.withPostalTable(PostalTableReader.read(folder.postalCodes(), limits));
      }
      return reader.read(folder.accounts(), folder.reps());
    } finally {
      turns.release();
    }
  }

  private void takeTurn() {
    try {
      if (turns.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new ApiProblem(
        HttpStatus.TOO_MANY_REQUESTS,
        "too-many-uploads",
        "Too many books are being read at the moment; try again.",
        List.of(),
        Map.of(HttpHeaders.RETRY_AFTER, Long.toString(WAIT_SECONDS)));
  }
}
