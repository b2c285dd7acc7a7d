package dev.fairfield.scenarios.io;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file that cannot be opened or read to its end. */
final class UnreadableFile {

  private UnreadableFile() {}

  /**
   * Reports why.
   *
   * @param lastLine line of the last record that was read; 0 for none
   */
  static void report(FileProblems problems, Path file, long lastLine, IOException e) {
    if (e instanceof UnusableTextException unusable) {
      problems.error(0, "", "", unusable.allowed(), unusable.getMessage());
    } else if (e instanceof NoSuchFileException || e instanceof FileNotFoundException) {
      problems.error(
          0, "", "", "a file that exists", "The file %s does not exist.".formatted(file));
    } else if (e instanceof AccessDeniedException) {
      problems.error(
          0,
          "",
          "",
          "a file that may be read",
          "The file %s may not be read; check its permissions.".formatted(file));
    } else {
      problems.error(
          0,
          "",
          "",
          "a file that can be read to its end",
          "The file %s cannot be read after line %d (%s); it may be damaged."
              .formatted(file, lastLine, e.getMessage()));
    }
  }
}
