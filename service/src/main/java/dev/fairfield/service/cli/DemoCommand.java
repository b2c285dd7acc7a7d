package dev.fairfield.service.cli;

import dev.fairfield.scenarios.io.BookPreset;
import dev.fairfield.scenarios.io.BookReader;
import dev.fairfield.scenarios.io.BookWriter;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.validation.Sentence;
import dev.fairfield.service.plans.CertificateSentence;
import dev.fairfield.service.plans.FinishedPlan;
import dev.fairfield.service.plans.InputFile;
import dev.fairfield.service.plans.OutputFolder;
import dev.fairfield.service.plans.PlanFolder;
import dev.fairfield.service.plans.RunFacts;
import dev.fairfield.service.plans.SampleBook;
import dev.fairfield.solver.plan.Outcome;
import dev.fairfield.solver.plan.PlanSolver;
import dev.fairfield.solver.plan.SolveLimits;
import dev.fairfield.solver.plan.SolvedPlan;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.request.PlanRequest;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The flagship case on the sample book: two of 40 reps have left. */
@Command(
    name = "demo",
    description = "Two of 40 reps have left: plan anew, and with few moves.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

  /** A Commercial rep in Miami and an Enterprise rep in Los Angeles, both with long tenure. */
  private static final Set<String> LEFT = Set.of("R12", "R31");

  private static final double FEW_MOVES_SHARE = 0.05;

  @Spec private CommandSpec spec;

  @ParentCommand private FairfieldCommand fairfield;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "fairfield-demo",
      description = "Folder for book and plans (default: ${DEFAULT-VALUE}).")
  private Path out;

  @Option(
      names = "--time-limit",
      paramLabel = "TIME",
      defaultValue = "10s",
      description = "Time to solve each plan (default: ${DEFAULT-VALUE}).")
  private Duration timeLimit;

  @Override
  public Integer call() throws IOException {
    PrintWriter console = spec.commandLine().getOut();
    OutputFolder.requireWritable(out);
    Path bookFolder = out.resolve("book");
    SampleBook.copyTo(bookFolder);
    Book before = read(bookFolder);
    Book book = withoutThoseWhoLeft(before);
    BookWriter.writeReps(bookFolder.resolve("reps.csv"), book);
    List<InputFile> inputs =
        List.of(
            InputFile.of("accounts", bookFolder.resolve("accounts.csv")),
            InputFile.of("reps", bookFolder.resolve("reps.csv")));
    announce(before, console);
    SolveLimits limits =
        SolveLimits.ofTime(timeLimit, SolveLimits.DEFAULT_SEED)
            .withThreads(Runtime.getRuntime().availableProcessors());
    int fewMoves = (int) (FEW_MOVES_SHARE * book.assignableAccounts().size());
    PlanRequest few =
        PlanRequest.DEFAULT.withRules(PlanRequest.DEFAULT.rules().withMaxMoves(fewMoves));
    FinishedPlan recommended = plan("Recommended plan", book, PlanRequest.DEFAULT, limits, inputs);
    FinishedPlan withFewMoves =
        plan(Sentence.of("Plan with at most %,d moves", fewMoves), book, few, limits, inputs);
    return conclude(recommended, withFewMoves, console);
  }

  private static Book read(Path folder) {
    return BookReader.of(BookPreset.FAIRFIELD)
        .read(folder.resolve("accounts.csv"), folder.resolve("reps.csv"))
        .getBook();
  }

  private static Book withoutThoseWhoLeft(Book book) {
    return new Book(
        book.accounts(), book.reps().stream().filter(rep -> !LEFT.contains(rep.id())).toList());
  }

  private void announce(Book before, PrintWriter console) {
    String names =
        before.reps().stream()
            .filter(rep -> LEFT.contains(rep.id()))
            .map(rep -> rep.name() + " (" + rep.id() + ", " + rep.team() + ")")
            .collect(Collectors.joining(" and "));
    console.println(
        Sentence.of(
            "A new quarter for %,d accounts and %d reps in North America. Two reps have left: %s.",
            before.accounts().size(), before.reps().size(), names));
  }

  private FinishedPlan plan(
      String title, Book book, PlanRequest request, SolveLimits limits, List<InputFile> inputs)
      throws IOException {
    BooleanSupplier stop = fairfield.interruption().listen();
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

  private int conclude(FinishedPlan recommended, FinishedPlan withFewMoves, PrintWriter console) {
    Map<String, FinishedPlan> plans = new LinkedHashMap<>();
    plans.put("Recommended", recommended);
    plans.put("At most 5 % moves", withFewMoves);
    var table = new PlanTable().add("Today", recommended.today(), recommended.kpisToday());
    List<String> sentences = new ArrayList<>();
    plans.forEach(
        (name, finished) -> {
          if (isFeasible(finished)) {
            table.add(name, finished.plan(), finished.kpis());
          }
          sentences.add(name + ": " + CertificateSentence.of(finished.plan()));
        });
    table.print(console, true);
    sentences.forEach(console::println);
    console.println();
    if (isFeasible(recommended)) {
      console.println("Open " + out.resolve("recommended").resolve("report.html"));
    }
    if (isFeasible(withFewMoves)) {
      console.println("  or " + out.resolve("few-moves").resolve("report.html"));
    }
    boolean done =
        isFeasible(recommended) && (isFeasible(withFewMoves) || withFewMoves.plan().stoppedEarly());
    return done ? CommandLineRun.DONE : CommandLineRun.BAD_INPUT;
  }
}
