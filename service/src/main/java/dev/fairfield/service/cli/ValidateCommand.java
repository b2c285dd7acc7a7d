package dev.fairfield.service.cli;

import dev.fairfield.scenarios.io.BookReading;
import dev.fairfield.scenarios.io.ProblemsWriter;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.validation.Sentence;
import dev.fairfield.service.plans.OutputFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads a book and reports everything that is wrong with it. */
@Command(
    name = "validate",
    description = "Check accounts and reps; list every problem.",
    mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private BookOptions bookOptions;

  @Option(names = "--out", paramLabel = "DIR", description = "Where problems.csv goes.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    if (out != null) {
      OutputFolder.requireWritable(out);
    }
    BookReading reading = bookOptions.read();
    PrintWriter console = spec.commandLine().getOut();
    ProblemPrinter.print(reading.problems(), console);
    if (!reading.hasErrors()) {
      Book book = reading.getBook();
      console.println(
          Sentence.of(
              "%,d accounts (%,d to assign), %,d reps, %d %s: ready to plan.",
              book.accounts().size(),
              book.assignableAccounts().size(),
              book.reps().size(),
              book.teams().size(),
              book.teams().size() == 1 ? "team" : "teams"));
    }
    if (out != null) {
      Files.createDirectories(out);
      ProblemsWriter.write(out.resolve("problems.csv"), reading.problems());
      console.println("Problems are in " + out.resolve("problems.csv"));
    }
    return reading.hasErrors() ? CommandLineRun.BAD_INPUT : CommandLineRun.DONE;
  }
}
