package dev.fairfield.benchmarks.gap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.StringTokenizer;

/**
 * Reads the text format of the OR-Library: agents and jobs, the cost of each agent's jobs, what
 * they use of its capacity, the capacities; whole numbers between blanks and line ends.
 */
public final class GapInstanceReader {

  private static final int MOST_AGENTS = 10_000;
  private static final int MOST_JOBS = 1_000_000;

  private final Path file;
  private final List<String> lines;
  private int line;
  private StringTokenizer rest = new StringTokenizer("");

  private GapInstanceReader(Path file, List<String> lines) {
    this.file = file;
    this.lines = lines;
  }

  /**
   * Reads one file; its name becomes the instance's.
   *
   * @throws IllegalArgumentException when it does not have the format; the message names file, line
   *     and value
   */
  public static GapInstance read(Path file) throws IOException {
    return new GapInstanceReader(file, Files.readAllLines(file, StandardCharsets.ISO_8859_1))
        .read();
  }

  private GapInstance read() {
    int agents = next("the number of agents", 1, MOST_AGENTS);
    int jobs = next("the number of jobs", 1, MOST_JOBS);
    int[][] cost = table("cost", agents, jobs, 0);
    int[][] use = table("use of capacity", agents, jobs, 0);
    int[] capacity = new int[agents];
    for (int agent = 0; agent < agents; agent++) {
      capacity[agent] = next("the capacity of agent " + agent, 0, Integer.MAX_VALUE);
    }
    if (hasNext()) {
      throw new IllegalArgumentException(
          "%s, line %d: \"%s\" follows the last capacity; nothing is allowed there for %d agents and %d jobs."
              .formatted(file, line, rest.nextToken(), agents, jobs));
    }
    return new GapInstance(file.getFileName().toString(), cost, use, capacity);
  }

  private int[][] table(String what, int agents, int jobs, int least) {
    int[][] table = new int[agents][jobs];
    for (int agent = 0; agent < agents; agent++) {
      for (int job = 0; job < jobs; job++) {
        table[agent][job] =
            next("the %s of job %d at agent %d".formatted(what, job, agent), least, MOST_JOBS);
      }
    }
    return table;
  }

  private boolean hasNext() {
    while (!rest.hasMoreTokens() && line < lines.size()) {
      rest = new StringTokenizer(lines.get(line++));
    }
    return rest.hasMoreTokens();
  }

  private int next(String what, int least, int most) {
    if (!hasNext()) {
      throw new IllegalArgumentException(
          "%s, line %d: the file ends where %s should stand.".formatted(file, line, what));
    }
    String token = rest.nextToken();
    try {
      int number = Integer.parseInt(token);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notWhole) {
      // Told below, as a number out of range is.
    }
    throw new IllegalArgumentException(
        "%s, line %d: \"%s\" stands where %s should; a whole number from %,d to %,d is allowed."
            .formatted(file, line, token, what, least, most));
  }
}
