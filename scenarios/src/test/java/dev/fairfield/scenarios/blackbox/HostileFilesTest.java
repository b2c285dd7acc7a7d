package dev.fairfield.scenarios.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FEATURE UNDER TEST: a hostile file ends in a clear error in a process with 128 MB of heap. */
class HostileFilesTest {

  private static final int MEGABYTE = 1 << 20;
  private static final String OPEN_QUOTE =
      "accounts.csv:2: The record that starts here cannot be read, and nothing after it was: a quotation mark is left open, or text follows a closing one.\n";

  @TempDir private Path folder;

  @Test
  void quote_openOver400Megabytes_isAnErrorAtItsLine() throws Exception {
    assertThat(read(BookFiles.ACCOUNT_HEADER + "\nA1,\"", "no end in sight\n", 400))
        .isEqualTo(OPEN_QUOTE);
  }

  @Test
  void line_of400Megabytes_isAnError() throws Exception {
    assertThat(read(BookFiles.ACCOUNT_HEADER + "\nA1,", "no end in sight ", 400))
        .isEqualTo("accounts.csv: Line 2 is longer than 16,777,216 bytes; this is no CSV file.\n");
  }

  @Test
  void row_ofAMillionColumns_isAnError() throws Exception {
    assertThat(read("account_id,", "c,c,c,c,c,c,c,c,", 2))
        .isEqualTo("accounts.csv:1: The row has thousands of columns; at most 200 are allowed.\n");
  }

  @Test
  void rows_blankByTheMillion_areAnError() throws Exception {
    assertThat(read(BookFiles.ACCOUNT_HEADER + "\n", ",,,\n,,,\n,,,\n,,,\n", 600))
        .isEqualTo(
            "accounts.csv:1000002: The file has more than 1,000,000 rows; nothing was read from this line on. Split the file.\n");
  }

  /** The errors of a gzipped file that goes on like this for so many megabytes. */
  private String read(String beginning, String sixteenCharacters, int megabytes)
      throws IOException, InterruptedException {
    Path accounts = folder.resolve("accounts.csv");
    Path reps = Files.writeString(folder.resolve("reps.csv"), BookFiles.ONE_REP);
    byte[] block = sixteenCharacters.repeat(MEGABYTE / 16).getBytes(StandardCharsets.US_ASCII);
    try (OutputStream out = zip(accounts)) {
      out.write(beginning.getBytes(StandardCharsets.US_ASCII));
      for (int i = 0; i < megabytes; i++) {
        out.write(block);
      }
    }
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                HostileFileReader.class.getName(),
                accounts.toString(),
                reps.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectOutput(folder.resolve("errors.txt").toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isZero();
    return Files.readString(folder.resolve("errors.txt"));
  }

  private static OutputStream zip(Path file) throws IOException {
    return new BufferedOutputStream(
        new GZIPOutputStream(Files.newOutputStream(file)) {
          {
            def.setLevel(Deflater.BEST_SPEED);
          }
        },
        MEGABYTE);
  }
}
