package dev.fairfield.scenarios.generate;

import dev.fairfield.scenarios.validation.InvalidInputException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Makes the sample book that ships with Fairfield: 5,000 fictional companies at real places and 40
 * fictional reps, with today's unbalanced ownership, families, pins and languages. All dollars are
 * illustrative.
 *
 * <p>The same source files and seed give the same bytes on every machine. The book is frozen: it
 * must never be adjusted to make a planner look good.
 */
public final class SampleBookGenerator {

  /** The seed of the shipped book. */
  public static final long DEFAULT_SEED = 20_260_101L;

  private static final int EXIT_DONE = 0;
  private static final int EXIT_FAILED = 1;
  private static final int EXIT_BAD_INPUT = 2;

  private static final String USAGE =
      "Give three or four arguments: accounts CSV, reps CSV, output folder, and optionally a CSV"
          + " with the columns zip and county_fips.";

  private SampleBookGenerator() {}

  /**
   * Writes accounts.csv and reps.csv and exits with 0; with 2 after bad input, with 1 when a file
   * cannot be read or written.
   *
   * @param args accounts CSV, reps CSV, output folder, and optionally the counties of ZIP codes
   */
  public static void main(String[] args) {
    System.exit(run(List.of(args), System.err));
  }

  /**
   * Reads the source files and writes accounts.csv and reps.csv into the folder.
   *
   * @param countyByZip county FIPS code by ZIP code; an account whose ZIP is absent gets none
   * @throws InvalidInputException when a source file holds something unexpected
   * @throws IOException when a file cannot be read or written
   */
  public static void generate(
      Path accounts, Path reps, Path folder, Map<String, String> countyByZip, long seed)
      throws IOException {
    SampleBook book =
        SampleBook.draw(
            SourceFiles.readAccounts(accounts), SourceFiles.readReps(reps), new KeyedRandom(seed));
    new SampleBookWriter(book, countyByZip).write(folder);
  }

  /** As {@link #main}, with the exit code returned and messages to {@code messages}. */
  static int run(List<String> args, PrintStream messages) {
    if (args.size() < 3 || args.size() > 4) {
      messages.println(USAGE);
      return EXIT_BAD_INPUT;
    }
    try {
      Map<String, String> countyByZip =
          args.size() == 4 ? SourceFiles.readCounties(Path.of(args.get(3))) : Map.of();
      generate(
          Path.of(args.get(0)),
          Path.of(args.get(1)),
          Path.of(args.get(2)),
          countyByZip,
          DEFAULT_SEED);
      return EXIT_DONE;
    } catch (InvalidInputException e) {
      messages.println(e.getMessage());
      return EXIT_BAD_INPUT;
    } catch (IllegalArgumentException e) {
      messages.println("The book cannot be drawn: " + e.getMessage());
      return EXIT_BAD_INPUT;
    } catch (IOException e) {
      messages.println("A file could not be read or written: " + e.getMessage());
      return EXIT_FAILED;
    }
  }
}
