package dev.fairfield.service.rest.books;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * The files of one book in a folder of their own.
 *
 * @param path exists while the folder is open; closing deletes it with all that is in it
 */
record BookFolder(Path path) implements AutoCloseable {

  /** A new, empty folder that only this process may read. */
  static BookFolder temporary() throws IOException {
    return new BookFolder(Files.createTempDirectory("fairfield-book-"));
  }

  Path accounts() {
    return path.resolve(BookShelf.ACCOUNTS);
  }

  Path reps() {
    return path.resolve(BookShelf.REPS);
  }

  Path problems() {
    return path.resolve(BookShelf.PROBLEMS);
  }

  Path postalCodes() {
    return path.resolve("postal-codes.csv");
  }

  /** Those files that are there. */
  List<Path> list() {
    return List.of(accounts(), reps(), postalCodes()).stream().filter(Files::exists).toList();
  }

  @Override
  public void close() throws IOException {
    FileSystemUtils.deleteRecursively(path);
  }
}
