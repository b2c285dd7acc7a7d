package dev.fairfield.service.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a page so that a reader never meets half of it. */
final class PageFile {

  private PageFile() {}

  /**
   * Writes the page as UTF-8. The file appears whole or not at all; an older one is replaced.
   *
   * @throws IOException when the folder is missing or cannot be written
   */
  static void write(Path file, String page) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.writeString(part, page, StandardCharsets.UTF_8);
      replace(part, file);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void replace(Path part, Path file) throws IOException {
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
