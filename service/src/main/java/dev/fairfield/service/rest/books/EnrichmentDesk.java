package dev.fairfield.service.rest.books;

import dev.fairfield.scenarios.enrichment.Enrichment;
import dev.fairfield.scenarios.enrichment.EnrichmentRequest;
import dev.fairfield.scenarios.enrichment.EnrichmentRequestReader;
import dev.fairfield.scenarios.enrichment.EnrichmentResult;
import dev.fairfield.scenarios.enrichment.EnrichmentSource;
import dev.fairfield.scenarios.enrichment.EnrichmentWriter;
import dev.fairfield.scenarios.io.ReadLimits;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.Opportunity;
import dev.fairfield.scenarios.scoring.WinHistory;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.service.plans.InputFile;
import dev.fairfield.service.security.Audit;
import dev.fairfield.service.security.CurrentUser;
import dev.fairfield.service.storage.StoredFiles;
import dev.fairfield.service.storage.TemporaryFolder;
import dev.fairfield.service.web.ApiProblem;
import dev.fairfield.service.web.EntityTag;
import dev.fairfield.service.web.OnceOnly;
import dev.fairfield.service.web.Turns;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Merges further files into a book and keeps the result as a new one, with the source and date of
 * every value. The book that was enriched stays as it is.
 */
@Component
class EnrichmentDesk {

  /** Files of an enriched book that tell where its values come from. */
  static final Set<String> FILES =
      Set.of(BookFacts.FILE, "conflicts.csv", "unmatched.csv", "sources.csv");

  private final BookShelf shelf;
  private final BookFacts facts;
  private final StoredFiles files;
  private final BookSettings settings;
  private final OnceOnly onceOnly;
  private final Audit audit;
  private final Clock clock;
  private final Turns turns = new Turns(1, "enrichments");

  EnrichmentDesk(
      BookShelf shelf,
      BookFacts facts,
      StoredFiles files,
      BookSettings settings,
      OnceOnly onceOnly,
      Audit audit,
      Clock clock) {
    this.shelf = shelf;
    this.facts = facts;
    this.files = files;
    this.settings = settings;
    this.onceOnly = onceOnly;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Enriches a book.
   *
   * @param name of the new book
   * @param text the enrichment request, YAML or JSON by the ending of {@code document}
   * @param sources folder with the files that the request names, and no others
   * @param won decided opportunities, which become facts of their accounts
   * @throws ApiProblem 404 when there is no such book, 422 for a file that was not sent
   * @throws InvalidInputException with every problem of request and files
   */
  ResponseEntity<EnrichedBook> enrich(
      HttpServletRequest http,
      StoredBook book,
      String name,
      String document,
      String text,
      Path sources,
      List<Opportunity> won)
      throws IOException {
    EnrichmentRequest request = EnrichmentRequestReader.readText(document, text);
    requireSent(request, sources);
    List<Object> payload = new ArrayList<>(List.of(book.id(), name, text, won));
    try (Stream<Path> sent = Files.list(sources)) {
      for (Path file : sent.sorted().toList()) {
        payload.add(InputFile.of(file.getFileName().toString(), file));
      }
    }
    EnrichmentResult result = turns.take(() -> merge(book.id(), request, sources, won));
    try (var kept = BookFolder.temporary();
        var provenance = TemporaryFolder.create()) {
      Book enriched = shelf.write(result.getBook(), result.problems(), kept);
      EnrichmentWriter.write(provenance.path(), result);
      return onceOnly.once(
          http, payload, () -> keep(book, name, enriched, result, kept, provenance.path()));
    }
  }

  private static void requireSent(EnrichmentRequest request, Path sources) throws IOException {
    Set<String> sent = new TreeSet<>();
    try (Stream<Path> files = Files.list(sources)) {
      files.forEach(file -> sent.add(file.getFileName().toString()));
    }
    for (int i = 0; i < request.sources().size(); i++) {
      EnrichmentSource source = request.sources().get(i);
      if (!sent.contains(source.file())) {
        throw ApiProblem.refused(
            "file-not-sent",
            "/request/sources/%d/file".formatted(i),
            "The source %s names the file %s, which was not sent; sent were %s."
                .formatted(source.name(), source.file(), String.join(", ", sent)));
      }
    }
  }

  private EnrichmentResult merge(
      String bookId, EnrichmentRequest request, Path sources, List<Opportunity> won) {
    var limits =
        new ReadLimits(
            settings.maxInflatedSize().toBytes(),
            settings.maxRows(),
            settings.maxColumns(),
            settings.maxFieldLength());
    Book book = shelf.get(bookId);
    EnrichmentResult result = Enrichment.run(book, request, sources, limits);
    return result.hasErrors()
        ? result
        : result.with(WinHistory.facts(book, won)).after(facts.get(bookId));
  }

  private ResponseEntity<EnrichedBook> keep(
      StoredBook from,
      String name,
      Book book,
      EnrichmentResult result,
      BookFolder kept,
      Path provenance) {
    var stored =
        new StoredBook(
            UUID.randomUUID().toString(),
            name.strip(),
            from.preset(),
            from.illustrative(),
            book.accounts().size(),
            book.assignableAccounts().size(),
            book.reps().size(),
            book.teams().size(),
            result.problems().size(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            CurrentUser.name(),
            BookAcceptance.VERSION);
    shelf.add(stored, kept, book);
    FILES.stream().sorted().forEach(file -> files.put(stored.id(), file, provenance.resolve(file)));
    audit.record("book.enriched", "book " + stored.id(), name + ", from book " + from.id());
    return ResponseEntity.created(URI.create("/v1/books/" + stored.id()))
        .eTag(EntityTag.of(stored.version()))
        .body(EnrichedBook.of(stored, from.id(), result));
  }
}
