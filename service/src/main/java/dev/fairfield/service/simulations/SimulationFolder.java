package dev.fairfield.service.simulations;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fairfield.scenarios.io.BookWriter;
import dev.fairfield.scenarios.io.SpreadsheetCsv;
import dev.fairfield.scenarios.io.SpreadsheetCsv.Cell;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.scenario.NewMarket;
import dev.fairfield.scenarios.scenario.Scenario;
import dev.fairfield.scenarios.scenario.ScenarioEvent;
import dev.fairfield.scenarios.scenario.ScenarioWriter;
import dev.fairfield.service.plans.InputFile;
import dev.fairfield.service.plans.Machine;
import dev.fairfield.service.plans.ProductVersions;
import dev.fairfield.service.plans.RunFacts;
import dev.fairfield.service.plans.WholeFolder;
import dev.fairfield.service.report.SimulationReportPage;
import dev.fairfield.simulator.comparison.NamedPlan;
import dev.fairfield.simulator.document.ComparisonJson;
import dev.fairfield.simulator.document.Provenance;
import dev.fairfield.simulator.document.ReplicationsCsv;
import dev.fairfield.simulator.document.Timeline;
import dev.fairfield.simulator.replay.Replay;
import dev.fairfield.simulator.replay.TypicalReplication;
import dev.fairfield.solver.request.PlanRequestWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder that holds a comparison of plans: {@code comparison.json}, {@code replications.csv.gz},
 * {@code report.html}, and what it takes to simulate any world again wherever the folder is moved:
 * the book, each plan, the scenario in full and the request. {@code comparison.json} has their
 * digests; {@code run.json} holds all that may differ between two runs, the digests of the files as
 * they were given among it.
 */
public final class SimulationFolder {

  public static final String REPORT = "report.html";

  static final String COMPARISON = "comparison.json";
  static final String ACCOUNTS = "book-accounts.csv";
  static final String REPS = "book-reps.csv";
  static final String SCENARIO = "scenario.yaml";
  static final String REQUEST = "request.json";
  static final String PLAN_ROLE = "plan:";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private SimulationFolder() {}

  /** Name and version of the product as comparisons carry it. */
  static String product() {
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

  private static void writeInto(Path draft, FinishedSimulation simulation, RunFacts facts)
      throws IOException {
    List<InputFile> inputs = writeInputs(draft, simulation);
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
    ReplicationsCsv.write(draft.resolve("replications.csv.gz"), simulation.comparison());
    SimulationReportPage.write(draft.resolve(REPORT), json);
    Files.writeString(draft.resolve("run.json"), run(simulation, facts).toPrettyString() + "\n");
  }

  private static Timeline timeline(FinishedSimulation simulation) {
    TypicalReplication typical = TypicalReplication.of(simulation.comparison());
    var replay =
        Replay.of(
            simulation.book(),
            simulation.scenario(),
            simulation.plans(),
            simulation.request(),
            simulation.comparison().settings().seed());
    return new Timeline(replay.replicate(typical.replication()), typical.why());
  }

  private static List<InputFile> writeInputs(Path draft, FinishedSimulation simulation)
      throws IOException {
    List<InputFile> inputs = new ArrayList<>();
    BookWriter.writeAccounts(draft.resolve(ACCOUNTS), simulation.book());
    inputs.add(InputFile.of("accounts", draft.resolve(ACCOUNTS)));
    BookWriter.writeReps(draft.resolve(REPS), simulation.book());
    inputs.add(InputFile.of("reps", draft.resolve(REPS)));
    writeScenario(draft, simulation.scenario(), inputs);
    for (int plan = 0; plan < simulation.plans().size(); plan++) {
      Path file = draft.resolve("plan-%d.csv".formatted(plan + 1));
      writePlan(file, simulation.plans().get(plan));
      inputs.add(InputFile.of(PLAN_ROLE + simulation.plans().get(plan).name(), file));
    }
    Files.writeString(
        draft.resolve(REQUEST),
        PlanRequestWriter.toJson(simulation.request()).toPrettyString() + "\n");
    inputs.add(InputFile.of("request", draft.resolve(REQUEST)));
    return inputs;
  }

  /** A market whose accounts came from a file gets a copy of that file. */
  private static void writeScenario(Path draft, Scenario scenario, List<InputFile> inputs)
      throws IOException {
    List<ScenarioEvent> events = new ArrayList<>();
    List<InputFile> markets = new ArrayList<>();
    for (ScenarioEvent event : scenario.events()) {
      if (event instanceof NewMarket market && !market.accountsFile().isBlank()) {
        Path file = draft.resolve("market-%d.csv".formatted(markets.size() + 1));
        BookWriter.writeAccounts(file, new Book(market.fileAccounts(), List.of()));
        markets.add(InputFile.of("market:" + market.name(), file));
        events.add(
            new NewMarket(
                market.name(),
                market.week(),
                Optional.empty(),
                file.getFileName().toString(),
                market.fileAccounts()));
      } else {
        events.add(event);
      }
    }
    Path file = draft.resolve(SCENARIO);
    Files.writeString(file, ScenarioWriter.toYaml(scenario.withEvents(events)));
    inputs.add(InputFile.of("scenario", file));
    inputs.addAll(markets);
  }

  private static void writePlan(Path file, NamedPlan plan) throws IOException {
    Stream<List<Cell>> rows =
        plan.repByAccount().entrySet().stream()
            .map(entry -> List.of(Cell.text(entry.getKey()), Cell.text(entry.getValue())));
    SpreadsheetCsv.write(file, List.of("account_id", "rep_id"), rows);
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
