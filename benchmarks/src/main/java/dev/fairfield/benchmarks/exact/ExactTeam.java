package dev.fairfield.benchmarks.exact;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.fairfield.benchmarks.books.BenchmarkBook;
import dev.fairfield.benchmarks.books.BookCut;
import dev.fairfield.benchmarks.mip.AssignmentProgram;
import dev.fairfield.benchmarks.mip.MipLimits;
import dev.fairfield.benchmarks.mip.MipResult;
import dev.fairfield.benchmarks.mip.MipSolver;
import dev.fairfield.scenarios.io.AssignmentReader;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.Team;
import dev.fairfield.solver.plan.PlanSolver;
import dev.fairfield.solver.plan.SolveLimits;
import dev.fairfield.solver.plan.SolveListener;
import dev.fairfield.solver.plan.SolvedPlan;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.refinement.PlanState;
import dev.fairfield.solver.relaxation.Relaxation;
import dev.fairfield.solver.request.PlanRequest;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Tells which part of a plan's gap is the plan's and which the bound's: plans one team (or a cut of
 * it), leaves out options no better plan can use, and gives the rest to an exact solver.
 */
@Command(
    name = "ExactTeam",
    mixinStandardHelpOptions = true,
    description = "Splits a team's gap into the plan's part and the bound's.")
