package dev.fairfield.benchmarks.load;

import dev.fairfield.benchmarks.quality.Machine;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Starts the service, plans the sample book, and reads that plan at a fixed rate: first while the
 * service does nothing else, then beside a solve of the same book. Times count from when a call was
 * due, so a stall is seen by every call that fell into it.
 */
@Command(
    name = "load",
    description = "Measures the service under steady reading, without and beside a solve.",
    mixinStandardHelpOptions = true)
public final class LoadRun implements Callable<Integer> {

  private static final String SAMPLE_BOOK = "00000000-0000-4000-8000-000000000040";
  private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");
  private static final int PLANNING_SECONDS = 10;
  private static final int LONGEST_SOLVE_SECONDS = 3_600;
  private static final long POLL_MILLIS = 500;

  @Option(
      names = "--jar",
      defaultValue = "service/target/fairfield.jar",
      description = "The product (default: ${DEFAULT-VALUE}).")
  private Path jar;

  @Option(
      names = "--java",
      split = ",",
      defaultValue = "-Xmx1g",
      description = "Options of the service's Java (default: ${DEFAULT-VALUE}).")
  private List<String> javaOptions;

  @Option(
      names = "--seconds",
      defaultValue = "300",
      description = "Of each of the two phases (default: ${DEFAULT-VALUE}).")
  private int seconds;

  @Option(
      names = "--warm-up",
      defaultValue = "30",
      description = "Seconds of the same load that do not count (default: ${DEFAULT-VALUE}).")
  private int warmUpSeconds;

  @Option(
      names = "--reads",
      defaultValue = "200",
      description = "Reads by second, plans and pages by turns (default: ${DEFAULT-VALUE}).")
  private int readsPerSecond;

  @Option(
      names = "--what-ifs",
      defaultValue = "5",
      description = "What-ifs by second beside them (default: ${DEFAULT-VALUE}).")
  private int whatIfsPerSecond;

  @Option(names = "--seed", defaultValue = "1", description = "Of the choice of calls.")
  private long seed;

  @Spec private CommandSpec spec;

  /** Measures and prints. */
  public static void main(String[] args) {
    // The service closes a connection that was idle for 5 s: do not call on one that is about to.
    System.setProperty("jdk.httpclient.keepalive.timeout", "2");
    System.exit(new CommandLine(new LoadRun()).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (!Files.isRegularFile(jar)) {
      throw new ParameterException(
          spec.commandLine(),
          "There is no %s; build it by mvn -pl service -am package -DskipTests.".formatted(jar));
    }
    if (seconds < 1 || readsPerSecond < 1 || whatIfsPerSecond < 0 || warmUpSeconds < 0) {
      throw new ParameterException(
          spec.commandLine(), "--seconds and --reads must be 1 or more, the others 0 or more.");
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(Machine.present().sentence());
    out.printf(
        "%,d reads and %,d what-ifs a second, %,d s a phase, service with %s.%n%n",
        readsPerSecond, whatIfsPerSecond, seconds, String.join(" ", javaOptions));
    out.flush();
    Path folder = Files.createTempDirectory("fairfield-load-");
    try (ServiceProcess service = ServiceProcess.start(jar, javaOptions, folder)) {
      measure(service, out);
    } finally {
      delete(folder);
    }
    return 0;
  }

  private void measure(ServiceProcess service, PrintWriter out)
      throws IOException, InterruptedException {
    String plan = submit(service, PLANNING_SECONDS);
    awaitStatus(service, plan, "SUCCEEDED");
    LoadPhase load = LoadPhase.of(service, plan, seed);
    if (warmUpSeconds > 0) {
      load.run(warmUpSeconds, readsPerSecond, whatIfsPerSecond);
    }
    out.println("| phase | call | calls | failed | p50, ms | p99, ms | longest, ms |");
    out.println("|---|---|--:|--:|--:|--:|--:|");
    double before = service.liveHeapMebibytes();
    out.print(load.run(seconds, readsPerSecond, whatIfsPerSecond).rows("idle"));
    out.flush();
    double between = service.liveHeapMebibytes();
    String solve = submit(service, Math.min(LONGEST_SOLVE_SECONDS, seconds + 120));
    awaitStatus(service, solve, "RUNNING");
    out.print(load.run(seconds, readsPerSecond, whatIfsPerSecond).rows("beside a solve"));
    String status = service.get("/v1/plans/" + solve);
    service.post("/v1/plans/" + solve + "/stop", "");
    awaitStatus(service, solve, "SUCCEEDED");
    double after = service.liveHeapMebibytes();
    out.printf(
        "%nHeap in use after a collection: %.0f MiB before, %.0f MiB between, %.0f MiB after.%n",
        before, between, after);
    out.println(
        isStatus(status, "RUNNING")
            ? "The solve ran until the end of its phase."
            : "The solve ended before its phase did.");
    out.flush();
  }

  private static String submit(ServiceProcess service, int timeLimitSeconds) {
    String answer =
        service.post(
            "/v1/plans",
            "{\"name\":\"Load\",\"bookId\":\"%s\",\"timeLimitSeconds\":%d}"
                .formatted(SAMPLE_BOOK, timeLimitSeconds));
    return ServiceProcess.first(ID, answer, "answer to a new plan");
  }

  private static void awaitStatus(ServiceProcess service, String plan, String status)
      throws InterruptedException {
    String path = "/v1/plans/" + plan;
    for (String answer = service.get(path); !isStatus(answer, status); answer = service.get(path)) {
      if (isStatus(answer, "FAILED") || isStatus(answer, "DEAD")) {
        throw new IllegalStateException("The solve failed:%n%s".formatted(answer));
      }
      Thread.sleep(POLL_MILLIS);
    }
  }

  private static boolean isStatus(String plan, String status) {
    return Pattern.compile("\"jobStatus\"\\s*:\\s*\"" + status + "\"").matcher(plan).find();
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
