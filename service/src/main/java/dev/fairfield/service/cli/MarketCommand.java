package dev.fairfield.service.cli;

import dev.fairfield.scenarios.io.BookReading;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.validation.Sentence;
import dev.fairfield.service.plans.OutputFolder;
import dev.fairfield.service.plans.SampleBook;
import dev.fairfield.service.plans.StoredPlan;
import dev.fairfield.solver.market.CoverageGap;
import dev.fairfield.solver.market.MarketAnalysis;
import dev.fairfield.solver.market.MarketCsv;
import dev.fairfield.solver.market.MarketCut;
import dev.fairfield.solver.market.MarketGeoJson;
import dev.fairfield.solver.market.MarketRow;
import dev.fairfield.solver.market.MarketSettings;
import dev.fairfield.solver.request.PlanRequest;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows the market as a plan or today's owners cover it, its whitespace and its coverage gaps. */
@Command(
    name = "market",
    description = "Show the market by area and segment, whitespace and coverage gaps.",
    mixinStandardHelpOptions = true)
final class MarketCommand implements Callable<Integer> {

  private static final int ROWS_SHOWN = 10;
  private static final double CENTS = 100;

  @Spec private CommandSpec spec;

  @ArgGroup(multiplicity = "1")
  private Source source;

  /** Whose market. */
  static final class Source {

    @Option(
        names = "--plan",
        required = true,
        paramLabel = "DIR",
        description = "A folder that plan wrote.")
    private Path planFolder;

    @ArgGroup(exclusive = false)
    private BookOptions book;
  }

  @Option(
      names = "--hours",
      paramLabel = "N",
      defaultValue = "3",
      description =
          "An account is covered where an eligible rep is at most so many hours away, one way (default: ${DEFAULT-VALUE}).")
  private double hours;

  @Option(
      names = "--seats",
      paramLabel = "N",
      defaultValue = "3",
      description = "Most new seats proposed for each team (default: ${DEFAULT-VALUE}).")
  private int seats;

  @Option(names = "--out", paramLabel = "DIR", description = "Folder for files.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    MarketSettings settings = settings();
    if (out != null) {
      OutputFolder.requireWritable(out);
    }
    PrintWriter console = spec.commandLine().getOut();
    MarketAnalysis market =
        source.book == null ? ofPlan(settings, console) : ofBook(settings, console);
    print(console, market);
    if (out != null) {
      Files.createDirectories(out);
      MarketCsv.writeRows(out.resolve("market.csv"), market);
      MarketCsv.writeGaps(out.resolve("coverage-gaps.csv"), market);
      MarketGeoJson.write(out.resolve("market.geojson"), market, MarketCut.COUNTY);
      console.println("The files are in " + out);
    }
    return CommandLineRun.DONE;
  }

  private MarketAnalysis ofPlan(MarketSettings settings, PrintWriter console) throws IOException {
    StoredPlan stored = StoredPlan.read(source.planFolder);
    sayIfIllustrative(stored.illustrative(), console);
    return MarketAnalysis.of(stored.plan().priced(), stored.plan().ownersByAccount(), settings);
  }

  private MarketAnalysis ofBook(MarketSettings settings, PrintWriter console) throws IOException {
    BookReading reading = source.book.read();
    ProblemPrinter.print(reading.problems(), console);
    Book book = reading.getBook();
    sayIfIllustrative(
        reading.dollarsAssumed() || SampleBook.isAmong(source.book.digests()), console);
    return MarketAnalysis.of(
        book, PlanRequest.DEFAULT, MarketAnalysis.todaysOwners(book), settings);
  }

  private static void sayIfIllustrative(boolean illustrative, PrintWriter console) {
    if (illustrative) {
      console.println("Dollar figures are illustrative.");
    }
  }

  private MarketSettings settings() {
    try {
      return new MarketSettings(hours, seats);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(),
          e.getMessage().replace("mostHours", "--hours").replace("seats", "--seats"));
    }
  }

  private void print(PrintWriter console, MarketAnalysis market) {
    MarketRow total = market.total();
    console.println(
        Sentence.of(
            "%,d accounts (%,d customers) with a potential of $%,.0f; customers leave $%,.0f open.",
            total.accounts(),
            total.customers(),
            total.potentialCents() / CENTS,
            total.headroomCents() / CENTS));
    console.println(
        Sentence.of(
            "Whitespace: %,d prospects without an owner or more than %,.1f hours from every eligible rep, $%,.0f.",
            total.whitespaceProspects(), hours, total.whitespaceCents() / CENTS));
    printRows(console, "metro", market, MarketCut.METRO);
    printRows(console, "industry", market, MarketCut.INDUSTRY);
    printGaps(console, market);
  }

  private static void printRows(
      PrintWriter console, String what, MarketAnalysis market, MarketCut cut) {
    var table = new TextTable(1, what, "accounts", "potential", "whitespace", "out of reach");
    market.rowsByCut().get(cut).stream()
        .limit(ROWS_SHOWN)
        .forEach(
            row ->
                table.row(
                    row.name(),
                    Sentence.of("%,d", row.accounts()),
                    usd(row.potentialCents()),
                    usd(row.whitespaceCents()),
                    usd(row.uncoveredCents())));
    console.println();
    table.print(console);
  }

  private void printGaps(PrintWriter console, MarketAnalysis market) {
    console.println();
    if (market.gaps().isEmpty()) {
      console.println(Sentence.of("Every account has an eligible rep within %,.1f hours.", hours));
      return;
    }
    console.println("Seats that would reach what nobody reaches in time");
    var table = new TextTable(2, "team", "seat", "accounts", "potential", "hours now", "then");
    for (CoverageGap gap : market.gaps()) {
      table.row(
          gap.team().isBlank() ? "All" : gap.team(),
          seat(gap),
          Sentence.of("%,d", gap.accounts()),
          usd(gap.potentialCents()),
          Double.isNaN(gap.meanHoursNow()) ? "nobody" : Sentence.of("%,.1f", gap.meanHoursNow()),
          Sentence.of("%,.1f", gap.meanHoursThen()));
    }
    table.print(console);
  }

  private static String seat(CoverageGap gap) {
    return gap.place().city().isBlank()
        ? "at " + gap.seat().id()
        : gap.place().city() + ", " + gap.place().state();
  }

  private static String usd(long cents) {
    return Sentence.of("$%,.0f", cents / CENTS);
  }
}
