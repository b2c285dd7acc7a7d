package dev.fairfield.service.cli;

import dev.fairfield.scenarios.enrichment.Enrichment;
import dev.fairfield.scenarios.enrichment.EnrichmentRequest;
import dev.fairfield.scenarios.enrichment.EnrichmentRequestReader;
import dev.fairfield.scenarios.enrichment.EnrichmentResult;
import dev.fairfield.scenarios.enrichment.EnrichmentWriter;
import dev.fairfield.scenarios.enrichment.FactReader;
import dev.fairfield.scenarios.enrichment.Facts;
import dev.fairfield.scenarios.enrichment.SourceSummary;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.validation.Sentence;
import dev.fairfield.service.plans.OutputFolder;
import dev.fairfield.service.plans.WholeFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Merges further files into a book. */
@Command(
    name = "enrich",
    description = "Merge further files into the accounts, with source and date of every value.",
    mixinStandardHelpOptions = true)
final class EnrichCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private BookOptions bookOptions;

  @Option(
      names = "--request",
      required = true,
      paramLabel = "FILE",
      description = "Which files, columns and keys, as YAML or JSON.")
  private Path request;

  @Option(
      names = "--facts",
      paramLabel = "FILE",
      description = "The facts.csv of an earlier enrichment of these accounts; it stays known.")
  private Path facts;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder for accounts.csv, facts.csv, conflicts.csv and unmatched.csv.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    OutputFolder.requireWritable(out);
    EnrichmentRequest asked = EnrichmentRequestReader.read(request);
    Facts known = facts == null ? Facts.NONE : FactReader.read(facts);
    Book book = bookOptions.readWithPotentialOptional().getBook();
    PrintWriter console = spec.commandLine().getOut();
    EnrichmentResult result = Enrichment.run(book, asked, request.toAbsolutePath().getParent());
    ProblemPrinter.print(result.problems(), console);
    if (result.hasErrors()) {
      spec.commandLine().getErr().println("Nothing was written; mend the errors first.");
      return CommandLineRun.BAD_INPUT;
    }
    EnrichmentResult all = result.after(known);
    WholeFolder.write(out, draft -> EnrichmentWriter.write(draft, all));
    print(all, console);
    return CommandLineRun.DONE;
  }

  private void print(EnrichmentResult result, PrintWriter console) {
    var table =
        new TextTable(
            1, "source", "rows", "by id", "by domain", "by name", "unmatched", "accounts", "used");
    for (SourceSummary source : result.sources()) {
      table.row(
          source.name(),
          count(source.rows()),
          count(source.rowsById()),
          count(source.rowsByDomain()),
          count(source.rowsByName()),
          count(source.rowsUnmatched()),
          count(source.accounts()),
          count(source.valuesUsed()));
    }
    table.print(console);
    console.println(
        Sentence.of(
            "%,d values differ from the one in use (conflicts.csv), %,d rows found no account (unmatched.csv).",
            result.conflicts().size(), result.unmatched().size()));
    console.println("The enriched accounts are in " + out.resolve("accounts.csv"));
  }

  private static String count(long number) {
    return Sentence.of("%,d", number);
  }
}
