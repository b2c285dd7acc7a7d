package dev.fairfield.service.cli;

import dev.fairfield.scenarios.io.BookReading;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.scenario.ScenarioBook;
import dev.fairfield.scenarios.validation.Problem;
import dev.fairfield.scenarios.validation.SourceLines;
import dev.fairfield.service.plans.CertificateSentence;
import dev.fairfield.service.plans.FinishedPlan;
import dev.fairfield.service.plans.InputFile;
import dev.fairfield.service.plans.OutputFolder;
import dev.fairfield.service.plans.PlanFolder;
import dev.fairfield.service.plans.PlanRefusal;
import dev.fairfield.service.plans.RunFacts;
import dev.fairfield.service.plans.SampleBook;
import dev.fairfield.service.plans.StartingPlan;
import dev.fairfield.service.simulations.ChosenScenario;
import dev.fairfield.solver.feasibility.RequestCheck;
import dev.fairfield.solver.plan.Outcome;
import dev.fairfield.solver.plan.PlanSolver;
import dev.fairfield.solver.plan.SolveLimits;
import dev.fairfield.solver.plan.SolvedPlan;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.request.PlanRequest;
import dev.fairfield.solver.request.PlanRequestReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes a territory plan and writes it to a folder. */
@Command(
    name = "plan",
    description = "Find a territory plan with a proven bound on its cost.",
    mixinStandardHelpOptions = true)
final class PlanCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @ParentCommand private FairfieldCommand fairfield;

  @Mixin private BookOptions bookOptions;

  @Mixin private LimitOptions limitOptions;

  @Option(
      names = "--request",
      paramLabel = "FILE",
      description = "Prices, rules and pins, as YAML or JSON.")
  private Path request;

  @Option(
      names = "--scenario",
      paramLabel = "FILE|NAME",
      description =
          "Plan the book as this scenario leaves it at its start: a YAML file, or a name of the catalogue.")
  private String scenario;

  @Option(
      names = "--start-from",
      paramLabel = "FILE",
      description = "An assignments.csv to start from.")
  private Path startFrom;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder for the plan's files.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    PrintWriter console = spec.commandLine().getOut();
    SolveLimits limits = limitOptions.limits(spec);
    PlanRequest asked = request == null ? PlanRequest.DEFAULT : PlanRequestReader.read(request);
    BookReading reading = bookOptions.read();
    ProblemPrinter.print(reading.problems().stream().filter(p -> !p.isError()).toList(), console);
    Book read = reading.getBook();
    List<InputFile> inputs = inputs();
    Book book = book(read, inputs);
    List<Problem> more = problemsOfRequest(asked, book, reading);
    ProblemPrinter.print(more, console);
    List<Problem> problems = Stream.concat(reading.problems().stream(), more.stream()).toList();
    Map<String, String> start = startFrom == null ? Map.of() : StartingPlan.read(startFrom, book);
    OutputFolder.requireWritable(out);
    Instant started = Instant.now();
    long startedNanos = System.nanoTime();
    PricedBook priced = PricedBook.of(book, asked);
    if (limits.threads() > 1) {
      CompletableFuture.runAsync(() -> PlanFolder.warmUp(priced));
    }
    SolveLimits left = limits.less(Duration.ofNanos(System.nanoTime() - startedNanos));
    SolvedPlan solved = solve(priced, left, start, console);
    var facts = new RunFacts(started, Duration.ofNanos(System.nanoTime() - startedNanos));
    if (solved.outcome() != Outcome.FEASIBLE) {
      spec.commandLine().getErr().println(refusal(solved));
      return CommandLineRun.BAD_INPUT;
    }
    boolean illustrative = reading.dollarsAssumed() || SampleBook.isAmong(inputs);
    var finished =
        FinishedPlan.of("Territory plan", illustrative, solved, limits, inputs, problems);
    PlanFolder.write(out, finished, facts);
    conclude(finished, console);
    return CommandLineRun.DONE;
  }

  /** The book to plan: as read, or as a scenario leaves it, which then joins the inputs. */
  private Book book(Book read, List<InputFile> inputs) throws IOException {
    if (scenario == null) {
      return read;
    }
    ChosenScenario chosen = ChosenScenario.of(scenario, read);
    inputs.add(chosen.input());
    return ScenarioBook.at(read, chosen.scenario(), 0);
  }

  /** Warnings that the book alone does not give; errors name the request, where they come from. */
  private List<Problem> problemsOfRequest(PlanRequest asked, Book book, BookReading reading) {
    String source = request == null ? "book" : request.getFileName().toString();
    Set<String> known =
        reading.problems().stream().map(Problem::message).collect(Collectors.toSet());
    return RequestCheck.checkAgainst(
            asked, book, new SourceLines(source, Map.of(), source, Map.of()))
        .stream()
        .filter(problem -> !known.contains(problem.message()))
        .toList();
  }

  private SolvedPlan solve(
      PricedBook priced, SolveLimits limits, Map<String, String> start, PrintWriter console) {
    BooleanSupplier stop = fairfield.interruption().listen();
    try (var progress =
        new ProgressDisplay(
            "Planning", limits, console, System::nanoTime, System.console() != null)) {
      return new PlanSolver(System::nanoTime).solve(priced, limits, start, progress, stop);
    }
  }

  /** Why there is no plan, and which rules the nearest one breaks. */
  private static String refusal(SolvedPlan solved) {
    var text = new StringBuilder(PlanRefusal.of(solved));
    if (solved.outcome() == Outcome.PROVEN_INFEASIBLE) {
      DoctorText.append(text, solved.priced());
    }
    return text.append("\nNothing was written.").toString();
  }

  private void conclude(FinishedPlan finished, PrintWriter console) {
    console.println();
    console.println(CertificateSentence.of(finished.plan()));
    new PlanTable()
        .add("Today", finished.today(), finished.kpisToday())
        .add("Plan", finished.plan(), finished.kpis())
        .print(console, finished.illustrative());
    console.println("The plan is in " + out + "; open " + out.resolve("report.html"));
  }

  private List<InputFile> inputs() throws IOException {
    List<InputFile> inputs = new ArrayList<>(bookOptions.digests());
    if (request != null) {
      inputs.add(InputFile.of("request", request));
    }
    if (startFrom != null) {
      inputs.add(InputFile.of("start", startFrom));
    }
    return inputs;
  }
}
