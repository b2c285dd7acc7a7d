package dev.fairfield.service.rest.simulations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fairfield.service.jobs.ChunkHandler;
import dev.fairfield.service.jobs.JobKind;
import dev.fairfield.service.plans.RunFacts;
import dev.fairfield.service.security.Role;
import dev.fairfield.service.server.FairfieldServer;
import dev.fairfield.service.simulations.FinishedSimulation;
import dev.fairfield.service.simulations.SimulationFolder;
import dev.fairfield.service.storage.StoredFiles;
import dev.fairfield.service.testing.ApiClient;
import dev.fairfield.service.testing.Databases;
import dev.fairfield.service.testing.TestCallers;
import dev.fairfield.simulator.comparison.Comparison;
import dev.fairfield.simulator.comparison.SimulationListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** Large simulations done in parts, on PostgreSQL, give the same bytes as those done at once. */
@SpringBootTest(
    classes = FairfieldServer.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "fairfield.security.login-link=false",
      "fairfield.books.sample=false",
      "fairfield.simulations.fan-out-evaluations=0",
      "fairfield.simulations.part-evaluations=600"
    })
@ContextConfiguration(initializers = Databases.OnPostgres.class)
@Import(TestCallers.class)
class SimulationFanOutTest {

  /** 600 evaluations by 2 plans of 6 accounts. */
  private static final int PART = 50;

  @TempDir private Path folder;

  @Autowired private TestCallers callers;
  @Autowired private JdbcClient jdbc;
  @Autowired private StoredFiles files;
  @Autowired private PreparedSimulations prepared;
  @Autowired private List<ChunkHandler> chunks;

  private ApiClient planner;
  private SimulationCase simulation;
  private String swap;

  @BeforeEach
  void book() {
    planner = callers.as(Role.PLANNER);
    simulation = new SimulationCase(jdbc, files);
    swap = simulation.plan("Swap", SimulationCase.SWAP);
  }

  private void assertSameBytes(ObjectNode request) throws IOException {
    String path = SimulationCase.submit(planner, request);
    JsonNode finished = SimulationCase.await(planner, path);
    assertThat(finished.path("jobStatus").asText()).as(finished.toString()).isEqualTo("SUCCEEDED");
    assertThat(finished.at("/settings/partReplications").asInt()).isEqualTo(PART);
    String id = finished.path("id").asText();
    SimulationConverter.Accepted accepted = prepared.get(id);
    Comparison direct =
        accepted
            .simulation()
            .compare(accepted.asked().settings(2), SimulationListener.SILENT, () -> false);
    Path out = folder.resolve(id);
    SimulationFolder.write(
        out,
        new FinishedSimulation(accepted.inputs(), direct, false, List.of()),
        new RunFacts(Instant.EPOCH, Duration.ZERO));
    for (String name : List.of("comparison.json", "replications.csv.gz", "report.html")) {
      assertThat(files.find(id, name).orElseThrow())
          .as(name)
          .isEqualTo(Files.readAllBytes(out.resolve(name)));
    }
    assertThat(jdbc.sql("SELECT COUNT(*) FROM job_chunk").query(Integer.class).single()).isZero();
  }

  @Test
  void simulation_ofFixedReplicationsInParts_hasTheBytesOfOneAtOnce() throws IOException {
    ObjectNode request = simulation.request(330, swap);
    request.put("studies", true);
    assertSameBytes(request);
  }

  @Test
  void simulation_toAPrecisionInParts_hasTheBytesOfOneAtOnce() throws IOException {
    ObjectNode request = simulation.request(2, swap);
    request.remove("replications");
    request.put("precision", 0.3);
    request.put("maxReplications", 1_000);
    assertSameBytes(request);
  }

  @Test
  void part_doneAgain_hasTheSameBytes() {
    String path = SimulationCase.submit(planner, simulation.request(330, swap));
    SimulationCase.await(planner, path);
    String id = path.substring(path.lastIndexOf('/') + 1);
    var handler =
        chunks.stream().filter(each -> each.kind() == JobKind.SIMULATION).findFirst().orElseThrow();

    byte[] first = handler.run(id, 6, () -> false);
    prepared.forget(id);

    assertThat(handler.run(id, 6, () -> false)).isEqualTo(first).isNotEmpty();
    assertThat(handler.run(id, 6, () -> true)).isEmpty();
  }
}
