package dev.fairfield.service.rest.books;

import dev.fairfield.service.storage.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The files of one book in a folder of their own.
 *
 * @param folder exists while this is open
 */
record BookFolder(TemporaryFolder folder) implements AutoCloseable {

  /** A new, empty folder that only this process may read. */
  static BookFolder temporary() throws IOException {
    return new BookFolder(TemporaryFolder.create());
  }

  Path path() {
    return folder.path();
  }

  Path accounts() {
    return path().resolve(BookShelf.ACCOUNTS);
  }

  Path reps() {
    return path().resolve(BookShelf.REPS);
  }

  Path problems() {
    return path().resolve(BookShelf.PROBLEMS);
  }

  Path postalCodes() {
    return path().resolve("postal-codes.csv");
  }

  /** Those files that are there. */
  List<Path> list() {
    return List.of(accounts(), reps(), postalCodes()).stream().filter(Files::exists).toList();
  }

  @Override
  public void close() throws IOException {
    folder.close();
  }
}
