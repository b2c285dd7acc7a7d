package dev.fairfield.service.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * A folder of one task.
 *
 * @param path exists while the folder is open; closing deletes it with all that is in it
 */
public record TemporaryFolder(Path path) implements AutoCloseable {

  /** A new, empty folder that only this user may read. */
  public static TemporaryFolder create() throws IOException {
    return new TemporaryFolder(Files.createTempDirectory("fairfield-"));
  }

  @Override
  public void close() throws IOException {
    FileSystemUtils.deleteRecursively(path);
  }
}
