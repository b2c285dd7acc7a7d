package dev.fairfield.scenarios.blackbox;

import dev.fairfield.scenarios.io.BookPreset;
import dev.fairfield.scenarios.io.BookReader;
import dev.fairfield.scenarios.io.ReadLimits;
import dev.fairfield.scenarios.validation.Problem;
import java.nio.file.Path;

/** Reads one file of accounts in a process of its own, whose memory is small. */
final class HostileFileReader {

  private HostileFileReader() {}

  /** Prints the errors; arguments are the files of accounts and reps. */
  public static void main(String[] arguments) {
    BookReader.of(BookPreset.FAIRFIELD)
        .withLimits(new ReadLimits(512L << 20, 1_000_000, 200, 4_096))
        .read(Path.of(arguments[0]), Path.of(arguments[1]))
        .problems()
        .stream()
        .filter(Problem::isError)
        .forEach(problem -> System.out.println(problem.describe()));
  }
}
