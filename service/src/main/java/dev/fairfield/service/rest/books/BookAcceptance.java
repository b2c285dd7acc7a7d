package dev.fairfield.service.rest.books;

import dev.fairfield.scenarios.io.BookPreset;
import dev.fairfield.scenarios.io.BookReading;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.service.plans.InputFile;
import dev.fairfield.service.plans.SampleBook;
import dev.fairfield.service.rest.books.BookReports.Pointer;
import dev.fairfield.service.security.Audit;
import dev.fairfield.service.security.CurrentUser;
import dev.fairfield.service.web.ApiProblem;
import dev.fairfield.service.web.EntityTag;
import dev.fairfield.service.web.OnceOnly;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Takes books in. Files are read and checked before the database is asked for anything; what is
 * kept is written in one transaction with the answer.
 */
@Component
class BookAcceptance {

  /** Books never change. */
  static final long VERSION = 1;

  private final BookIntake intake;
  private final BookShelf shelf;
  private final OnceOnly onceOnly;
  private final Audit audit;
  private final Clock clock;

  BookAcceptance(BookIntake intake, BookShelf shelf, OnceOnly onceOnly, Audit audit, Clock clock) {
    this.intake = intake;
    this.shelf = shelf;
    this.onceOnly = onceOnly;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Reads the files of a folder and keeps the book.
   *
   * @throws ApiProblem 422 with every error
   * @throws InvalidInputException when preset or postal codes cannot be used
   */
  ResponseEntity<UploadedBook> accept(
      HttpServletRequest request, String name, String preset, BookFolder files, Pointer pointer)
      throws IOException {
    BookReading reading = intake.read(files, BookPreset.getByName(preset));
    if (reading.hasErrors()) {
      throw BookReports.refusal(reading, pointer);
    }
    List<InputFile> digests = digests(files);
    try (var kept = BookFolder.temporary()) {
      Book book = shelf.write(reading, kept);
      List<Object> payload = List.of(name, preset, digests);
      boolean illustrative = reading.dollarsAssumed() || SampleBook.isAmong(digests);
      return onceOnly.once(
          request,
          payload,
          () -> {
            StoredBook facts = facts(name, preset, illustrative, book, reading);
            shelf.add(facts, kept, book);
            audit.record("book.created", "book " + facts.id(), name);
            return ResponseEntity.created(URI.create("/v1/books/" + facts.id()))
                .eTag(EntityTag.of(facts.version()))
                .body(
                    new UploadedBook(
                        BookConverter.book(facts), BookReports.report(reading, pointer)));
          });
    }
  }

  /** What accepting the files would find. */
  ValidationReport validate(String preset, BookFolder files, Pointer pointer) {
    return BookReports.report(intake.read(files, BookPreset.getByName(preset)), pointer);
  }

  private StoredBook facts(
      String name, String preset, boolean illustrative, Book book, BookReading reading) {
    return new StoredBook(
        UUID.randomUUID().toString(),
        name.strip(),
        BookPreset.getByName(preset).label(),
        illustrative,
        book.accounts().size(),
        book.assignableAccounts().size(),
        book.reps().size(),
        book.teams().size(),
        reading.problems().size(),
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        CurrentUser.name(),
        VERSION);
  }

  private static List<InputFile> digests(BookFolder files) throws IOException {
    List<InputFile> digests = new ArrayList<>();
    for (Path file : files.list()) {
      digests.add(InputFile.of(file.getFileName().toString(), file));
    }
    return digests;
  }
}
