package dev.fairfield.service.cli;

import dev.fairfield.scenarios.io.AssignmentReader;
import dev.fairfield.scenarios.io.BookReading;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.validation.SourceLines;
import dev.fairfield.service.plans.CertificateSentence;
import dev.fairfield.service.plans.FinishedPlan;
import dev.fairfield.service.plans.HardRuleWords;
import dev.fairfield.service.plans.InputFile;
import dev.fairfield.service.plans.PlanFolder;
import dev.fairfield.service.plans.RunFacts;
import dev.fairfield.service.plans.SampleBook;
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
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a territory plan and writes it to a folder. */
@Command(
    name = "plan",
    description = "Find a territory plan with a proven bound on its cost.",
    mixinStandardHelpOptions = true)
final class PlanCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private BookOptions bookOptions;

  @Mixin private LimitOptions limitOptions;

  @Option(
      names = "--request",
      paramLabel = "FILE",
      description = "Prices, rules and pins, as YAML or JSON.")
  private Path request;

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
    Book book = reading.getBook();
    ProblemPrinter.print(RequestCheck.checkAgainst(asked, book, SourceLines.NONE), console);
    Map<String, String> start =
        startFrom == null ? Map.of() : AssignmentReader.read(startFrom).getRepIdByAccountId();
    Instant started = Instant.now();
    PricedBook priced = PricedBook.of(book, asked);
    try (Interruption interruption = Interruption.listen()) {
      long startedNanos = System.nanoTime();
      SolvedPlan solved = solve(priced, limits, start, console, interruption);
      var facts = new RunFacts(started, Duration.ofNanos(System.nanoTime() - startedNanos));
      return finish(reading, solved, limits, facts, console);
    }
  }

  private static SolvedPlan solve(
      PricedBook priced,
      SolveLimits limits,
      Map<String, String> start,
      PrintWriter console,
      Interruption interruption) {
    try (var progress =
        new ProgressDisplay(
            "Planning", limits, console, System::nanoTime, System.console() != null)) {
      return new PlanSolver(System::nanoTime)
          .solve(priced, limits, start, progress, interruption.wish());
    }
  }

  private int finish(
      BookReading reading,
      SolvedPlan solved,
      SolveLimits limits,
      RunFacts facts,
      PrintWriter console)
      throws IOException {
    console.println();
    console.println(CertificateSentence.of(solved));
    if (solved.outcome() != Outcome.FEASIBLE) {
      solved
          .hardUnitsByRule()
          .forEach(
              (rule, units) -> {
                if (units > 0 && solved.outcome() == Outcome.NONE_FOUND) {
                  console.println("  " + rule.label() + ": " + HardRuleWords.state(rule, units));
                }
              });
      return CommandLineRun.BAD_INPUT;
    }
    List<InputFile> inputs = inputs();
    var finished =
        FinishedPlan.of(
            "Territory plan",
            bookOptions.isIllustrative() || SampleBook.isAmong(inputs),
            solved,
            limits,
            inputs,
            reading.problems());
    PlanFolder.write(out, finished, facts);
    new PlanTable()
        .add("Today", finished.today(), finished.kpisToday())
        .add("Plan", finished.plan(), finished.kpis())
        .print(console, finished.illustrative());
    console.println("The plan is in " + out + "; open " + out.resolve("report.html"));
    return CommandLineRun.DONE;
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
