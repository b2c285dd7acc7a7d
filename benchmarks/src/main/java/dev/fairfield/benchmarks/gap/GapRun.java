package dev.fairfield.benchmarks.gap;

import dev.fairfield.benchmarks.quality.Machine;
import dev.fairfield.benchmarks.quality.MarkdownTable;
import dev.fairfield.benchmarks.quality.TimeLimits;
import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.refinement.Candidates;
import dev.fairfield.solver.refinement.Descent;
import dev.fairfield.solver.refinement.PlanState;
import dev.fairfield.solver.refinement.Repair;
import dev.fairfield.solver.refinement.Rounding;
import dev.fairfield.solver.relaxation.Relaxation;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the engine on instances of the generalised assignment problem, on one core. */
@Command(
    name = "GapRun",
    mixinStandardHelpOptions = true,
    description = "The engine on generalised assignment instances; prints Markdown.")
public final class GapRun implements Callable<Integer> {

  private static final int CANDIDATES_PER_UNIT = 8;

  @Spec private CommandSpec spec;

  @Option(
      names = "--instances",
      defaultValue = "../shared/data/instances/gap",
      description = "Folder with the files and best_known.csv. Default: ${DEFAULT-VALUE}.")
  private Path folder;

  @Option(names = "--files", split = ",", description = "Default: all of best_known.csv.")
  private List<String> files;

  @Option(
      names = "--time-limit",
      defaultValue = "60s",
      converter = TimeLimits.class,
      description = "For each file. Default: ${DEFAULT-VALUE}.")
  private Duration timeLimit;

  @Option(names = "--seed", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--search",
      defaultValue = "REASSIGNMENT",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private GapSearch search;

  /** Runs all files; exit code 2 for bad options, 1 for unreadable files. */
  public static void main(String[] args) {
    System.exit(
        new CommandLine(new GapRun())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler(
                (failure, line, parsed) -> {
                  line.getErr().println(failure.getMessage());
                  return 1;
                })
            .execute(args));
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Path known = folder.resolve("best_known.csv");
    if (!Files.isReadable(known)) {
      out.printf("Skipped: %s is not there. Name the folder with --instances.%n", known);
      return 0;
    }
    out.println(Machine.present().sentence());
    out.printf(
        "One core, %d s for each file, seed %d, search: %s.%n%n",
        timeLimit.toSeconds(), seed, search.name().toLowerCase(Locale.ROOT));
    var table =
        new MarkdownTable(
            "file", "best known", "ours", "above best known", "bound", "gap to bound", "seconds");
    for (BestKnown instance : BestKnown.read(known)) {
      if (files == null || files.contains(instance.file())) {
        addRow(table, instance);
        spec.commandLine().getErr().printf("%s done%n", instance.file());
      }
    }
    out.print(table);
    out.flush();
    return 0;
  }

  private void addRow(MarkdownTable table, BestKnown known) throws IOException {
    GapInstance instance = GapInstanceReader.read(folder.resolve(known.file()));
    long started = System.nanoTime();
    PricedModel model = instance.model();
    Relaxation.Result relaxed =
        new Relaxation(model, Relaxation.Settings.DEFAULT).solve(() -> false, cents -> {});
    PlanState plan = solve(model, relaxed, started);
    double seconds = (System.nanoTime() - started) / 1e9;
    long bound = -Math.floorDiv(-relaxed.lowerBoundCents(), GapInstance.CENTS_PER_COST);
    String cost = "none found";
    String above = "–";
    String gap = "–";
    if (plan.hard() == 0) {
      int[] agents = new int[instance.jobs()];
      Arrays.setAll(agents, plan::rep);
      long found = instance.cost(agents);
      cost = Long.toString(found);
      above = percent(found - known.value(), known.value());
      gap = percent(found - bound, bound);
    }
    table.add(
        known.file(),
        Long.toString(known.value()),
        cost,
        above,
        Long.toString(bound),
        gap,
        String.format(Locale.ROOT, "%.1f", seconds));
  }

  private PlanState solve(PricedModel model, Relaxation.Result relaxed, long started) {
    Candidates candidates = Candidates.of(model, relaxed.prices(), CANDIDATES_PER_UNIT);
    PlanState plan = Rounding.cheapest(model, relaxed.prices());
    new Repair(plan, candidates, relaxed.prices(), () -> false).run();
    new Descent(plan, candidates, () -> false).run();
    long searched = System.nanoTime();
    double left = timeLimit.toNanos() - (searched - started);
    return search.improve(
        plan,
        candidates,
        relaxed.prices(),
        seed,
        () -> left <= 0 ? 1 : (System.nanoTime() - searched) / left);
  }

  private static String percent(long part, long whole) {
    return String.format(Locale.ROOT, "%.3f %%", 100.0 * part / whole);
  }
}
