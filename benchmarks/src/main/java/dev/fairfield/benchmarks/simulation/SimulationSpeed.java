package dev.fairfield.benchmarks.simulation;

import dev.fairfield.benchmarks.quality.Machine;
import dev.fairfield.benchmarks.quality.MarkdownTable;
import dev.fairfield.simulator.comparison.Comparison;
import dev.fairfield.simulator.comparison.Difference;
import dev.fairfield.simulator.comparison.KpiResult;
import dev.fairfield.simulator.comparison.OutcomeTable;
import dev.fairfield.simulator.comparison.Simulation;
import dev.fairfield.simulator.comparison.SimulationListener;
import dev.fairfield.simulator.comparison.SimulationSettings;
import dev.fairfield.simulator.kpi.Figure;
import dev.fairfield.simulator.kpi.Kpi;
import dev.fairfield.simulator.kpi.Period;
import dev.fairfield.simulator.kpi.Scope;
import dev.fairfield.solver.request.PlanRequest;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * How fast plans are compared, through the same door as every user of the simulator: worlds by
 * second, growth with the book, what a second thread gains, and what it takes to tell two plans
 * apart. Runs that must agree are checked number by number; one that does not ends the run.
 */
@Command(
    name = "simulation-speed",
    description = "Measures the simulator on the sample book.",
    mixinStandardHelpOptions = true)
public final class SimulationSpeed implements Callable<Integer> {

  private static final int MANY_PLANS = 8;
  private static final double PRECISION = 0.001;
  private static final Figure BOOKINGS = new Figure(Kpi.BOOKINGS, Scope.ORGANISATION, Period.WHOLE);
  private static final Figure RESOLVED =
      new Figure(Kpi.WIN_RATE_COUNT, Scope.ORGANISATION, Period.WHOLE);
  private static final Figure OPEN =
      new Figure(Kpi.OPEN_OPPORTUNITIES, Scope.ORGANISATION, Period.WHOLE);
  private static final List<Integer> PARTS_MOVED = List.of(100, 20, 10);

  @Option(
      names = "--worlds",
      defaultValue = "8000",
      description = "worlds of each run on the sample book; at least 1,000")
  private int worlds;

  @Option(names = "--seed", defaultValue = "1", description = "of all random numbers")
  private long seed;

  @Option(
      names = "--copies",
      split = ",",
      defaultValue = "1,10,20",
      description = "how many times the sample book the books of growing size are")
  private List<Integer> copies;

  @Spec private CommandSpec spec;

