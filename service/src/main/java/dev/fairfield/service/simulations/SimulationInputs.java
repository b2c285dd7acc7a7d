package dev.fairfield.service.simulations;

import dev.fairfield.scenarios.io.AssignmentReader;
import dev.fairfield.scenarios.io.BookPreset;
import dev.fairfield.scenarios.io.BookReader;
import dev.fairfield.scenarios.io.BookWriter;
import dev.fairfield.scenarios.io.SpreadsheetCsv;
import dev.fairfield.scenarios.io.SpreadsheetCsv.Cell;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.scenario.NewMarket;
import dev.fairfield.scenarios.scenario.Scenario;
import dev.fairfield.scenarios.scenario.ScenarioEvent;
import dev.fairfield.scenarios.scenario.ScenarioReader;
import dev.fairfield.scenarios.scenario.ScenarioWriter;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.service.plans.InputFile;
import dev.fairfield.simulator.comparison.NamedPlan;
import dev.fairfield.simulator.comparison.Simulation;
import dev.fairfield.simulator.replay.Replay;
import dev.fairfield.solver.request.PlanRequest;
import dev.fairfield.solver.request.PlanRequestReader;
import dev.fairfield.solver.request.PlanRequestWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All it takes to simulate plans, as a model and as files that stand for themselves: the book, the
 * scenario in full, each plan and the request.
 *
 * @param book as it is before anything of the scenario happens
 * @param plans in their order; the first is the baseline
 * @param request whose prices count
 */
public record SimulationInputs(
    Book book, Scenario scenario, List<NamedPlan> plans, PlanRequest request) {

  static final String ACCOUNTS = "book-accounts.csv";

  /** Reps of the book, with quotas and win rates. */
  public static final String REPS = "book-reps.csv";

  static final String SCENARIO = "scenario.yaml";
  static final String REQUEST = "request.json";
  static final String PLAN_ROLE = "plan:";

  public SimulationInputs {
    plans = List.copyOf(plans);
  }

  /**
   * The simulation of these inputs.
   *
   * @throws InvalidInputException when scenario, plans and book do not fit together
   */
  public Simulation simulation() {
    return Simulation.of(book, scenario, plans, request);
  }

  /** The worlds of a seed under these plans. */
  public Replay replay(long seed) {
    return Replay.of(book, scenario, plans, request, seed);
  }

  /**
   * Writes each input as a file of its own.
   *
   * @param folder that exists and has none of the files
   * @return the files with their digests, each with a role: {@code accounts}, {@code plan:NAME} and
   *     so on
   */
  public List<InputFile> writeInto(Path folder) throws IOException {
    List<InputFile> files = new ArrayList<>();
    BookWriter.writeAccounts(folder.resolve(ACCOUNTS), book);
    files.add(InputFile.of("accounts", folder.resolve(ACCOUNTS)));
    BookWriter.writeReps(folder.resolve(REPS), book);
    files.add(InputFile.of("reps", folder.resolve(REPS)));
    writeScenario(folder, files);
    for (int plan = 0; plan < plans.size(); plan++) {
      Path file = folder.resolve(planFile(plan));
      writePlan(file, plans.get(plan));
      files.add(InputFile.of(PLAN_ROLE + plans.get(plan).name(), file));
    }
    Files.writeString(
        folder.resolve(REQUEST), PlanRequestWriter.toJson(request).toPrettyString() + "\n");
    files.add(InputFile.of("request", folder.resolve(REQUEST)));
    return files;
  }

  /**
   * Reads what {@link #writeInto} wrote.
   *
   * @param planNames in the order of the plans
   * @throws InvalidInputException when a file cannot be used
   * @throws IOException when a file cannot be read
   */
  public static SimulationInputs read(Path folder, List<String> planNames) throws IOException {
    Book book =
        BookReader.of(BookPreset.FAIRFIELD)
            .read(folder.resolve(ACCOUNTS), folder.resolve(REPS))
            .getBook();
    List<NamedPlan> plans = new ArrayList<>();
    for (int plan = 0; plan < planNames.size(); plan++) {
      plans.add(
          new NamedPlan(
              planNames.get(plan),
              AssignmentReader.read(folder.resolve(planFile(plan))).getRepIdByAccountId(),
              planFile(plan)));
    }
    return new SimulationInputs(
        book,
        ScenarioReader.read(folder.resolve(SCENARIO), book),
        plans,
        PlanRequestReader.read(folder.resolve(REQUEST)));
  }

  /** Whether a name is that of one of these files. */
  public static boolean isInput(String name) {
    return Set.of(ACCOUNTS, REPS, SCENARIO, REQUEST).contains(name)
        || name.matches("(plan|market)-[0-9]{1,3}[.]csv");
  }

  private static String planFile(int plan) {
    return "plan-%d.csv".formatted(plan + 1);
  }

  /** A market whose accounts came from a file gets a copy of that file. */
  private void writeScenario(Path folder, List<InputFile> files) throws IOException {
    List<ScenarioEvent> events = new ArrayList<>();
    List<InputFile> markets = new ArrayList<>();
    for (ScenarioEvent event : scenario.events()) {
      if (event instanceof NewMarket market && !market.accountsFile().isBlank()) {
        Path file = folder.resolve("market-%d.csv".formatted(markets.size() + 1));
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
    Path file = folder.resolve(SCENARIO);
    Files.writeString(file, ScenarioWriter.toYaml(scenario.withEvents(events)));
    files.add(InputFile.of("scenario", file));
    files.addAll(markets);
  }

  private static void writePlan(Path file, NamedPlan plan) throws IOException {
    Stream<List<Cell>> rows =
        plan.repByAccount().entrySet().stream()
            .map(entry -> List.of(Cell.text(entry.getKey()), Cell.text(entry.getValue())));
    SpreadsheetCsv.write(file, List.of("account_id", "rep_id"), rows);
  }
}
