package dev.fairfield.service.rest.books;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.fairfield.scenarios.enrichment.FactReader;
import dev.fairfield.scenarios.enrichment.Facts;
import dev.fairfield.service.storage.StoredFiles;
import dev.fairfield.service.storage.TemporaryFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.stereotype.Service;

/** What is known about the accounts of a book beyond its columns, with source and date. */
@Service
public class BookFacts {

  /** The file of a book that enrichment made. */
  static final String FILE = "facts.csv";

  private static final long MOST_KEPT = 500_000;

  private final StoredFiles files;
  private final Cache<String, Facts> factsByBook =
      Caffeine.newBuilder()
          .maximumWeight(MOST_KEPT)
          .weigher((String id, Facts facts) -> (int) Math.min(facts.list().size() + 1L, MOST_KEPT))
          .build();

  BookFacts(StoredFiles files) {
    this.files = files;
  }

  /** The facts of a book, which never change; none for a book that no enrichment made. */
  public Facts get(String bookId) {
    return factsByBook.get(bookId, this::read);
  }

  private Facts read(String bookId) {
    try (var folder = TemporaryFolder.create()) {
      Path file = folder.path().resolve(FILE);
      return files.copyZipped(bookId, FILE, file) ? FactReader.read(file) : Facts.NONE;
    } catch (IOException e) {
      throw new UncheckedIOException("The facts of book %s cannot be read.".formatted(bookId), e);
    }
  }
}