public final class ExactTeam implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--book", defaultValue = "sample", description = "Default: ${DEFAULT-VALUE}.")
  private String book;

  @Option(names = "--team", description = "One team of the book. Default: the whole book.")
  private String team;

  @Option(
      names = "--every",
      defaultValue = "1",
      description = "Every n-th unit alone, capacities scaled to 85 %% fill. Default: all units.")
  private int every;

  @Option(names = "--minutes", defaultValue = "10", description = "For the exact solver.")
  private double minutes;

  @Option(names = "--plan-seconds", defaultValue = "20", description = "For the plan before.")
  private int planSeconds;

  @Option(names = "--solver", defaultValue = "HIGHS", description = "${COMPLETION-CANDIDATES}.")
  private MipSolver solver;

  @Option(names = "--threads", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
  private int threads;

  @Option(names = "--seed", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(names = "--start", description = "Assignment file of a plan to start from.")
  private Path start;

  @Option(names = "--out", description = "Where the best plan is written, as account_id,rep_id.")
  private Path outFile;

  @Option(
      names = "--shared-data",
      defaultValue = BenchmarkBook.DEFAULT_SHARED_DATA,
      description = "Folder of data outside the project. Default: ${DEFAULT-VALUE}.")
  private Path sharedData;

  /** Runs it; exit code 2 for bad options. */
  public static void main(String[] args) {
    System.exit(
        new CommandLine(new ExactTeam()).setCaseInsensitiveEnumValuesAllowed(true).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    Optional<String> obstacle = solver.findObstacle();
    if (obstacle.isPresent()) {
      throw new ParameterException(spec.commandLine(), obstacle.get());
    }
    PricedBook priced = PricedBook.of(cut(read()), PlanRequest.DEFAULT);
    SolvedPlan plan = plan(priced);
    if (plan.hardUnits() != 0) {
      throw new ParameterException(
          spec.commandLine(), "No feasible plan to start from was found; raise --plan-seconds.");
    }
    improve(priced, plan);
    return 0;
  }

  private Book read() {
    BenchmarkBook of;
    try {
      of = BenchmarkBook.getByLabel(book);
    } catch (IllegalArgumentException unknown) {
      throw new ParameterException(spec.commandLine(), unknown.getMessage());
    }
    return of.find(sharedData)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "The folder %s does not hold the book %s.".formatted(sharedData, book)));
  }

  private Book cut(Book whole) {
    Book of = whole;
    if (team != null) {
      if (whole.teams().stream().map(Team::name).noneMatch(team::equals)) {
        throw new ParameterException(
            spec.commandLine(),
            "The book has no team \"%s\"; choose from %s."
                .formatted(
                    team, String.join(", ", whole.teams().stream().map(Team::name).toList())));
      }
      of = BookCut.ofTeam(whole, team);
    }
    return every == 1 ? of : BookCut.withFill(BookCut.everyNthUnit(of, every, 0), 0.85);
  }

  private SolvedPlan plan(PricedBook priced) {
    Map<String, String> given =
        start == null ? Map.of() : AssignmentReader.read(start).getRepIdByAccountId();
    return new PlanSolver(System::nanoTime)
        .solve(
            priced,
            SolveLimits.ofTime(Duration.ofSeconds(planSeconds), seed),
            given,
            SolveListener.SILENT,
            () -> false);
  }

  private void improve(PricedBook priced, SolvedPlan plan) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    PricedModel model = priced.model();
    Relaxation.Result relaxed =
        new Relaxation(model, Relaxation.Settings.DEFAULT).solve(() -> false, cents -> {});
    long planCents = plan.cost().totalCents();
    int[][] kept =
        ReducedCostFixing.keptOptions(
            model, relaxed.prices(), relaxed.lowerBoundCents(), planCents);
    out.printf(
        Locale.ROOT,
        "%,d units, %d reps; plan $%,.2f, Lagrangian bound $%,.2f, gap %.4f %%%n",
        model.unitCount(),
        model.repCount(),
        planCents / 100.0,
        relaxed.lowerBoundCents() / 100.0,
        100.0 * (planCents - relaxed.lowerBoundCents()) / relaxed.lowerBoundCents());
    out.printf(
        Locale.ROOT,
        "%,d of %,d options left by reduced cost; %,d units decided%n",
        Arrays.stream(kept).mapToInt(options -> options.length).sum(),
        model.optionCount(),
        Arrays.stream(kept).filter(options -> options.length == 1).count());
    out.flush();
    int[] options =
        priced.optionByUnit(model, plan.ownersByAccount()).stream()
            .mapToInt(Optional::orElseThrow)
            .toArray();
    MipResult result =
        solver.solve(
            AssignmentProgram.of(model, kept),
            new MipLimits(
                    Duration.ofMillis(Math.round(minutes * 60_000)),
                    threads,
                    seed,
                    MipLimits.PROOF_GAP,
                    null)
                .from(options));
    int[] best = result.optionByUnit().orElse(options);
    report(priced, relaxed.lowerBoundCents(), planCents, result, best, out);
  }

  private void report(
      PricedBook priced,
      long lagrangianCents,
      long planCents,
      MipResult result,
      int[] best,
      PrintWriter out)
      throws IOException {
    var state = new PlanState(priced.model(), best);
    long bestCents = state.hard() == 0 ? Math.min(planCents, state.costCents()) : planCents;
    // A program's costs lie below those of plans by at most half a cent for each rounded term.
    double boundCents =
        Math.max(lagrangianCents, 100 * result.lowerBoundUsd() - priced.model().repCount());
    out.printf(
        Locale.ROOT,
        "%s: %s, bound $%,.2f, plan $%,.2f (hard %d)%n",
        solver.label(),
        result.status(),
        boundCents / 100,
        state.costCents() / 100.0,
        state.hard());
    out.printf(
        Locale.ROOT,
        "Of the plan's gap of %.4f %%: plan %.4f %%, bound %.4f %%, undecided %.4f %%%n",
        percent(planCents - lagrangianCents, lagrangianCents),
        percent(planCents - bestCents, lagrangianCents),
        percent(boundCents - lagrangianCents, lagrangianCents),
        percent(bestCents - boundCents, lagrangianCents));
    out.flush();
    if (outFile != null && state.hard() == 0) {
      try (var csv = CsvWriter.builder().build(outFile)) {
        csv.writeRecord("account_id", "rep_id");
        priced.ownersByAccount(state.model(), best).forEach(csv::writeRecord);
      }
    }
  }

  private static double percent(double part, double whole) {
    return 100 * part / whole;
  }
}
