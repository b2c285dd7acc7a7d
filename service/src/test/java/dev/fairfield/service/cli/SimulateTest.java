package dev.fairfield.service.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairfield.scenarios.validation.MeasuredDollars;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans simulated and replayed from the command line, and what their files say. */
class SimulateTest {

  private static final String SCENARIO =
      """
      name: busy-year
      startDate: 2027-01-04
      horizonWeeks: 26
      attrition: {annualLeaveProbability: {voluntary: 0, involuntary: 0}}
      events:
        - repLeaves: {rep: R1, week: 5}
        - marketShift: {week: 13, factor: 0.8}
        - newMarket:
            name: Lake
            week: 0
            generate: {accounts: 3, latitude: 41.9, longitude: -87.6, radiusKm: 20, team: East,
              employees: 90, meanPotentialUsd: 60000, potentialCv: 0.5, workloadHours: 7, visitsPerYear: 2}
      """;

  private static final int REPLICATIONS = 60;

  @TempDir private Path folder;

  private Terminal terminal;

  @BeforeEach
  void writePlans() throws IOException {
    terminal = Terminal.in(folder);
    terminal.write("scenario.yaml", SCENARIO);
    terminal.write("swap.csv", "account_id,rep_id\nA1,R2\nA2,R2\nA3,R1\nA4,R1\n");
  }

