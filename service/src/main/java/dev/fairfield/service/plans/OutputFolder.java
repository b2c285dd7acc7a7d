package dev.fairfield.service.plans;

import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.Problem;
import dev.fairfield.scenarios.validation.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whether results can go to a folder; asked before a long search, not after it. */
public final class OutputFolder {

  private OutputFolder() {}

  /**
   * Checks a folder that exists or may be made, without making it.
   *
   * @throws InvalidInputException when a file is in the way or the folder may not be written
   */
  public static void requireWritable(Path folder) {
    Path existing = folder.toAbsolutePath().normalize();
    while (existing != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    if (existing == null) {
      throw refused(folder, "The folder %s is on no known drive; name another.".formatted(folder));
    }
    if (!Files.isDirectory(existing)) {
      throw refused(
          folder,
          "%s is a file; name a folder for the results.".formatted(relativeTo(folder, existing)));
    }
    if (!Files.isWritable(existing)) {
      throw refused(
          folder,
          "The folder %s may not be written; name another or change its rights."
              .formatted(relativeTo(folder, existing)));
    }
  }

  /** As people typed it where it is what they typed. */
  private static Path relativeTo(Path typed, Path existing) {
    return typed.toAbsolutePath().normalize().equals(existing) ? typed : existing;
  }

  private static InvalidInputException refused(Path folder, String message) {
    return new InvalidInputException(
        List.of(
            new Problem(
                "--out",
                0,
                "",
                folder.toString(),
                "a folder that may be written",
                Severity.ERROR,
                message)));
  }
}
