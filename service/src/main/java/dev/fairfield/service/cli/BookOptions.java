package dev.fairfield.service.cli;

import dev.fairfield.scenarios.io.BookPreset;
import dev.fairfield.scenarios.io.BookReader;
import dev.fairfield.scenarios.io.BookReading;
import dev.fairfield.scenarios.io.PostalTableReader;
import dev.fairfield.service.plans.InputFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that name a book of business. */
final class BookOptions {

  @Option(
      names = "--accounts",
      required = true,
      paramLabel = "FILE",
      description = "Accounts as CSV, may be gzipped.")
  private Path accounts;

  @Option(names = "--reps", required = true, paramLabel = "FILE", description = "Reps as CSV.")
  private Path reps;

  @Option(
      names = "--preset",
      paramLabel = "NAME",
      defaultValue = "fairfield",
      description = "How the files are laid out (default: ${DEFAULT-VALUE}).")
  private String preset;

  @Option(
      names = "--postal-codes",
      paramLabel = "FILE",
      description = "Places of postal codes outside the US, as CSV.")
  private Path postalCodes;

  BookReading read() {
    return reader().read(accounts, reps);
  }

  /** Reads accounts that may be without a potential. */
  BookReading readWithPotentialOptional() {
    return reader().withPotentialOptional().read(accounts, reps);
  }

  private BookReader reader() {
    BookReader reader = BookReader.of(BookPreset.getByName(preset));
    if (postalCodes != null) {
      reader = reader.withPostalTable(PostalTableReader.read(postalCodes));
    }
    return reader;
  }

  List<InputFile> digests() throws IOException {
    List<InputFile> inputs = new ArrayList<>();
    inputs.add(InputFile.of("accounts", accounts));
    inputs.add(InputFile.of("reps", reps));
    if (postalCodes != null) {
      inputs.add(InputFile.of("postal codes", postalCodes));
    }
    return inputs;
  }

  Path accounts() {
    return accounts;
  }
}
