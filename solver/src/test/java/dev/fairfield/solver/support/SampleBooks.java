package dev.fairfield.solver.support;

import dev.fairfield.scenarios.io.BookPreset;
import dev.fairfield.scenarios.io.BookReader;
import dev.fairfield.scenarios.model.Book;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The book and the requests that ship with the product. */
public final class SampleBooks {

  private static final String DATA = "/dev/fairfield/scenarios/data/";

  private SampleBooks() {}

  /** The 40 reps of North America. */
  public static Book northAmerica(Path folder) throws IOException {
    return BookReader.of(BookPreset.FAIRFIELD)
        .read(
            copy("north-america-40/accounts.csv", folder),
            copy("north-america-40/reps.csv", folder))
        .getBook();
  }

  /** A shipped file, such as {@code requests/hybrid.yaml}, in a folder. */
  public static Path copy(String name, Path folder) throws IOException {
    try (InputStream in = Book.class.getResourceAsStream(DATA + name)) {
      Path target = folder.resolve(Path.of(name).getFileName());
      Files.copy(in, target);
      return target;
    }
  }
}
