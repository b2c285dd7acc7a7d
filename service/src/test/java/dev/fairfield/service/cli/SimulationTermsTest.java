package dev.fairfield.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** By whose prices and assignment rules plans are simulated. */
class SimulationTermsTest {

  private static final String[] SHORT = {
    "--scenario", "steady-state", "--replications", "4", "--quick"
  };

  @TempDir private Path folder;

  private Terminal terminal;

  @BeforeEach
  void planWithAPrice() throws IOException {
    terminal = Terminal.in(folder);
    terminal.write(
        "plan.yaml",
        """
        prices: {travel: {hourUsd: 77}}
        rules: {maxMoves: 3}
        assignmentRules: [{name: All, match: {countries: [US]}, to: [R1, R2]}]
        """);
    Terminal.Run planned =
        terminal.plan("planned", "--request", terminal.path("plan.yaml").toString());
    assertThat(planned.exitCode()).as(planned.toString()).isZero();
  }

  private JsonNode simulated(String... more) throws IOException {
    String[] arguments = new String[SHORT.length + more.length];
    System.arraycopy(SHORT, 0, arguments, 0, SHORT.length);
    System.arraycopy(more, 0, arguments, SHORT.length, more.length);
    Terminal.Run run = terminal.simulate("out", arguments);
    assertThat(run.exitCode()).as(run.toString()).isZero();
    return new ObjectMapper().readTree(terminal.text("out/request.json"));
  }

  @Test
  void simulate_planFolder_givesItsPricesAndRulesButNoLimit() throws IOException {
    JsonNode request = simulated("--plan", "today", "--plan", "New=" + terminal.path("planned"));

    assertThat(request.at("/prices/travel/hourUsd").asDouble()).isEqualTo(77);
    assertThat(request.at("/assignmentRules/0/name").asText()).isEqualTo("All");
    assertThat(request.at("/rules/maxMoves").isNumber()).isFalse();
  }

  @Test
  void simulate_requestAndPlanFolder_countsByTheRequest() throws IOException {
    terminal.write("own.yaml", "prices: {travel: {hourUsd: 41}}");

    JsonNode request =
        simulated(
            "--plan",
            "New=" + terminal.path("planned"),
            "--request",
            terminal.path("own.yaml").toString());

    assertThat(request.at("/prices/travel/hourUsd").asDouble()).isEqualTo(41);
    assertThat(request.at("/assignmentRules")).isEmpty();
  }

  @Test
  void simulate_assignmentsAlone_countByDefaultPrices() throws IOException {
    JsonNode request = simulated("--plan", "New=" + terminal.path("planned/assignments.csv"));

    assertThat(request.at("/prices/travel/hourUsd").asDouble()).isEqualTo(60);
  }
}
