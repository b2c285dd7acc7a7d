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
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
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

  /** How the solver announces its local search. */
  private static final String SEARCH_PHASE = "Improving the plan";

  @Spec private CommandSpec spec;

  @Option(
      names = "--time-limit",
      defaultValue = "10s",
      converter = TimeLimits.class,
      description = "For each plan, such as 10s or 2m. Default: ${DEFAULT-VALUE}.")
  private Duration timeLimit;

  @Option(
      names = "--steps",
      description =
          "Each group's search takes so many steps in place of a time limit, so that nothing is left to chance.")
  private int steps;

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
  private int keptFirst;
  private int improvedFirst;

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
    String limit =
        steps > 0
            ? "Step limit: %,d".formatted(steps)
            : "Time limit: %d s".formatted(timeLimit.toSeconds());
    out.printf("%s for each plan; seed: %d.%n%n", limit, seed);
    List<GainBook> books = new GainBooks(sharedData).list();
    var table =
        new MarkdownTable(
            "book",
            "units",
            "reps",
            "rules at work",
            "bound, USD",
            "off, USD",
            "off, seconds",
            "on, before search, USD",
            "on, USD",
            "saved, USD",
            "gap off",
            "gap on");
    warmUp(books.get(0));
    for (GainBook book : books) {
      measure(book, table);
    }
    out.print(table);
    out.printf(
        "%nWith local search %d of %d plans are better, %d equal, %d worse; %d books met no plan that keeps all hard rules.%nWithin one solve the search made %d of %d first plans that keep all hard rules better.%n",
        better, planned, planned - better - worse, worse, infeasible, improvedFirst, keptFirst);
    out.flush();
    return worse > 0 || infeasible > 0 ? 1 : 0;
  }

  /** Else the first plan, without search, would run slow code and the second one fast code. */
  private void warmUp(GainBook book) {
    PricedBook priced = book.priced();
    SolveLimits on = limits();
    solve(priced, on.withoutLocalSearch(), new FirstPlan());
    solve(priced, on, new FirstPlan());
  }

  private void measure(GainBook book, MarkdownTable table) {
    PricedBook priced = book.priced();
    SolveLimits on = limits();
    long started = System.nanoTime();
    SolvedPlan without = solve(priced, on.withoutLocalSearch(), new FirstPlan());
    double secondsWithout = (System.nanoTime() - started) / 1e9;
    var firstPlan = new FirstPlan();
    SolvedPlan with = solve(priced, on, firstPlan);
    boolean bothKeepRules = without.hardUnits() + with.hardUnits() == 0;
    long saved = without.cost().totalCents() - with.cost().totalCents();
    count(without, with, firstPlan);
    table.add(
        book.name(),
        Figures.count(priced.units().size()),
        Figures.count(priced.reps().size()),
        book.activeRules(priced),
        Figures.usd(Math.max(without.lowerBoundCents(), with.lowerBoundCents())),
        cost(without),
        Figures.seconds(secondsWithout),
        firstPlan.cost(),
        cost(with),
        bothKeepRules ? Figures.usd(saved) : Figures.NONE,
        Figures.percent(without.gap()),
        Figures.percent(with.gap()));
  }

  private void count(SolvedPlan without, SolvedPlan with, FirstPlan firstPlan) {
    planned++;
    infeasible += without.hardUnits() > 0 && with.hardUnits() > 0 ? 1 : 0;
    worse += isWorse(with, without) ? 1 : 0;
    better += isWorse(without, with) ? 1 : 0;
    keptFirst += firstPlan.costCents.isPresent() ? 1 : 0;
    improvedFirst += firstPlan.isDearerThan(with) ? 1 : 0;
  }

  private SolveLimits limits() {
    return steps > 0 ? SolveLimits.ofSteps(steps, seed) : SolveLimits.ofTime(timeLimit, seed);
  }

  private static SolvedPlan solve(PricedBook priced, SolveLimits limits, SolveListener listener) {
    return new PlanSolver(System::nanoTime).solve(priced, limits, Map.of(), listener, () -> false);
  }

  /** Hard units first, then cost. */
  private static boolean isWorse(SolvedPlan plan, SolvedPlan than) {
    return plan.hardUnits() != than.hardUnits()
        ? plan.hardUnits() > than.hardUnits()
        : plan.cost().totalCents() > than.cost().totalCents();
  }

  private static String cost(SolvedPlan plan) {
    String usd = Figures.usd(plan.cost().totalCents());
    return plan.hardUnits() == 0 ? usd : "%s (%,d hard units)".formatted(usd, plan.hardUnits());
  }

  /** Keeps the cost of the first plan of a solve, which is the plan before local search. */
  private static final class FirstPlan implements SolveListener {

    private OptionalLong costCents = OptionalLong.empty();
    private boolean searching;

    @Override
    public synchronized void phaseStarted(String phase) {
      searching = phase.equals(SEARCH_PHASE);
    }

    @Override
    public synchronized void planImproved(long cents, Supplier<Map<String, String>> owners) {
      if (!searching && costCents.isEmpty()) {
        costCents = OptionalLong.of(cents);
      }
    }

    synchronized boolean isDearerThan(SolvedPlan plan) {
      return costCents.isPresent() && costCents.getAsLong() > plan.cost().totalCents();
    }

    /** A dash where the first plan breaks hard rules. */
    synchronized String cost() {
      return costCents.isPresent() ? Figures.usd(costCents.getAsLong()) : Figures.NONE;
    }
  }
}
