package dev.fairfield.service.rest.simulations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * A folder for files on their way.
 *
 * @param path exists while the folder is open; closing deletes it with all that is in it
 */
record TemporaryFolder(Path path) implements AutoCloseable {

  /** A new, empty folder that only this user may read. */
  static TemporaryFolder make() throws IOException {
    return new TemporaryFolder(Files.createTempDirectory("fairfield-simulation-"));
  }

  @Override
  public void close() throws IOException {
    FileSystemUtils.deleteRecursively(path);
  }
}
