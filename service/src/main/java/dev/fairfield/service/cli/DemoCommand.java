package dev.fairfield.service.cli;

import dev.fairfield.scenarios.io.BookPreset;
import dev.fairfield.scenarios.io.BookReader;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.scenario.Scenario;
import dev.fairfield.scenarios.scenario.ScenarioBook;
import dev.fairfield.scenarios.scenario.ScenarioCatalogue;
import dev.fairfield.scenarios.scenario.ScenarioReader;
import dev.fairfield.scenarios.validation.Sentence;
import dev.fairfield.service.plans.CertificateSentence;
import dev.fairfield.service.plans.FinishedPlan;
import dev.fairfield.service.plans.InputFile;
import dev.fairfield.service.plans.OutputFolder;
import dev.fairfield.service.plans.Percentage;
import dev.fairfield.service.plans.PlanFolder;
import dev.fairfield.service.plans.RunFacts;
import dev.fairfield.service.plans.SampleBook;
import dev.fairfield.service.simulations.GivenPlan;
import dev.fairfield.service.simulations.SimulationFolder;
import dev.fairfield.service.simulations.SimulationInputs;
import dev.fairfield.simulator.comparison.Comparison;
import dev.fairfield.simulator.comparison.NamedPlan;
import dev.fairfield.simulator.comparison.SimulationSettings;
import dev.fairfield.solver.plan.Outcome;
import dev.fairfield.solver.plan.PlanSolver;
import dev.fairfield.solver.plan.SolveLimits;
import dev.fairfield.solver.plan.SolvedPlan;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.request.PlanRequest;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The flagship case on the sample book: two of 40 reps have left, three markets are new. */
@Command(
    name = "demo",
    description =
        "Two of 40 reps have left, three markets are new: plan anew, plan with few moves, simulate both beside doing nothing, recommend.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

  private static final String SCENARIO = "new-quarter";
  private static final String TODAY = "Today";
  private static final String REPLAN = "Re-plan";
  private static final String FEW_MOVES = "Re-plan with few moves";
  private static final double FEW_MOVES_SHARE = 0.05;

  @Spec private CommandSpec spec;

  @ParentCommand private FairfieldCommand fairfield;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "fairfield-demo",
      description = "Folder for book, plans and simulation (default: ${DEFAULT-VALUE}).")
  private Path out;

  @Option(
      names = "--time-limit",
      paramLabel = "TIME",
      defaultValue = "10s",
      description = "Time to solve each plan (default: ${DEFAULT-VALUE}).")
  private Duration timeLimit;

  @Option(
      names = "--replications",
      paramLabel = "N",
      defaultValue = "3200",
      description = "Futures to simulate (default: ${DEFAULT-VALUE}).")
  private int replications;

  @Override
  public Integer call() throws IOException {
    PrintWriter console = spec.commandLine().getOut();
    SimulationSettings settings = SimulationOptions.ofReplications(spec, replications);
    OutputFolder.requireWritable(out);
    Path folder = out.resolve("book");
    SampleBook.copyTo(folder);
    Files.writeString(folder.resolve("scenario.yaml"), ScenarioCatalogue.yaml(SCENARIO));
    Book before = read(folder);
    Scenario scenario = ScenarioReader.read(folder.resolve("scenario.yaml"), before);
    Book book = ScenarioBook.at(before, scenario, 0);
    List<InputFile> inputs =
        List.of(
            InputFile.of("accounts", folder.resolve("accounts.csv")),
            InputFile.of("reps", folder.resolve("reps.csv")),
            InputFile.of("scenario", folder.resolve("scenario.yaml")));
    console.println(
        Sentence.of(
            "%s: %,d accounts and %d reps in North America. %s",
            scenario.title(),
            before.accounts().size(),
            before.reps().size(),
            scenario.description()));
    int fewMoves = (int) (FEW_MOVES_SHARE * book.assignableAccounts().size());
    PlanRequest few =
        PlanRequest.DEFAULT.withRules(PlanRequest.DEFAULT.rules().withMaxMoves(fewMoves));
    Map<String, FinishedPlan> plans = new LinkedHashMap<>();
    plans.put(REPLAN, plan("Recommended plan", book, PlanRequest.DEFAULT, inputs));
    plans.put(
        FEW_MOVES, plan(Sentence.of("Plan with at most %,d moves", fewMoves), book, few, inputs));
    printPlans(plans, console);
    boolean planned = plans.values().stream().allMatch(DemoCommand::isFeasible);
    boolean stopped = plans.values().stream().anyMatch(plan -> plan.plan().stoppedEarly());
    if (stopped) {
      console.println("Planning was stopped, so nothing was simulated.");
    } else {
      simulate(settings, before, scenario, plans, inputs, console);
    }
    return planned || stopped && isFeasible(plans.get(REPLAN))
        ? CommandLineRun.DONE
        : CommandLineRun.BAD_INPUT;
  }

  private static Book read(Path folder) {
    return BookReader.of(BookPreset.FAIRFIELD)
        .read(folder.resolve("accounts.csv"), folder.resolve("reps.csv"))
        .getBook();
  }

  private FinishedPlan plan(String title, Book book, PlanRequest request, List<InputFile> inputs)
      throws IOException {
    BooleanSupplier stop = fairfield.interruption().listen();
    SolveLimits limits =
        SolveLimits.ofTime(timeLimit, SolveLimits.DEFAULT_SEED)
            .withThreads(Runtime.getRuntime().availableProcessors());
    Instant started = Instant.now();
    long startedNanos = System.nanoTime();
    PricedBook priced = PricedBook.of(book, request);
    SolvedPlan solved;
    try (var progress =
        new ProgressDisplay(
            title,
            limits,
            spec.commandLine().getOut(),
            System::nanoTime,
            System.console() != null)) {
      solved = new PlanSolver(System::nanoTime).solve(priced, limits, Map.of(), progress, stop);
    }
    var facts = new RunFacts(started, Duration.ofNanos(System.nanoTime() - startedNanos));
    FinishedPlan finished = FinishedPlan.of(title, true, solved, limits, inputs, List.of());
    if (isFeasible(finished)) {
      PlanFolder.write(folder(request), finished, facts);
    }
    return finished;
  }

  private static boolean isFeasible(FinishedPlan finished) {
    return finished.plan().outcome() == Outcome.FEASIBLE;
  }

  private Path folder(PlanRequest request) {
    return out.resolve(request.rules().maxMoves().isPresent() ? "few-moves" : "recommended");
  }

  private void printPlans(Map<String, FinishedPlan> plans, PrintWriter console) {
    FinishedPlan first = plans.get(REPLAN);
    var table = new PlanTable().add(TODAY, first.today(), first.kpisToday());
    plans.forEach(
        (name, finished) -> {
          if (isFeasible(finished)) {
            table.add(
                name.equals(FEW_MOVES) ? "Few moves" : name, finished.plan(), finished.kpis());
          }
        });
    table.print(console, true);
    plans.forEach(
        (name, finished) -> console.println(name + ": " + CertificateSentence.of(finished.plan())));
    console.println();
  }

  private void simulate(
      SimulationSettings settings,
      Book before,
      Scenario scenario,
      Map<String, FinishedPlan> plans,
      List<InputFile> inputs,
      PrintWriter console)
      throws IOException {
    List<NamedPlan> named = new ArrayList<>();
    named.add(GivenPlan.today(TODAY, before));
    plans.forEach(
        (name, finished) -> {
          if (isFeasible(finished)) {
            named.add(new NamedPlan(name, finished.plan().ownersByAccount()));
          }
        });
    console.println("Simulating the coming year");
    Path folder = out.resolve("simulation");
    var simulated = new SimulationInputs(before, scenario, named, PlanRequest.DEFAULT);
    Comparison comparison =
        new SimulationRun(simulated, true, inputs)
            .complete(
                simulated.simulation(),
                settings,
                folder,
                console,
                fairfield.interruption().listen());
    new SimulationText(comparison).print(console, true);
    conclude(comparison, plans, folder, console);
  }

  private void conclude(
      Comparison comparison, Map<String, FinishedPlan> plans, Path folder, PrintWriter console) {
    console.println();
    console.println(RecommendationText.of(comparison));
    plans.forEach(
        (name, finished) -> {
          if (finished.plan().gap().isPresent()) {
            console.println(
                Sentence.of(
                    "%s costs at most %s more than the best plan there can be under its rules.",
                    name, Percentage.atMost(finished.plan().gap().getAsDouble())));
          }
        });
    console.println();
    console.println("Open " + folder.resolve(SimulationFolder.REPORT));
    plans.forEach(
        (name, finished) -> {
          if (isFeasible(finished)) {
            Path plan = folder(finished.plan().priced().request());
            console.println("  or " + plan.resolve(SimulationFolder.REPORT));
          }
        });
  }
}
