package dev.fairfield.benchmarks.quality;

import dev.fairfield.benchmarks.books.BenchmarkBook;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.request.PlanRequest;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares what plans cost that different methods find within one time limit. */
@Command(
    name = "QualityRun",
    mixinStandardHelpOptions = true,
    description = "Compares the plans of different methods; prints Markdown.")
public final class QualityRun implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--time-limit",
      defaultValue = "10s",
      converter = TimeLimits.class,
      description = "For each trial, such as 10s or 2m. Default: ${DEFAULT-VALUE}.")
  private Duration timeLimit;

  @Option(
      names = "--seeds",
      split = ",",
      defaultValue = "1,2,3",
      description = "Each method that draws runs once with each. Default: ${DEFAULT-VALUE}.")
  private List<Long> seeds;

  @Option(
      names = "--books",
      split = ",",
      defaultValue = "sample,health-education",
      description = "Default: ${DEFAULT-VALUE}.")
  private List<BenchmarkBook> books;

  @Option(
      names = "--methods",
      split = ",",
      defaultValue = "nearest-rep,greedy,timefold-default,cp-sat,scip,highs,fairfield",
      description = "Default: ${DEFAULT-VALUE}.")
  private List<PlanningMethod> methods;

  @Option(
      names = "--cold",
      description = "Run each trial in a Java process of its own with -Xmx1g.")
  private boolean cold;

  @Option(
      names = "--shared-data",
      defaultValue = BenchmarkBook.DEFAULT_SHARED_DATA,
      description = "Folder of data outside the project. Default: ${DEFAULT-VALUE}.")
  private Path sharedData;

  /** Runs the comparison; exit code 2 for bad options. */
  public static void main(String[] args) {
    System.exit(
        new CommandLine(new QualityRun())
            .registerConverter(
                BenchmarkBook.class, label -> named(label, BenchmarkBook::getByLabel))
            .registerConverter(
                PlanningMethod.class, name -> named(name, PlanningMethod::getByOptionName))
            .execute(args));
  }

  private static <T> T named(String name, Function<String, T> find) {
    try {
      return find.apply(name);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.TypeConversionException(e.getMessage());
    }
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    out.println(Machine.present().sentence());
    out.printf(
        "Time limit: %d s for each trial; seeds: %s; each trial %s.%n",
        timeLimit.toSeconds(),
        String.join(", ", seeds.stream().map(String::valueOf).toList()),
        cold
            ? "in a Java process of its own with -Xmx1g"
            : "in one Java process, one after another");
    List<PlanningMethod> able = ableMethods(out);
    for (BenchmarkBook book : books) {
      Optional<Book> read = book.find(sharedData);
      if (read.isEmpty()) {
        out.printf("%nSkipped the book %s: %s does not hold it.%n", book.label(), sharedData);
      } else {
        run(book, PricedBook.of(read.get(), PlanRequest.DEFAULT), able, out);
      }
      out.flush();
    }
    return 0;
  }

  private List<PlanningMethod> ableMethods(PrintWriter out) {
    List<PlanningMethod> able = new ArrayList<>();
    for (PlanningMethod method : methods) {
      Optional<String> obstacle = method.findObstacle();
      if (obstacle.isEmpty()) {
        able.add(method);
      } else {
        out.printf("%nSkipped %s: %s%n", method.label(), obstacle.get());
      }
    }
    return able;
  }

  private void run(
      BenchmarkBook book, PricedBook priced, List<PlanningMethod> able, PrintWriter out) {
    out.printf(
        "%n## %s: %,d accounts in %,d units, %d reps%n%n",
        book.label(),
        priced.book().assignableAccounts().size(),
        priced.units().size(),
        priced.reps().size());
    out.flush();
    List<Trial> trials = new ArrayList<>();
    List<TrialResult> results = new ArrayList<>();
    for (PlanningMethod method : able) {
      for (long seed : method.isSeeded() ? seeds : seeds.subList(0, 1)) {
        var trial = new Trial(book, method, timeLimit, seed);
        trials.add(trial);
        results.add(cold ? ColdTrial.run(trial, sharedData) : TrialResult.of(trial, priced));
      }
    }
    out.print(new QualityTables(trials, results).text());
  }
}
