package dev.fairfield.service.plans;

import dev.fairfield.scenarios.model.Book;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The book that ships with the product; its companies and dollars are fictional. */
public final class SampleBook {

  private static final String FOLDER = "/dev/fairfield/scenarios/data/north-america-40/";

  private SampleBook() {}

  /** Whether the sample accounts are among the inputs of a plan. */
  public static boolean isAmong(List<InputFile> inputs) {
    String sample = sha256("accounts.csv");
    return inputs.stream().anyMatch(input -> input.sha256().equals(sample));
  }

  private static String sha256(String file) {
    try (InputStream in = open(file)) {
      return InputFile.sha256(in);
    } catch (IOException e) {
      throw new UncheckedIOException("The sample book cannot be read.", e);
    }
  }

  private static InputStream open(String file) {
    return Book.class.getResourceAsStream(FOLDER + file);
  }

  /** Writes accounts.csv and reps.csv of the sample book into a folder. */
  public static void copyTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (String file : List.of("accounts.csv", "reps.csv")) {
      try (InputStream in = open(file)) {
        Files.copy(in, folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
