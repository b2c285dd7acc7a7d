package dev.fairfield.service.cli;

import dev.fairfield.scenarios.enrichment.FactReader;
import dev.fairfield.scenarios.enrichment.Facts;
import dev.fairfield.scenarios.io.OpportunityReader;
import dev.fairfield.scenarios.io.OpportunityReading;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.scoring.Criterion;
import dev.fairfield.scenarios.scoring.FitReport;
import dev.fairfield.scenarios.scoring.FitReportWriter;
import dev.fairfield.scenarios.scoring.FitSettings;
import dev.fairfield.scenarios.scoring.ProfileFit;
import dev.fairfield.scenarios.validation.Sentence;
import dev.fairfield.service.plans.OutputFolder;
import dev.fairfield.service.plans.WholeFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Proposes a profile from won and lost opportunities. */
@Command(
    name = "fit-profile",
    description = "Propose an ideal customer profile from won and lost opportunities.",
    mixinStandardHelpOptions = true)
final class FitProfileCommand implements Callable<Integer> {

  private static final int CRITERIA_SHOWN = 10;

  @Spec private CommandSpec spec;

  @Mixin private BookOptions bookOptions;

  @Option(
      names = "--opportunities",
      required = true,
      paramLabel = "FILE",
      description = "Won and lost opportunities as CSV: our columns, Salesforce or HubSpot.")
  private Path opportunities;

  @Option(
      names = "--facts",
      paramLabel = "FILE",
      description = "The facts.csv of enrich, with values beyond the book.")
  private Path facts;

  @Option(
      names = "--fields",
      split = ",",
      paramLabel = "FIELD",
      description = "Fields that may become criteria, separated by commas (default: all).")
  private List<String> fields = List.of();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder for profile.yaml and fit.json.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    OutputFolder.requireWritable(out);
    Facts known = facts == null ? Facts.NONE : FactReader.read(facts);
    OpportunityReading reading = OpportunityReader.read(opportunities);
    Book book = bookOptions.readWithPotentialOptional().getBook();
    PrintWriter console = spec.commandLine().getOut();
    FitReport report =
        ProfileFit.fit(
            book, known, reading.getOpportunities(), FitSettings.DEFAULT.withFields(fields));
    ProblemPrinter.print(reading.problems(), console);
    WholeFolder.write(out, draft -> FitReportWriter.write(draft, report));
    print(report, console);
    return CommandLineRun.DONE;
  }

  private void print(FitReport report, PrintWriter console) {
    console.println(
        Sentence.of(
            "%,d opportunities of %,d accounts, %,d won. AUC %.3f (95 %%: %.3f to %.3f) on opportunities held back.",
            report.opportunities(),
            report.accounts(),
            report.won(),
            report.auc(),
            report.aucLow(),
            report.aucHigh()));
    report.warnings().forEach(warning -> console.println("Warning: " + warning));
    var table = new TextTable(1, "criterion", "weight");
    report.profile().criteria().stream()
        .sorted(Comparator.comparingDouble(Criterion::weight).reversed())
        .limit(CRITERIA_SHOWN)
        .forEach(criterion -> table.row(criterion.name(), Sentence.of("%.1f", criterion.weight())));
    table.print(console);
    console.println(
        Sentence.of(
            "A score of 25, 50 and 75 stands for a win rate of %.0f %%, %.0f %% and %.0f %%.",
            100 * report.winRate(25), 100 * report.winRate(50), 100 * report.winRate(75)));
    console.println("The proposed profile is in " + out.resolve("profile.yaml"));
  }
}
