package dev.fairfield.service.rest.simulations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fairfield.service.cli.CommandLineRun;
import dev.fairfield.service.security.Role;
import dev.fairfield.service.storage.StoredFiles;
import dev.fairfield.service.testing.ApiClient;
import dev.fairfield.service.testing.ApiClient.Answer;
import dev.fairfield.service.testing.ServiceTest;
import dev.fairfield.service.testing.TestCallers;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is served of a finished simulation, and to whom. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimulationResultsTest {

  @TempDir private Path folder;

  @Autowired private TestCallers callers;
  @Autowired private JdbcClient jdbc;
  @Autowired private StoredFiles files;
  @Autowired private MeterRegistry metrics;

  private ApiClient planner;
  private ApiClient analyst;
  private ApiClient viewer;
  private String path;
  private JsonNode finished;

  @BeforeAll
  void simulate() {
    planner = callers.as(Role.PLANNER);
    analyst = callers.as(Role.ANALYST);
    viewer = callers.as(Role.VIEWER);
    var simulation = new SimulationCase(jdbc, files);
    ObjectNode request = simulation.request(60, simulation.plan("Swap", SimulationCase.SWAP));
    path = SimulationCase.submit(analyst, request);
    finished = SimulationCase.await(analyst, path);
  }

  @Test
  void get_ofAFinishedOne_tellsTheAnswer() {
    assertThat(finished.path("jobStatus").asText()).isEqualTo("SUCCEEDED");
    assertThat(finished.path("stoppedEarly").asBoolean()).isFalse();
    assertThat(finished.path("progress").asDouble()).isEqualTo(1);
    assertThat(finished.at("/found/replications").asInt()).isEqualTo(60);
    assertThat(finished.at("/found/stopSentence").asText())
        .isEqualTo("As many futures as were asked for: 60.");
    assertThat(finished.at("/found/plans").findValuesAsText("plan"))
        .containsExactly("Today", "Swap");
    assertThat(finished.at("/plans/0/baseline").asBoolean()).isTrue();
    assertThat(finished.at("/found/sentence").asText())
        .isEqualTo(planner.get(path + "/comparison").json().at("/answer/sentence").asText());
    Answer answer = analyst.get(path);
    assertThat(answer.header("ETag")).isNotEmpty();
    assertThat(analyst.get(path, "If-None-Match", answer.header("ETag")).status()).isEqualTo(304);
  }

  /** The same book, plans, scenario and seed from the command line. */
  @Test
  void files_ofAPlanner_areThoseOfTheCommandLine() throws IOException {
    Files.writeString(folder.resolve("accounts.csv"), SimulationCase.ACCOUNTS);
    Files.writeString(folder.resolve("reps.csv"), SimulationCase.REPS);
    Files.writeString(folder.resolve("swap.csv"), SimulationCase.SWAP);
    Files.writeString(folder.resolve("busy.json"), SimulationCase.SCENARIO);
    Path out = folder.resolve("out");
    int exit =
        CommandLineRun.execute(
            new String[] {
              "simulate",
              "--accounts",
              folder.resolve("accounts.csv").toString(),
              "--reps",
              folder.resolve("reps.csv").toString(),
              "--plan",
              "Today=today",
              "--plan",
              "Swap=" + folder.resolve("swap.csv"),
              "--scenario",
              folder.resolve("busy.json").toString(),
              "--replications",
              "60",
              "--seed",
              "7",
              "--quick",
              "--out",
              out.toString()
            });

    assertThat(exit).isZero();
    assertThat(planner.get(path + "/comparison").body())
        .isEqualTo(Files.readString(out.resolve("comparison.json")));
    assertThat(planner.get(path + "/report").body())
        .isEqualTo(Files.readString(out.resolve("report.html")));
    assertThat(bytes(planner, "/replications.csv.gz"))
        .isEqualTo(Files.readAllBytes(out.resolve("replications.csv.gz")));
    for (JsonNode file : planner.get(path + "/files").json()) {
      String name = file.path("name").asText();
      assertThat(planner.get(path + "/files/" + name).body())
          .as(name)
          .isEqualTo(Files.readString(out.resolve(name)));
    }
  }

  private byte[] bytes(ApiClient caller, String part) {
    try {
      return HttpClient.newHttpClient()
          .send(
              caller.request("GET", path + part, BodyPublishers.noBody()).build(),
              HttpResponse.BodyHandlers.ofByteArray())
          .body();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String unzipped(ApiClient caller) throws IOException {
    try (var in =
        new GZIPInputStream(new ByteArrayInputStream(bytes(caller, "/replications.csv.gz")))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void comparison_ofViewersAndAnalysts_tellsNothingOfSingleReps() {
    JsonNode full = planner.get(path + "/comparison").json();
    assertThat(full.at("/seats/0/plans")).hasSize(2);
    assertThat(full.findValuesAsText("quotaCents")).contains("49382700");
    assertThat(attainments(full)).contains("region/North", "region/South", "team/East");

    for (ApiClient caller : List.of(viewer, analyst)) {
      JsonNode hidden = caller.get(path + "/comparison").json();
      assertThat(hidden.path("repFiguresHidden").asBoolean()).isTrue();
      assertThat(hidden.at("/seats/0/name").asText()).isEqualTo("Ann");
      assertThat(hidden.at("/seats/0/plans")).isEmpty();
      assertThat(hidden.findValuesAsText("quotaCents")).isEmpty();
      assertThat(hidden.findValuesAsText("chance")).isEmpty();
      assertThat(attainments(hidden)).containsOnly("organisation/", "team/East");
      assertThat(hidden.path("kpis").findValuesAsText("name")).contains("North");
    }
  }

  private static List<String> attainments(JsonNode comparison) {
    return StreamSupport.stream(comparison.path("kpis").spliterator(), false)
        .filter(kpi -> kpi.path("kpi").asText().startsWith("attainment"))
        .map(kpi -> kpi.path("scope").asText() + "/" + kpi.path("name").asText())
        .distinct()
        .toList();
  }

  @Test
  void report_ofAViewer_tellsNothingOfSingleReps() {
    Answer hidden = viewer.get(path + "/report");
    Answer full = planner.get(path + "/report");

    assertThat(full.body()).contains("\"quotaCents\"").doesNotContain("\"repFiguresHidden\":");
    assertThat(hidden.body())
        .contains("\"repFiguresHidden\":true")
        .doesNotContain("\"quotaCents\":", "\"chance\":");
    assertThat(hidden.contentType()).isEqualTo("text/html;charset=UTF-8");
    assertThat(hidden.header("Content-Security-Policy")).startsWith("sandbox allow-scripts");
    assertThat(hidden.header("ETag")).isNotEqualTo(full.header("ETag"));
    assertThat(viewer.get(path + "/report", "If-None-Match", hidden.header("ETag")).status())
        .isEqualTo(304);
  }

  @Test
  void replications_ofAnAnalyst_haveBlanksForRegionsOfOneRep() throws IOException {
    List<String> header = List.of(unzipped(planner).lines().findFirst().orElseThrow().split(","));
    int quota = header.indexOf("attainmentDenominator");
    int bookings = header.indexOf("bookingsCents");

    for (String line : unzipped(analyst).lines().skip(1).toList()) {
      String[] cells = line.split(",", -1);
      assertThat(cells[quota].isEmpty()).as(line).isEqualTo(cells[2].equals("region"));
      assertThat(cells[bookings]).isNotEmpty();
    }
    assertThat(unzipped(planner).lines().skip(1))
        .allSatisfy(line -> assertThat(line.split(",", -1)[quota]).isNotEmpty());
    assertThat(viewer.get(path + "/replications.csv.gz").status()).isEqualTo(403);
  }

  @Test
  void kpis_byPages_areAllOfThem() {
    String query = path + "/kpis?period=year&plan=Swap&limit=7";
    JsonNode page = viewer.get(query).json();
    int seen = page.path("items").size();
    while (page.path("next").isTextual()) {
      page = viewer.get(query + "&after=" + page.path("next").asText()).json();
      seen += page.path("items").size();
    }
    Answer csv = viewer.get(path + "/kpis?period=year&plan=Swap", "Accept", "text/csv");

    assertThat(csv.contentType()).isEqualTo("text/csv;charset=UTF-8");
    assertThat(csv.body()).startsWith("kpi,unit,scope,name,period,plan,mean,low,high");
    assertThat(csv.body().lines()).hasSize(seen + 1);
    JsonNode money =
        viewer
            .get(path + "/kpis?kpi=netBookings&scope=organisation&period=year&plan=Swap")
            .json()
            .at("/items/0");
    assertThat(money.path("mean").asLong())
        .isEqualTo(finished.at("/found/plans/1/meanCents").asLong());
    assertThat(money.path("difference").asLong())
        .isEqualTo(finished.at("/found/plans/1/differenceCents").asLong());
    assertThat(viewer.get(query + "&after=nonsense").status()).isEqualTo(400);
  }

  @Test
  void replay_ofAFuture_addsUpToItsRow() throws IOException {
    JsonNode replay = analyst.get(path + "/replay/11").json();
    assertThat(replay.at("/plans/1/plan").asText()).isEqualTo("Swap");
    long net = replay.at("/plans/1/netBookingsCents").asLong();
    List<String> header = List.of(unzipped(analyst).lines().findFirst().orElseThrow().split(","));
    String row =
        unzipped(analyst)
            .lines()
            .filter(line -> line.startsWith("Swap,11,organisation,,year,"))
            .findFirst()
            .orElseThrow();
    assertThat(net)
        .isCloseTo(
            Long.parseLong(row.split(",", -1)[header.indexOf("netBookingsCents")]), within(1L));
    assertThat(replay.path("events").findValuesAsText("sentence"))
        .contains("Ann (R1, East) leaves.");

    JsonNode one = analyst.get(path + "/replay/11?plan=Today").json();
    assertThat(one.path("plans").findValuesAsText("plan")).containsExactly("Today");
    Answer csv = analyst.get(path + "/replay/11", "Accept", "text/csv");
    assertThat(csv.body().lines().findFirst())
        .hasValue("plan,week,event,rep_id,account_id,account,value,unit,sentence");
    assertThat(csv.body().lines()).hasSize(replay.path("events").size() + 1);
  }

  @Test
  void replay_ofWhatIsNotThere_saysSo() {
    Answer future = analyst.get(path + "/replay/60");
    assertThat(future.status()).isEqualTo(404);
    assertThat(future.json().path("detail").asText()).endsWith("has no future 60; it has 0 to 59.");
    Answer plan = analyst.get(path + "/replay/1?plan=Swop");
    assertThat(plan.status()).isEqualTo(422);
    assertThat(plan.pointers()).containsExactly("?plan");
    assertThat(plan.json().path("detail").asText())
        .isEqualTo("The simulation has no plan Swop. Did you mean Swap?");
    assertThat(analyst.get(path + "/replay/one").status()).isEqualTo(400);
    assertThat(viewer.get(path + "/replay/1").status()).isEqualTo(403);
  }

  @Test
  void files_ofAnAnalyst_haveNoQuotas() {
    assertThat(planner.get(path + "/files").json().findValuesAsText("name"))
        .containsExactly(
            "book-accounts.csv",
            "book-reps.csv",
            "plan-1.csv",
            "plan-2.csv",
            "request.json",
            "scenario.yaml");
    assertThat(planner.get(path + "/files/book-reps.csv").body()).contains("quota_usd", "987654");
    assertThat(analyst.get(path + "/files/book-reps.csv").body())
        .contains("R1,Ann")
        .doesNotContain("quota_usd", "987654", "win_rate", "0.321");
    assertThat(analyst.get(path + "/files/comparison.json").status()).isEqualTo(404);
    assertThat(analyst.get(path + "/files/report.html").status()).isEqualTo(404);
    assertThat(viewer.get(path + "/files").status()).isEqualTo(403);
  }

  @Test
  void metrics_afterASimulation_countItsReplications() {
    assertThat(metrics.get("fairfield.simulation.replications").counter().count())
        .isGreaterThanOrEqualTo(60);
  }
}
