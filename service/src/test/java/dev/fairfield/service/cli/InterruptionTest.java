package dev.fairfield.service.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.fairfield.service.FairfieldApplication;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C during the search and the simulation. */
class InterruptionTest {

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final long INTERRUPT_BIT = 1L << 1;

  @TempDir private Path folder;

  @Test
  @Timeout(120)
  void interrupt_duringTheSearch_keepsTheBestPlanAndEndsWellInTime() throws Exception {
    Assumptions.assumeFalse(
        System.getProperty("os.name").startsWith("Windows"),
        "Skipped: Windows has no signal that a test could send to one process.");
    Terminal terminal = Terminal.in(folder);

    Process process =
        start(
            terminal.planArguments(
                "--time-limit", "10m", "--out", terminal.path("out").toString()));
    try {
      await(process, "Improving the plan");
      new ProcessBuilder("kill", "-" + signal(), Long.toString(process.pid())).start().waitFor();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }

    assertThat(process.exitValue()).isZero();
    assertThat(terminal.files("out")).hasSize(8);
    assertThat(terminal.text("out/plan.json")).contains("\"stoppedEarly\" : true");
  }

  @Test
  @Timeout(120)
  void interrupt_duringTheSimulation_comparesWhatWasSimulated() throws Exception {
    Assumptions.assumeFalse(
        System.getProperty("os.name").startsWith("Windows"),
        "Skipped: Windows has no signal that a test could send to one process.");
    Terminal terminal = Terminal.in(folder);

    Process process =
        start(
            terminal.simulateArguments(
                "out",
                "--plan",
                "today",
                "--scenario",
                "steady-state",
                "--replications",
                "100000",
                "--threads",
                "1",
                "--quick"));
    try {
      await(process, "Simulating 1 plan");
      new ProcessBuilder("kill", "-" + signal(), Long.toString(process.pid())).start().waitFor();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }

    assertThat(process.exitValue()).isIn(0, 2);
    if (process.exitValue() == 0) {
      assertThat(terminal.text("out/comparison.json"))
          .contains("\"stopReason\" : \"STOPPED\"", "Stopped by hand after ");
    }
  }

  private static Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(FairfieldApplication.class.getName());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static void await(Process process, String words) throws IOException {
    BufferedReader lines = process.inputReader();
    var seen = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      seen.append(line).append('\n');
      if (line.contains(words)) {
        return;
      }
    }
    fail("It never said %s:%n%s", words, seen);
  }

  /** INT as Ctrl-C sends it; TERM where this process and so its children ignore INT. */
  private static String signal() throws IOException {
    if (!Files.isReadable(STATUS)) {
      return "INT";
    }
    boolean ignored =
        Files.readAllLines(STATUS).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .anyMatch(
                line ->
                    (Long.parseUnsignedLong(line.substring(line.indexOf(':') + 1).strip(), 16)
                            & INTERRUPT_BIT)
                        != 0);
    return ignored ? "TERM" : "INT";
  }
}
