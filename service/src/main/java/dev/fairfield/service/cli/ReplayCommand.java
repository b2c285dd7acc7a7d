package dev.fairfield.service.cli;

import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.NearestName;
import dev.fairfield.scenarios.validation.Problem;
import dev.fairfield.scenarios.validation.Severity;
import dev.fairfield.service.plans.OutputFolder;
import dev.fairfield.service.simulations.StoredSimulation;
import dev.fairfield.simulator.comparison.NamedPlan;
import dev.fairfield.simulator.document.EventsCsv;
import dev.fairfield.simulator.replay.ReplayedWorld;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tells one simulated future event by event. */
@Command(
    name = "replay",
    description = "Tell one simulated future event by event, and why a plan won or lost there.",
    mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--simulation",
      required = true,
      paramLabel = "DIR",
      description = "A folder that simulate wrote.")
  private Path simulation;

  @Option(
      names = "--replication",
      required = true,
      paramLabel = "N",
      description = "Number of the future, from 0.")
  private long replication;

  @Option(
      names = "--plan",
      paramLabel = "NAME",
      description = "Only this plan beside the baseline (default: all plans).")
  private String plan;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "A CSV file for all events, may end in .gz.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    PrintWriter console = spec.commandLine().getOut();
    StoredSimulation stored = StoredSimulation.read(simulation);
    requireReplication(stored);
    requirePlan(stored);
    requireOut();
    if (stored.isOfOtherVersion()) {
      console.println(
          "The comparison was made with %s; with this version the future may differ."
              .formatted(stored.product()));
    }
    ReplayedWorld world = stored.replay().replicate((int) replication);
    ReplayedWorld told = plan == null ? world : world.only(plan);
    new ReplayText(console, told).print(stored.inputs().scenario().title());
    if (stored.illustrative()) {
      console.println("Dollar figures are illustrative.");
    }
    if (out != null) {
      EventsCsv.write(out, told);
      console.println("All events are in " + out);
    }
    return CommandLineRun.DONE;
  }

  private void requireReplication(StoredSimulation stored) {
    if (replication < 0 || replication >= stored.replications()) {
      throw new ParameterException(
          spec.commandLine(),
          "--replication is %d; the simulation has 0 to %d."
              .formatted(replication, stored.replications() - 1));
    }
  }

  private void requirePlan(StoredSimulation stored) {
    List<String> names = stored.inputs().plans().stream().map(NamedPlan::name).toList();
    if (plan != null && !names.contains(plan)) {
      String hint =
          NearestName.find(plan, names)
              .map(" Did you mean %s?"::formatted)
              .orElse(" There are %s.".formatted(String.join(", ", names)));
      throw refused(
          "--plan",
          plan,
          "a plan of the simulation",
          "The simulation has no plan %s.%s".formatted(plan, hint));
    }
  }

  private void requireOut() {
    if (out == null) {
      return;
    }
    if (Files.isDirectory(out)) {
      throw refused(
          "--out", out.toString(), "a file", "%s is a folder; name a file.".formatted(out));
    }
    Path folder = out.toAbsolutePath().normalize().getParent();
    if (!Files.isDirectory(folder)) {
      throw refused(
          "--out",
          out.toString(),
          "a file in a folder that exists",
          "The folder %s does not exist; make it first or name another.".formatted(folder));
    }
    OutputFolder.requireWritable(folder);
  }

  private static InvalidInputException refused(
      String file, String value, String allowed, String message) {
    return new InvalidInputException(
        List.of(new Problem(file, 0, "", value, allowed, Severity.ERROR, message)));
  }
}
