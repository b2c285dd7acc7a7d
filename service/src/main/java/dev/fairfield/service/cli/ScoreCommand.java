package dev.fairfield.service.cli;

import dev.fairfield.scenarios.enrichment.FactReader;
import dev.fairfield.scenarios.enrichment.Facts;
import dev.fairfield.scenarios.io.OpportunityReader;
import dev.fairfield.scenarios.io.OpportunityReading;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.scoring.AccountScore;
import dev.fairfield.scenarios.scoring.Profile;
import dev.fairfield.scenarios.scoring.ProfileReader;
import dev.fairfield.scenarios.scoring.ScoreWriter;
import dev.fairfield.scenarios.scoring.Scoring;
import dev.fairfield.scenarios.scoring.ScoringResult;
import dev.fairfield.scenarios.scoring.Tiers;
import dev.fairfield.scenarios.scoring.WinHistory;
import dev.fairfield.scenarios.validation.Sentence;
import dev.fairfield.service.plans.OutputFolder;
import dev.fairfield.service.plans.WholeFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.DoubleSummaryStatistics;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Scores accounts against an ideal customer profile. */
@Command(
    name = "score",
    description = "Score accounts against an ideal customer profile, with the parts of each score.",
    mixinStandardHelpOptions = true)
final class ScoreCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private BookOptions bookOptions;

  @Option(
      names = "--profile",
      required = true,
      paramLabel = "FILE",
      description = "Criteria, weights and tiers, as YAML or JSON.")
  private Path profile;

  @Option(
      names = "--facts",
      paramLabel = "FILE",
      description = "The facts.csv of enrich, with values beyond the book.")
  private Path facts;

  @Option(
      names = "--opportunities",
      paramLabel = "FILE",
      description = "Won and lost opportunities as CSV, for criteria over win_rate.")
  private Path opportunities;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder for accounts.csv, scores.csv and potentials.csv.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    OutputFolder.requireWritable(out);
    Profile asked = ProfileReader.read(profile);
    Facts known = facts == null ? Facts.NONE : FactReader.read(facts);
    Book book = bookOptions.readWithPotentialOptional().getBook();
    PrintWriter console = spec.commandLine().getOut();
    if (opportunities != null) {
      OpportunityReading reading = OpportunityReader.read(opportunities);
      known = known.with(WinHistory.facts(book, reading.getOpportunities()));
      ProblemPrinter.print(reading.problems(), console);
    }
    ScoringResult result = Scoring.score(book, known, asked);
    ProblemPrinter.print(result.problems(), console);
    WholeFolder.write(out, draft -> ScoreWriter.write(draft, result));
    print(result, console);
    return CommandLineRun.DONE;
  }

  private void print(ScoringResult result, PrintWriter console) {
    var table = new TextTable(1, "tier", "accounts", "lowest", "mean", "highest");
    for (Tiers.Tier tier : result.profile().tiers().list()) {
      DoubleSummaryStatistics scores =
          result.scores().stream()
              .filter(score -> score.tier().equals(tier.name()))
              .mapToDouble(AccountScore::score)
              .summaryStatistics();
      boolean any = scores.getCount() > 0;
      table.row(
          tier.name(),
          Sentence.of("%,d", scores.getCount()),
          any ? Sentence.of("%.1f", scores.getMin()) : "",
          any ? Sentence.of("%.1f", scores.getAverage()) : "",
          any ? Sentence.of("%.1f", scores.getMax()) : "");
    }
    table.print(console);
    if (!result.potentials().isEmpty()) {
      console.println(
          Sentence.of(
              "%,d accounts had no potential and got score ÷ 100 × the value of their segment (potentials.csv).",
              result.potentials().size()));
    }
    console.println("The scored accounts are in " + out.resolve("accounts.csv"));
  }
}