  private Terminal.Run simulate(String out, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--plan",
                "today",
                "--plan",
                "Swap=" + terminal.path("swap.csv"),
                "--scenario",
                terminal.path("scenario.yaml").toString(),
                "--replications",
                Integer.toString(REPLICATIONS),
                "--quick"));
    arguments.addAll(List.of(more));
    return terminal.simulate(out, arguments.toArray(String[]::new));
  }

  private JsonNode comparison(String out) throws IOException {
    return new ObjectMapper().readTree(terminal.text(out + "/comparison.json"));
  }

  @Test
  void simulate_ofTwoPlans_writesItsFilesAndPrintsTheAnswer() throws IOException {
    Terminal.Run run = simulate("out", "--threads", "1");

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains(comparison("out").at("/answer/sentence").asText())
        .contains("Chance to meet target", "baseline", "As many futures as were asked for: 60.")
        .contains("The comparison is in " + terminal.path("out"));
    assertThat(terminal.files("out"))
        .containsExactly(
            "book-accounts.csv",
            "book-reps.csv",
            "comparison.json",
            "plan-1.csv",
            "plan-2.csv",
            "replications.csv.gz",
            "report.html",
            "request.json",
            "run.json",
            "scenario.yaml");
    JsonNode timeline = comparison("out").path("timeline");
    assertThat(timeline.path("weeks")).hasSize(27);
    assertThat(timeline.at("/cumulativeCents/Swap")).hasSize(27);
    assertThat(timeline.path("events").toString())
        .contains("Ann (R1, East) leaves.", "The market Lake opens with 3 accounts.");
  }

  @Test
  void simulate_onOneThreadAndTwo_givesTheSameBytes() throws IOException {
    simulate("one", "--threads", "1");
    simulate("two", "--threads", "2");

    for (String file : List.of("comparison.json", "replications.csv.gz", "report.html")) {
      assertThat(terminal.path("two/" + file))
          .as(file)
          .hasSameBinaryContentAs(terminal.path("one/" + file));
    }
  }

  @Test
  void rowsOfTheBook_inAnotherOrder_changeNoByte() throws IOException {
    simulate("one");
    List<String> lines = terminal.text("accounts.csv").lines().toList();
    terminal.write(
        "accounts.csv",
        String.join("\n", lines.get(0), lines.get(3), lines.get(1), lines.get(4), lines.get(2)));
    simulate("two");

    assertThat(terminal.path("two/comparison.json"))
        .hasSameBinaryContentAs(terminal.path("one/comparison.json"));
  }

  @Test
  void figures_printed_followFromTheReplications() throws IOException {
    simulate("out");

    double[] today = withoutLuck("today");
    double[] swap = withoutLuck("Swap");
    double[] differences = new double[REPLICATIONS];
    Arrays.setAll(differences, i -> swap[i] - today[i]);
    double[] won = column("out", "Swap", "winRateCountNumerator");
    double[] resolved = column("out", "Swap", "winRateCountDenominator");
    JsonNode money = kpi("out", "netBookings", "Swap");
    assertThat(today).hasSize(REPLICATIONS);
    assertThat(money.get("mean").asDouble()).isCloseTo(mean(swap), within(1.0));
    assertThat(money.at("/delta/vsBaseline").asDouble())
        .isCloseTo(mean(differences), within(1.0))
        .isNotZero();
    assertThat(kpi("out", "winRateCount", "Swap").get("mean").asDouble())
        .isCloseTo(jackknife(won, resolved), within(1e-6))
        .isCloseTo(Arrays.stream(won).sum() / Arrays.stream(resolved).sum(), within(1e-3));
  }

  /** Net bookings by future, the luck of deals taken off. */
  private double[] withoutLuck(String plan) throws IOException {
    double[] net = column("out", plan, "netBookingsCents");
    double[] luck = column("out", plan, "dealLuckCents");
    Arrays.setAll(net, i -> net[i] - luck[i]);
    return net;
  }

  /** One difference, one number: in the sentence, in the table and in the figures of the file. */
  @Test
  void answer_differenceAndInterval_areThoseOfTheTable() throws IOException {
    Terminal.Run run = simulate("out");

    JsonNode money = kpi("out", "netBookings", "Swap");
    JsonNode interval = money.at("/delta/ci95");
    MeasuredDollars difference =
        MeasuredDollars.of(
            Math.abs(money.at("/delta/vsBaseline").asDouble()),
            (interval.get(1).asDouble() - interval.get(0).asDouble()) / 2);
    assertThat(comparison("out").at("/answer/sentence").asText())
        .contains(difference.amount(), "(± " + difference.error() + ")");
    assertThat(run.out().lines().filter(line -> line.startsWith("  Swap ")).findFirst().orElse(""))
        .contains(difference.amount(), difference.error());
  }

  private static MeasuredDollars freshDifference(JsonNode answer) {
    JsonNode interval = answer.at("/fresh/differenceCi95Cents");
    return MeasuredDollars.of(
        Math.abs(answer.at("/fresh/differenceCents").asDouble()),
        (interval.get(1).asDouble() - interval.get(0).asDouble()) / 2);
  }

  @Test
  void check_onFreshFutures_saysSoInTheTerminalAndAgreesWithTheFile() throws IOException {
    Terminal.Run run = simulate("out");

    JsonNode answer = comparison("out").path("answer");
    assertThat(run.out()).contains(answer.path("check").asText());
    assertThat(answer.path("check").asText())
        .startsWith("The best of several plans looks a little better than it is, so ")
        .contains(answer.path("best").asText() + " met 256 fresh futures that took no part")
        .contains(freshDifference(answer).amount())
        .contains(" than " + answer.at("/fresh/other").asText() + " (± ");
    assertThat(answer.at("/fresh/plan").asText()).isEqualTo(answer.path("best").asText());
    assertThat(answer.at("/fresh/other").asText()).isNotEqualTo(answer.path("best").asText());
  }

  /** The ratio of sums less its first-order bias. */
  private static double jackknife(double[] numerators, double[] denominators) {
    double numerator = Arrays.stream(numerators).sum();
    double denominator = Arrays.stream(denominators).sum();
    int n = numerators.length;
    double without = 0;
    for (int i = 0; i < n; i++) {
      without += (numerator - numerators[i]) / (denominator - denominators[i]) / n;
    }
    return n * numerator / denominator - (n - 1) * without;
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private JsonNode kpi(String out, String key, String plan) throws IOException {
    for (JsonNode kpi : comparison(out).path("kpis")) {
      if (kpi.path("kpi").asText().equals(key)
          && kpi.path("plan").asText().equals(plan)
          && kpi.path("scope").asText().equals("organisation")
          && kpi.path("period").asText().equals("year")) {
        return kpi;
      }
    }
    throw new AssertionError("No figure " + key);
  }

  /** A column of the organisation's whole horizon under a plan, in order of replications. */
  private double[] column(String out, String plan, String name) {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    Files.newInputStream(terminal.path(out + "/replications.csv.gz"))),
                StandardCharsets.UTF_8))) {
      int column = List.of(lines.readLine().split(",")).indexOf(name);
      return lines
          .lines()
          .map(line -> line.split(",", -1))
          .filter(row -> row[0].equals(plan))
          .filter(row -> row[2].equals("organisation") && row[4].equals("year"))
          .mapToDouble(row -> Double.parseDouble(row[column]))
          .toArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void detailRep_writesRowsOfReps() throws IOException {
    simulate("out", "--detail", "rep");

    try (var in =
        new GZIPInputStream(Files.newInputStream(terminal.path("out/replications.csv.gz")))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).contains(",rep,R2,Q1,");
    }
  }

  @Test
  void precision_insteadOfReplications_stopsByTheRule() throws IOException {
    Terminal.Run run =
        terminal.simulate(
            "out",
            "--plan",
            "today",
            "--scenario",
            terminal.path("scenario.yaml").toString(),
            "--precision",
            "20%",
            "--quick");

    assertThat(run.err()).isEmpty();
    assertThat(comparison("out").get("stopReason").asText()).isEqualTo("PRECISION");
  }

  @Test
  void replay_ofAReplication_endsWhereTheFilesSay() throws IOException {
    simulate("out");

    Terminal.Run run =
        replay("out", "--replication", "7", "--out", terminal.path("events.csv").toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("Future 7 of \"busy-year\" under today and Swap")
        .contains("week  5.0  departure  Ann (R1, East) leaves.")
        .contains("week 13.0  shift      Demand is multiplied by 0.80.")
        .containsPattern("Swap nets \\$[0-9.,]+( M)? (more|less) than today here.");
    assertThat(terminal.text("events.csv").lines().findFirst())
        .contains("plan,week,event,rep_id,account_id,account,value,unit,sentence");
    for (String plan : List.of("today", "Swap")) {
      assertThat(100 * wonUsd(plan))
          .as(plan)
          .isCloseTo(column("out", plan, "bookingsCents")[7], within(5.0));
    }
  }

  private double wonUsd(String plan) throws IOException {
    return terminal
        .text("events.csv")
        .lines()
        .map(line -> line.split(",", -1))
        .filter(row -> row[0].equals(plan) && row[2].equals("won"))
        .mapToDouble(row -> Double.parseDouble(row[6]))
        .sum();
  }

  @Test
  void timeline_lastWeek_isTheNetBookingsOfItsReplication() throws IOException {
    simulate("out");

    JsonNode timeline = comparison("out").path("timeline");
    int replication = timeline.path("replication").asInt();
    assertThat(timeline.at("/cumulativeCents/Swap/26").asDouble())
        .isCloseTo(column("out", "Swap", "netBookingsCents")[replication], within(1.0));
  }

  @Test
  void replay_withMarketFromAFile_needsNothingOutsideTheFolder() throws IOException {
    terminal.write(
        "lake.csv",
        "account_id,latitude,longitude,team,potential_usd,workload_hours\nL1,41.9,-87.6,East,70000,9\n");
    terminal.write(
        "scenario.yaml",
        """
        name: lake
        startDate: 2027-01-04
        events:
          - newMarket: {name: Lake, week: 4, accountsFile: lake.csv}
        """);
    simulate("out");
    Files.delete(terminal.path("lake.csv"));

    Terminal.Run run = replay("out", "--replication", "0", "--plan", "Swap");

    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("The market Lake opens with 1 account.");
  }

  @Test
  void replay_ofAChangedFolder_isRefused() throws IOException {
    simulate("out");
    terminal.edit("out/plan-2.csv", "A1,R2", "A1,R1");

    assertRefused(
        replay("out", "--replication", "1"),
        "plan-2.csv: The file was changed after the simulation, so its worlds cannot be replayed.");
    Files.delete(terminal.path("out/scenario.yaml"));
    assertRefused(replay("out", "--replication", "1"), "has no scenario.yaml");
    Files.delete(terminal.path("out/comparison.json"));
    assertRefused(
        replay("out", "--replication", "1"),
        "holds no comparison: comparison.json is not there. Name a folder that simulate --out wrote.");
  }

  @Test
  void replay_ofWhatWasNotSimulated_isRefused() {
    simulate("out");

    assertRefused(
        replay("out", "--replication", "60"), "--replication is 60; the simulation has 0 to 59.");
    assertRefused(
        replay("out", "--replication", "1", "--plan", "Swp"),
        "--plan: The simulation has no plan Swp. Did you mean Swap?");
    assertRefused(
        replay("out", "--replication", "1", "--out", terminal.path("no/events.csv").toString()),
        "does not exist; make it first or name another.");
  }

  private static void assertRefused(Terminal.Run run, String message) {
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(message).doesNotContain("Exception");
  }

  private Terminal.Run replay(String out, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("replay", "--simulation", terminal.path(out).toString()));
    arguments.addAll(List.of(more));
    return terminal.run(arguments.toArray(String[]::new));
  }

  @Test
  void plan_forAScenario_plansItsBookAndCanBeSimulated() throws IOException {
    terminal.edit("scenario.yaml", "rep: R1, week: 5", "rep: R2, week: 0, backfill: false");
    terminal.edit("reps.csv", ",100\n", ",200\n");
    String scenario = terminal.path("scenario.yaml").toString();

    Terminal.Run planned = terminal.plan("plan", "--scenario", scenario);
    Terminal.Run simulated = simulate("out", "--plan", "New=" + terminal.path("plan"));

    assertThat(planned.err()).isEmpty();
    assertThat(terminal.text("plan/plan.json"))
        .contains("\"role\" : \"scenario\"", "\"name\" : \"scenario.yaml\"");
    assertThat(terminal.text("plan/book-reps.csv")).contains("R1,").doesNotContain("R2,");
    assertThat(terminal.text("plan/assignments.csv")).contains("Lake-0001,R1,,false");
    assertThat(simulated.err()).isEmpty();
    assertThat(comparison("out").at("/plans/2/accountsUnowned").asInt()).isZero();
    assertThat(comparison("out").at("/plans/0/accountsUnowned").asInt()).isEqualTo(5);
  }
}
