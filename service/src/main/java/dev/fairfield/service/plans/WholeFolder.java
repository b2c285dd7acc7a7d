package dev.fairfield.service.plans;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/** Files that belong together: all are made apart first and moved in when all are there. */
public final class WholeFolder {

  /** Makes the files in an empty folder. */
  public interface Content {
    void writeInto(Path draft) throws IOException;
  }

  private WholeFolder() {}

  /**
   * Writes the files of a folder, replacing those of the same name.
   *
   * @throws IOException when the disk refuses; the folder is then as it was, save for files already
   *     moved in whole
   */
  public static void write(Path folder, Content content) throws IOException {
    Path target = folder.toAbsolutePath().normalize();
    Path draft = draft(target);
    delete(draft);
    Files.createDirectory(draft);
    try {
      content.writeInto(draft);
      moveInto(draft, target);
    } finally {
      delete(draft);
    }
  }

  /** Within a folder that exists, which may be a disk of its own; else beside the new one. */
  private static Path draft(Path target) throws IOException {
    if (Files.isDirectory(target)) {
      return target.resolve(".part");
    }
    Files.createDirectories(target.getParent());
    return target.resolveSibling("." + target.getFileName() + ".part");
  }

  private static void moveInto(Path draft, Path target) throws IOException {
    if (Files.notExists(target)) {
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
      return;
    }
    try (Stream<Path> files = Files.list(draft)) {
      for (Path file : files.sorted().toList()) {
        Files.move(
            file,
            target.resolve(file.getFileName()),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
