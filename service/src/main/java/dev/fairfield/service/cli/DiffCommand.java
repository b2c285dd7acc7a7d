package dev.fairfield.service.cli;

import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.Problem;
import dev.fairfield.scenarios.validation.Severity;
import dev.fairfield.service.explanations.DifferenceFolder;
import dev.fairfield.service.plans.OutputFolder;
import dev.fairfield.service.plans.StoredPlan;
import dev.fairfield.solver.difference.PlanDifference;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what differs between two plans of one book. */
@Command(
    name = "diff",
    description = "Say what differs between two plans of one book.",
    mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "DIR",
      description = "A folder that plan wrote.")
  private Path from;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "DIR",
      description = "Another, of the same book and prices.")
  private Path to;

  @Option(names = "--out", paramLabel = "DIR", description = "Folder for files.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    PrintWriter console = spec.commandLine().getOut();
    if (out != null) {
      OutputFolder.requireWritable(out);
    }
    StoredPlan first = StoredPlan.read(from);
    StoredPlan second = StoredPlan.read(to);
    PlanDifference difference = difference(first, second);
    new DiffText(console, difference).print();
    if (first.illustrative()) {
      console.println("Dollar figures are illustrative.");
    }
    if (out != null) {
      DifferenceFolder.write(out, first, second, difference);
      console.println("The files are in " + out);
    }
    return CommandLineRun.DONE;
  }

  private PlanDifference difference(StoredPlan first, StoredPlan second) {
    try {
      return PlanDifference.between(first.plan(), second.plan());
    } catch (IllegalArgumentException e) {
      throw new InvalidInputException(
          List.of(
              new Problem(
                  "--to",
                  0,
                  "",
                  to.toString(),
                  "a plan of the same book and prices",
                  Severity.ERROR,
                  e.getMessage())));
    }
  }
}
