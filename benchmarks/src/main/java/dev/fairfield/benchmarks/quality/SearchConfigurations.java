package dev.fairfield.benchmarks.quality;

import ai.timefold.solver.benchmark.api.PlannerBenchmark;
import ai.timefold.solver.benchmark.api.PlannerBenchmarkFactory;
import ai.timefold.solver.benchmark.config.PlannerBenchmarkConfig;
import ai.timefold.solver.benchmark.impl.DefaultPlannerBenchmark;
import ai.timefold.solver.benchmark.impl.result.SingleBenchmarkResult;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import dev.fairfield.benchmarks.books.BenchmarkBook;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares ways to search by Timefold's own benchmarker, each fed the same start. */
@Command(
    name = "SearchConfigurations",
    mixinStandardHelpOptions = true,
    description = "Compares acceptors, moves and thresholds of the search; prints Markdown.")
public final class SearchConfigurations implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--seconds",
      defaultValue = "10",
      description = "For each search. Default: ${DEFAULT-VALUE}.")
  private int seconds;

  @Option(
      names = "--warm-up-seconds",
      defaultValue = "10",
      description = "Before the first search. Default: ${DEFAULT-VALUE}.")
  private long warmUpSeconds;

  @Option(
      names = "--runs",
      defaultValue = "2",
      description = "Searches with another seed each. Default: ${DEFAULT-VALUE}.")
  private int runs;

  @Option(
      names = "--heat",
      defaultValue = "0.12",
      description =
          "Starting temperature of the annealing, as a part of the median margin. Default: ${DEFAULT-VALUE}.")
  private double heat;

  @Option(
      names = "--only",
      defaultValue = "",
      description = "Only problems whose name begins so, such as Enterprise.")
  private String only;

  @Option(
      names = "--reports",
      defaultValue = "benchmarks/target/search-configurations",
      description = "Folder for the benchmarker's own reports. Default: ${DEFAULT-VALUE}.")
  private Path reports;

  /** Runs all; exit code 1 when a search fails. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new SearchConfigurations()).execute(args));
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    out.println(Machine.present().sentence());
    out.printf("%d s for each search, %d runs, one after the other.%n", seconds, runs);
    for (SearchProblem problem : SearchProblem.of(BenchmarkBook.shipped())) {
      if (problem.name().startsWith(only)) {
        compare(problem, out);
      }
    }
    out.flush();
    return 0;
  }

  private void compare(SearchProblem problem, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%n**%s**: bound %s, start %s (%,d hard units)%n%n",
        problem.name(),
        Figures.usd(problem.boundCents()),
        Figures.usd(problem.startCents()),
        problem.startHardUnits());
    var table =
        new MarkdownTable(
            "search", "units", "saved, USD", "saved a second, USD", "least", "most", "moves/s");
    for (SearchVariant variant : SearchVariant.all(heat)) {
      add(table, problem, variant);
    }
    out.print(table);
    out.flush();
  }

  private void add(MarkdownTable table, SearchProblem problem, SearchVariant variant) {
    PlannerBenchmarkConfig config =
        new PlannerBenchmarkConfig()
            .withBenchmarkDirectory(reports.toFile())
            .withWarmUpSecondsSpentLimit(warmUpSeconds)
            .withSolverBenchmarkConfigs(
                variant.benchmark(problem, Duration.ofSeconds(seconds), runs));
    PlannerBenchmark benchmark =
        PlannerBenchmarkFactory.create(config)
            .buildPlannerBenchmark(problem.solution(variant.contested()));
    benchmark.benchmark();
    warmUpSeconds = 0;
    SingleBenchmarkResult result =
        ((DefaultPlannerBenchmark) benchmark)
            .getPlannerBenchmarkResult()
            .getSolverBenchmarkResultList()
            .get(0)
            .getSingleBenchmarkResultList()
            .get(0);
    long startCents = problem.partCents(variant.contested());
    List<Long> savedCents =
        result.getSubSingleBenchmarkResultList().stream()
            .map(run -> startCents + ((HardMediumSoftLongScore) run.getScore()).softScore())
            .sorted()
            .toList();
    double mean = savedCents.stream().mapToLong(Long::longValue).average().orElse(0);
    table.add(
        variant.name(),
        Figures.count(problem.contestedCount(variant.contested())),
        Figures.usd(Math.round(mean)),
        Figures.usd(Math.round(mean / seconds)),
        Figures.usd(savedCents.get(0)),
        Figures.usd(savedCents.get(savedCents.size() - 1)),
        Figures.count(result.getMoveEvaluationSpeed()));
  }
}
