package dev.fairfield.benchmarks.quality;

import dev.fairfield.benchmarks.books.BenchmarkBook;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.request.PlanRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Runs one trial in a Java process of its own, as a person who plans once meets it: nothing is
 * compiled yet and the heap is new.
 */
public final class ColdTrial {

  private static final String LARGEST_HEAP = "-Xmx1g";
  private static final String RESULT = "result";

  private ColdTrial() {}

  /**
   * Starts the process and waits for its result.
   *
   * @throws IllegalStateException when the process fails; the message holds what it wrote
   */
  static TrialResult run(Trial trial, Path sharedData) {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            LARGEST_HEAP,
            "-Dhighs.package=" + System.getProperty("highs.package", "highs"),
            "-cp",
            System.getProperty("java.class.path"),
            ColdTrial.class.getName(),
            trial.book().label(),
            trial.method().name(),
            trial.timeLimit().toString(),
            Long.toString(trial.seed()),
            sharedData.toString());
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int exitCode = process.waitFor();
      if (exitCode != 0) {
        throw new IllegalStateException(
            "The trial %s ended with exit code %d: %s".formatted(trial, exitCode, output));
      }
      return parse(output);
    } catch (IOException e) {
      throw new UncheckedIOException("The trial %s could not be started.".formatted(trial), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The trial %s was interrupted.".formatted(trial), e);
    }
  }

  private static TrialResult parse(String output) {
    String[] numbers =
        output
            .lines()
            .filter(line -> line.startsWith(RESULT))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("The trial wrote no result: " + output))
            .split(" ");
    return new TrialResult(
        Long.parseLong(numbers[1]),
        Long.parseLong(numbers[2]),
        Long.parseLong(numbers[3]),
        Long.parseLong(numbers[4]),
        Long.parseLong(numbers[5]));
  }

  /**
   * The process of one trial; writes its result as one line.
   *
   * @param args book, method, time limit in ISO 8601, seed, folder of shared data
   */
  public static void main(String[] args) {
    var trial =
        new Trial(
            BenchmarkBook.getByLabel(args[0]),
            PlanningMethod.valueOf(args[1]),
            Duration.parse(args[2]),
            Long.parseLong(args[3]));
    var priced =
        PricedBook.of(trial.book().find(Path.of(args[4])).orElseThrow(), PlanRequest.DEFAULT);
    TrialResult result = TrialResult.of(trial, priced).withPeakHeap(peakHeapBytes());
    System.out.printf(
        "%s %d %d %d %d %d%n",
        RESULT,
        result.costCents(),
        result.hardUnits(),
        result.lowerBoundCents(),
        result.nanos(),
        result.peakHeapBytes());
  }

  private static long peakHeapBytes() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }
}
