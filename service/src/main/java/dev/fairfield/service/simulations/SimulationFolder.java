package dev.fairfield.service.simulations;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fairfield.service.plans.InputFile;
import dev.fairfield.service.plans.Machine;
import dev.fairfield.service.plans.ProductVersions;
import dev.fairfield.service.plans.RunFacts;
import dev.fairfield.service.plans.WholeFolder;
import dev.fairfield.service.report.SimulationReportPage;
import dev.fairfield.simulator.comparison.Comparison;
import dev.fairfield.simulator.document.ComparisonJson;
import dev.fairfield.simulator.document.Provenance;
import dev.fairfield.simulator.document.ReplicationsCsv;
import dev.fairfield.simulator.document.Timeline;
import dev.fairfield.simulator.replay.Replay;
import dev.fairfield.simulator.replay.TypicalReplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * A folder that holds a comparison of plans: {@code comparison.json}, {@code replications.csv.gz},
 * {@code report.html}, and what it takes to simulate any world again wherever the folder is moved:
 * the book, each plan, the scenario in full and the request. {@code comparison.json} has their
 * digests; {@code run.json} holds all that may differ between two runs, the digests of the files as
 * they were given among it.
 */
public final class SimulationFolder {

  public static final String REPORT = "report.html";

  /** Everything found, for programs. */
  public static final String COMPARISON = "comparison.json";

  /** Rows of every replication, for analysts. */
  public static final String REPLICATIONS = "replications.csv.gz";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private SimulationFolder() {}

  /** Name and version of the product as comparisons carry it. */
  public static String product() {
    return "Fairfield " + ProductVersions.ofBuild().fairfield();
  }

  /**
   * Writes or replaces the files of a comparison.
   *
   * @throws IOException when the disk refuses; the folder is then as it was, save for files already
   *     moved in whole
   */
  public static void write(Path folder, FinishedSimulation simulation, RunFacts facts)
      throws IOException {
    WholeFolder.write(folder, draft -> writeInto(draft, simulation, facts));
  }

  /** The rows of all replications take as long as all else, so they are written beside it. */
  private static void writeInto(Path draft, FinishedSimulation simulation, RunFacts facts)
      throws IOException {
    CompletableFuture<Void> rows =
        CompletableFuture.runAsync(() -> writeRows(draft, simulation.comparison()));
    try {
      writeAllElse(draft, simulation, facts);
    } finally {
      await(rows);
    }
  }

  private static void writeRows(Path draft, Comparison comparison) {
    try {
      ReplicationsCsv.write(draft.resolve(REPLICATIONS), comparison);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Also when all else has failed: nobody may write into a folder that is given up. */
  private static void await(CompletableFuture<Void> rows) throws IOException {
    try {
      rows.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof UncheckedIOException failure) {
        throw failure.getCause();
      }
      throw e;
    }
  }

  private static void writeAllElse(Path draft, FinishedSimulation simulation, RunFacts facts)
      throws IOException {
    List<InputFile> inputs = simulation.inputs().writeInto(draft);
    var provenance =
        new Provenance(
            product(),
            System.getProperty("java.version"),
            simulation.illustrative(),
            inputs.stream()
                .map(file -> new Provenance.Input(file.role(), file.name(), file.sha256()))
                .toList());
    ObjectNode json = ComparisonJson.of(simulation.comparison(), provenance, timeline(simulation));
    Files.writeString(draft.resolve(COMPARISON), json.toPrettyString() + "\n");
    SimulationReportPage.write(draft.resolve(REPORT), json);
    Files.writeString(draft.resolve("run.json"), run(simulation, facts).toPrettyString() + "\n");
  }

  private static Timeline timeline(FinishedSimulation simulation) {
    TypicalReplication typical = TypicalReplication.of(simulation.comparison());
    Replay replay = simulation.inputs().replay(simulation.comparison().settings().seed());
    return new Timeline(replay.replicate(typical.replication()), typical.why());
  }

  private static ObjectNode run(FinishedSimulation simulation, RunFacts facts) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("started", facts.started().toString());
    json.put("simulationMillis", facts.solveTime().toMillis());
    json.put("threads", simulation.comparison().settings().threads());
    ArrayNode files = json.putArray("files");
    for (InputFile file : simulation.originals()) {
      files
          .addObject()
          .put("role", file.role())
          .put("name", file.name())
          .put("sha256", file.sha256());
    }
    json.set("machine", MAPPER.valueToTree(Machine.present()));
    return json;
  }
}
