package dev.fairfield.service.rest.books;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.fairfield.scenarios.io.BookPreset;
import dev.fairfield.scenarios.io.BookReader;
import dev.fairfield.scenarios.io.BookReading;
import dev.fairfield.scenarios.io.BookWriter;
import dev.fairfield.scenarios.io.ProblemsWriter;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.validation.Problem;
import dev.fairfield.service.storage.StoredFiles;
import dev.fairfield.service.web.ApiProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The books of this installation. A book never changes: it is kept as our own CSV files and read
 * back from them, so that all nodes see the same one. The books used last stay in memory.
 */
@Service
public class BookShelf {

  /** Accounts as our own CSV. */
  static final String ACCOUNTS = "accounts.csv";

  /** Reps as our own CSV, with every column. */
  static final String REPS = "reps.csv";

  /** Warnings of the reading. */
  static final String PROBLEMS = "problems.csv";

  private final BookStore store;
  private final StoredFiles files;
  private final SampleBookArrival sample;
  private final Cache<String, Book> booksById;

  BookShelf(BookStore store, StoredFiles files, BookSettings settings, SampleBookArrival sample) {
    this.store = store;
    this.files = files;
    this.sample = sample;
    long accounts = settings.cachedAccounts();
    this.booksById =
        Caffeine.newBuilder()
            .maximumWeight(accounts)
            .weigher(
                (String id, Book book) ->
                    (int) Math.min(book.accounts().size() + book.reps().size(), accounts))
            .build();
  }

  /**
   * A book with its accounts and reps.
   *
   * @throws ApiProblem 404 when there is none
   */
  public Book get(String bookId) {
    getStored(bookId);
    return booksById.get(bookId, this::read);
  }

  /**
   * @throws ApiProblem 503 when the sample book is asked for and still being loaded
   */
  public Optional<StoredBook> find(String bookId) {
    if (bookId.equals(SampleBookLoader.ID)) {
      sample.await();
    }
    return store.find(bookId);
  }

  /**
   * The facts of a book.
   *
   * @throws ApiProblem 404 when there is none
   */
  public StoredBook getStored(String bookId) {
    return find(bookId).orElseThrow(() -> ApiProblem.notFound("book", bookId));
  }

  /**
   * Keeps a book within the caller's transaction.
   *
   * @param book what {@link #write} read back; it stays in memory, where it does no harm should the
   *     transaction fail: nobody finds an id that has no row
   */
  @Transactional
  void add(StoredBook facts, BookFolder content, Book book) {
    store.insert(facts);
    files.put(facts.id(), ACCOUNTS, content.accounts());
    files.put(facts.id(), REPS, content.reps());
    files.put(facts.id(), PROBLEMS, content.problems());
    booksById.put(facts.id(), book);
  }

  /** Deletes a book with its files; whether it was there. */
  @Transactional
  boolean erase(String bookId) {
    boolean erased = store.delete(bookId);
    files.erase(bookId);
    booksById.invalidate(bookId);
    return erased;
  }

  private Book read(String bookId) {
    try (var folder = BookFolder.temporary()) {
      boolean complete =
          files.copyZipped(bookId, ACCOUNTS, folder.accounts())
              && files.copyZipped(bookId, REPS, folder.reps());
      if (!complete) {
        throw ApiProblem.notFound("book", bookId);
      }
      return BookReader.of(BookPreset.FAIRFIELD).read(folder.accounts(), folder.reps()).getBook();
    } catch (IOException e) {
      throw new UncheckedIOException("The book %s cannot be read.".formatted(bookId), e);
    }
  }

  /**
   * Writes a book that was accepted as it is kept, and reads it back.
   *
   * @return the book as everybody will see it
   */
  Book write(BookReading accepted, BookFolder folder) throws IOException {
    return write(accepted.getBook(), accepted.problems(), folder);
  }

  /** The same for a book with the warnings that came with it. */
  Book write(Book accepted, List<Problem> problems, BookFolder folder) throws IOException {
    BookWriter.writeAccounts(folder.accounts(), accepted);
    BookWriter.writeReps(folder.reps(), accepted);
    ProblemsWriter.write(folder.problems(), problems);
    return BookReader.of(BookPreset.FAIRFIELD).read(folder.accounts(), folder.reps()).getBook();
  }
}
