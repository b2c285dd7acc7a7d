package dev.fairfield.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The flagship case from planning to recommendation. */
class DemoCommandTest {

  @TempDir private Path folder;

  @Test
  void demo_withLittleTime_plansSimulatesAndRecommends() throws IOException {
    Terminal terminal = Terminal.in(folder);

    Terminal.Run run =
        terminal.run(
            "demo",
            "--time-limit",
            "6s",
            "--replications",
            "60",
            "--out",
            terminal.path("demo").toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("R12 (Commercial, Miami) and R31 (Enterprise, Los Angeles) have left")
        .contains("Plan with at most 254 moves")
        .contains("Recommendation: ")
        .containsPattern(
            "Re-plan costs at most [0-9.]+ % more than the best plan there can be under its rules.")
        .contains("Open " + terminal.path("demo/simulation/report.html"));
    assertThat(terminal.files("demo"))
        .containsExactly("book", "few-moves", "recommended", "simulation");
    assertThat(terminal.files("demo/book"))
        .containsExactly("accounts.csv", "reps.csv", "scenario.yaml");
    assertThat(terminal.files("demo/simulation")).contains("comparison.json", "plan-3.csv");
    assertThat(Files.readString(terminal.path("demo/recommended/plan.json")))
        .contains("\"role\" : \"scenario\"");
  }

  @Test
  void demo_withImpossibleReplications_isRefusedBeforePlanning() throws IOException {
    Terminal terminal = Terminal.in(folder);

    Terminal.Run run =
        terminal.run("demo", "--replications", "1", "--out", terminal.path("demo").toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--replications is 1; 2 to 100000 are allowed.");
    assertThat(terminal.path("demo")).doesNotExist();
  }
}
