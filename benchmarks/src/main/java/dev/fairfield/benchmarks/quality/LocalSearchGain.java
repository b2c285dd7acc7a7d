package dev.fairfield.benchmarks.quality;

import dev.fairfield.benchmarks.books.BenchmarkBook;
import dev.fairfield.solver.plan.PlanSolver;
import dev.fairfield.solver.plan.SolveLimits;
import dev.fairfield.solver.plan.SolveListener;
import dev.fairfield.solver.plan.SolvedPlan;
import dev.fairfield.solver.pricing.PricedBook;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures what the Timefold search adds to relaxation, rounding and descent. */
@Command(
    name = "LocalSearchGain",
    mixinStandardHelpOptions = true,
    description = "Plans twenty books without and with local search; prints Markdown.")
public final class LocalSearchGain implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--time-limit",
      defaultValue = "10s",
      converter = TimeLimits.class,
      description = "For each plan, such as 10s or 2m. Default: ${DEFAULT-VALUE}.")
  private Duration timeLimit;

  @Option(names = "--seed", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--shared-data",
      defaultValue = BenchmarkBook.DEFAULT_SHARED_DATA,
      description = "Folder of data outside the project. Default: ${DEFAULT-VALUE}.")
  private Path sharedData;

  private int planned;
  private int worse;
  private int better;
  private int infeasible;

  /**
   * Runs all books; exit code 1 when local search made a plan worse or no plan keeps all hard
   * rules.
   */
  public static void main(String[] args) {
    System.exit(new CommandLine(new LocalSearchGain()).execute(args));
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    out.println(Machine.present().sentence());
    out.printf("Time limit: %d s for each plan; seed: %d.%n%n", timeLimit.toSeconds(), seed);
    List<GainBook> books = new GainBooks(sharedData).list();
    var table =
        new MarkdownTable(
            "book",
            "units",
            "reps",
            "rules at work",
            "bound, USD",
            "off, USD",
            "on, USD",
            "saved, USD",
            "gap off",
            "gap on");
    for (GainBook book : books) {
      measure(book, table);
    }
    out.print(table);
    out.printf(
        "%nWith local search %d of %d plans are better, %d equal, %d worse; %d books met no plan that keeps all hard rules.%n",
        better, planned, planned - better - worse, worse, infeasible);
    out.flush();
    return worse > 0 || infeasible > 0 ? 1 : 0;
  }

  private void measure(GainBook book, MarkdownTable table) {
    PricedBook priced = book.priced();
    SolveLimits on = SolveLimits.ofTime(timeLimit, seed);
    SolvedPlan without = solve(priced, on.withoutLocalSearch());
    SolvedPlan with = solve(priced, on);
    long saved = without.cost().totalCents() - with.cost().totalCents();
    planned++;
    if (without.hardUnits() > 0 && with.hardUnits() > 0) {
      infeasible++;
    }
    worse += isWorse(with, without, saved) ? 1 : 0;
    better += isWorse(without, with, -saved) ? 1 : 0;
    long bound = Math.max(without.lowerBoundCents(), with.lowerBoundCents());
    table.add(
        book.name(),
        String.format(Locale.ROOT, "%,d", priced.units().size()),
        Integer.toString(priced.reps().size()),
        book.activeRules(priced),
        Figures.usd(bound),
        cost(without),
        cost(with),
        Figures.usd(saved),
        Figures.percent(without.gap()),
        Figures.percent(with.gap()));
  }

  private SolvedPlan solve(PricedBook priced, SolveLimits limits) {
    return new PlanSolver(System::nanoTime)
        .solve(priced, limits, Map.of(), SolveListener.SILENT, () -> false);
  }

  /** Hard units first, then cost. */
  private static boolean isWorse(SolvedPlan plan, SolvedPlan than, long savedCents) {
    return plan.hardUnits() != than.hardUnits()
        ? plan.hardUnits() > than.hardUnits()
        : savedCents < 0;
  }

  private static String cost(SolvedPlan plan) {
    String usd = Figures.usd(plan.cost().totalCents());
    return plan.hardUnits() == 0 ? usd : "%s (%,d hard units)".formatted(usd, plan.hardUnits());
  }
}
