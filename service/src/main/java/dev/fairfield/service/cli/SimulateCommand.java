package dev.fairfield.service.cli;

import dev.fairfield.scenarios.io.BookReading;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.validation.SourceLines;
import dev.fairfield.service.plans.InputFile;
import dev.fairfield.service.plans.OutputFolder;
import dev.fairfield.service.plans.SampleBook;
import dev.fairfield.service.simulations.ChosenScenario;
import dev.fairfield.service.simulations.GivenPlan;
import dev.fairfield.service.simulations.SimulationFolder;
import dev.fairfield.service.simulations.SimulationInputs;
import dev.fairfield.simulator.comparison.Comparison;
import dev.fairfield.simulator.comparison.NamedPlan;
import dev.fairfield.simulator.comparison.Simulation;
import dev.fairfield.simulator.comparison.SimulationSettings;
import dev.fairfield.solver.feasibility.RequestCheck;
import dev.fairfield.solver.request.PlanRequest;
import dev.fairfield.solver.request.PlanRequestReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Simulates plans in the same futures and says which one holds up. */
@Command(
    name = "simulate",
    description = "Simulate plans in the same futures and say which one holds up.",
    mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @ParentCommand private FairfieldCommand fairfield;

  @Mixin private BookOptions bookOptions;

  @Mixin private SimulationOptions simulationOptions;

  @Option(
      names = "--plan",
      required = true,
      paramLabel = "NAME=FILE",
      description =
          "A plan: an assignments.csv, a folder that plan wrote, or the word today for today's ownership; once for each plan. The first is the baseline.")
  private List<String> plans;

  @Option(
      names = "--scenario",
      required = true,
      paramLabel = "FILE|NAME",
      description = "What may happen: a YAML file, or a name of the catalogue such as new-quarter.")
  private String scenario;

  @Option(
      names = "--request",
      paramLabel = "FILE",
      description =
          "Prices that count travel and planner's dollars, and assignment rules for who steps in, as for plan (default: those of the first --plan that is a folder).")
  private Path request;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder for the comparison's files.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    PrintWriter console = spec.commandLine().getOut();
    SimulationSettings settings = simulationOptions.settings(spec);
    BookReading reading = bookOptions.read();
    ProblemPrinter.print(reading.problems().stream().filter(p -> !p.isError()).toList(), console);
    Book book = reading.getBook();
    ChosenScenario chosen = ChosenScenario.of(scenario, book);
    List<GivenPlan> given = new ArrayList<>();
    for (String plan : plans) {
      given.add(GivenPlan.of(plan, book));
    }
    PlanRequest terms = terms(given, book);
    List<NamedPlan> named = given.stream().map(GivenPlan::plan).toList();
    List<InputFile> originals = originals(chosen, given);
    OutputFolder.requireWritable(out);
    var inputs = new SimulationInputs(book, chosen.scenario(), named, terms);
    Simulation simulation = inputs.simulation();
    var run =
        new SimulationRun(
            inputs, reading.dollarsAssumed() || SampleBook.isAmong(originals), originals);
    Comparison comparison =
        run.complete(simulation, settings, out, console, fairfield.interruption().listen());
    new SimulationText(comparison).print(console, run.illustrative());
    console.println(
        "The comparison is in " + out + "; open " + out.resolve(SimulationFolder.REPORT));
    return CommandLineRun.DONE;
  }

  private PlanRequest terms(List<GivenPlan> given, Book book) {
    if (request == null) {
      return given.stream()
          .flatMap(plan -> plan.terms().stream())
          .findFirst()
          .orElse(PlanRequest.DEFAULT);
    }
    PlanRequest asked = PlanRequestReader.read(request);
    String source = request.getFileName().toString();
    RequestCheck.checkAgainst(asked, book, new SourceLines(source, Map.of(), source, Map.of()));
    return asked;
  }

  private List<InputFile> originals(ChosenScenario chosen, List<GivenPlan> given)
      throws IOException {
    List<InputFile> originals = new ArrayList<>(bookOptions.digests());
    originals.add(chosen.input());
    given.forEach(plan -> plan.input().ifPresent(originals::add));
    if (request != null) {
      originals.add(InputFile.of("request", request));
    }
    return originals;
  }
}