  /** Measures and prints. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new SimulationSpeed()).execute(args));
  }

  @Override
  public Integer call() {
    if (worlds < 1_000) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "--worlds %d; at least 1,000 are needed: the first 500 warm up.".formatted(worlds));
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(Machine.present().sentence());
    out.printf("Worlds: %,d, the first 500 of them not timed; seed: %d.%n%n", worlds, seed);
    out.flush();
    SimulatedCase two = SimulatedCase.ofSample(2);
    TimedRun.of(two, settings(worlds));
    TimedRun single = TimedRun.of(two, settings(worlds));
    TimedRun many = TimedRun.of(SimulatedCase.ofSample(MANY_PLANS), settings(worlds));
    single.requireSame(many);
    out.println(speed(single, many));
    out.println(threads(two, single));
    out.println(sameAsReport(two, single));
    out.println(apart());
    out.println(growth());
    out.flush();
    return 0;
  }

  private SimulationSettings settings(int replications) {
    return SimulationSettings.ofReplications(replications, seed);
  }

  private static MarkdownTable speed(TimedRun two, TimedRun many) {
    var table =
        new MarkdownTable(
            "sample book, one thread", "by second", "by CPU second", "CPU microseconds each");
    table.add(
        "worlds with 2 plans",
        number(two.worldsPerSecond()),
        number(two.worldsPerCpuSecond()),
        number(two.cpuMicrosPerWorld()));
    table.add(
        "plan-replications, %d plans".formatted(MANY_PLANS),
        number(MANY_PLANS * many.worldsPerSecond()),
        number(MANY_PLANS * many.worldsPerCpuSecond()),
        number(many.cpuMicrosPerWorld() / MANY_PLANS));
    return table;
  }

  private MarkdownTable threads(SimulatedCase two, TimedRun single) {
    PlainLoop.loopsPerSecond(1);
    double loopGain = PlainLoop.loopsPerSecond(2) / PlainLoop.loopsPerSecond(1);
    TimedRun again = TimedRun.of(two, settings(worlds));
    TimedRun both = TimedRun.of(two, settings(worlds).withThreads(2));
    single.requireSame(both);
    single.requireSame(again);
    double gain = both.worldsPerSecond() / again.worldsPerSecond();
    var table =
        new MarkdownTable("two threads", "simulator gains", "plain loop gains", "part of it");
    table.add(
        "worlds with 2 plans",
        decimals(gain),
        decimals(loopGain),
        "%s %%".formatted(number(100 * gain / loopGain)));
    return table;
  }

  private MarkdownTable apart() {
    var table =
        new MarkdownTable(
            "two plans, accounts with another owner",
            "variance ratio",
            "worlds to ± 0.1 % of bookings",
            "seconds, statistics included");
    for (int part : PARTS_MOVED) {
      TimedRun run =
          TimedRun.of(
              SimulatedCase.ofSampleMoving(part), SimulationSettings.ofPrecision(PRECISION, seed));
      table.add(
          "%s %%".formatted(number(100.0 / part)),
          decimals(difference(run.comparison()).varianceRatio().orElseThrow()),
          number(run.comparison().replications()),
          decimals(run.totalSeconds()));
    }
    return table;
  }

  private static Difference difference(Comparison comparison) {
    return comparison.kpis().stream()
        .filter(kpi -> kpi.figure().equals(BOOKINGS))
        .map(KpiResult::toBaseline)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow();
  }

  /** The worlds timed are those that a report shows: all figures, and how much came up. */
  private String sameAsReport(SimulatedCase two, TimedRun single) {
    Comparison report =
        Simulation.of(two.book(), two.scenario(), two.plans(), PlanRequest.DEFAULT)
            .compare(
                settings(SimulationSettings.DEFAULT_REPLICATIONS),
                SimulationListener.SILENT,
                () -> false);
    single.requireSame(report.outcomes());
    int shared = Math.min(report.replications(), single.comparison().replications());
    return "All figures equal those of the default report in %,d worlds, and so do the opportunities that came up: %s and %s a world with the first plan.%n"
        .formatted(
            shared,
            decimals(opportunities(single.comparison().outcomes(), shared)),
            decimals(opportunities(report.outcomes(), shared)));
  }

  /** Decided, or open at the end: a world, with the first plan. */
  private static double opportunities(OutcomeTable outcomes, int worlds) {
    int decided = outcomes.layout().column(RESOLVED) + 1;
    int open = outcomes.layout().column(OPEN);
    double sum = 0;
    for (int world = 0; world < worlds; world++) {
      sum += outcomes.value(0, decided, world) + outcomes.value(0, open, world);
    }
    return sum / worlds;
  }

  private MarkdownTable growth() {
    var table =
        new MarkdownTable(
            "book",
            "reps",
            "accounts",
            "worlds by second",
            "CPU microseconds a world",
            "CPU nanoseconds by account and world");
    for (int factor : copies) {
      SimulatedCase copied = CopiedCase.of(SimulatedCase.ofSample(2), factor);
      TimedRun run = TimedRun.of(copied, settings(Math.max(1_000, worlds / factor)));
      int accounts = copied.book().assignableAccounts().size();
      table.add(
          "%d × sample".formatted(factor),
          number(copied.book().reps().size()),
          number(accounts),
          number(run.worldsPerSecond()),
          number(run.cpuMicrosPerWorld()),
          number(1_000 * run.cpuMicrosPerWorld() / accounts));
    }
    return table;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }

  private static String decimals(double value) {
    return String.format(Locale.ROOT, "%,.2f", value);
  }
}
