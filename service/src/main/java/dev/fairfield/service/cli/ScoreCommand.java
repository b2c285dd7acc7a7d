package dev.fairfield.service.cli;

import dev.fairfield.scenarios.enrichment.FactReader;
import dev.fairfield.scenarios.enrichment.Facts;
import dev.fairfield.scenarios.io.OpportunityReader;
import dev.fairfield.scenarios.io.OpportunityReading;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.scoring.AccountScore;
import dev.fairfield.scenarios.scoring.ControlSettings;
import dev.fairfield.scenarios.scoring.Profile;
import dev.fairfield.scenarios.scoring.ProfileReader;
import dev.fairfield.scenarios.scoring.ScoreFlag;
import dev.fairfield.scenarios.scoring.ScoreHistory;
import dev.fairfield.scenarios.scoring.ScoreHistoryFile;
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
import java.time.LocalDate;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
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

  private static final int FLAGS_SHOWN = 10;

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

  @ArgGroup(exclusive = false)
  private HistoryOptions history;

  /** Where scores of earlier runs are kept, and the day of this one. */
  static final class HistoryOptions {

    @Option(
        names = "--history",
        required = true,
        paramLabel = "FILE",
        description =
            "Scores of earlier runs; read, and written with those of this run. Scores that jump beyond control limits go to flags.csv.")
    private Path file;

    @Option(
        names = "--as-of",
        required = true,
        paramLabel = "DATE",
        description = "Day of this run, such as 2026-03-31.")
    private LocalDate day;
  }

  @Override
  public Integer call() throws IOException {
    OutputFolder.requireWritable(out);
    Map<String, ScoreHistory> before =
        history == null ? Map.of() : ScoreHistoryFile.read(history.file);
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
    List<ScoreFlag> flags =
        history == null
            ? List.of()
            : ScoreHistoryFile.flags(before, result.scores(), history.day, ControlSettings.DEFAULT);
    WholeFolder.write(out, draft -> write(draft, result, flags));
    if (history != null) {
      ScoreHistoryFile.write(
          history.file, ScoreHistoryFile.append(before, result.scores(), history.day));
    }
    print(result, console);
    print(flags, console);
    return CommandLineRun.DONE;
  }

  private void write(Path draft, ScoringResult result, List<ScoreFlag> flags) throws IOException {
    ScoreWriter.write(draft, result);
    if (history != null) {
      ScoreHistoryFile.writeFlags(draft.resolve("flags.csv"), flags);
    }
  }

  private void print(List<ScoreFlag> flags, PrintWriter console) {
    flags.stream().limit(FLAGS_SHOWN).forEach(flag -> console.println(flag.words()));
    if (flags.size() > FLAGS_SHOWN) {
      console.println(
          Sentence.of("And %,d more scores jumped (flags.csv).", flags.size() - FLAGS_SHOWN));
    }
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
