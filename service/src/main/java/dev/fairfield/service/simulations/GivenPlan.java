package dev.fairfield.service.simulations;

import dev.fairfield.scenarios.io.AssignmentReader;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.Problem;
import dev.fairfield.scenarios.validation.Severity;
import dev.fairfield.service.plans.InputFile;
import dev.fairfield.service.plans.PlanFolder;
import dev.fairfield.service.plans.StoredPlan;
import dev.fairfield.simulator.comparison.NamedPlan;
import dev.fairfield.solver.request.PlanRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A plan somebody asked to simulate, and where it came from.
 *
 * @param input digest of its file; empty for today's ownership
 * @param terms prices and assignment rules it was made by; empty where nothing tells
 */
public record GivenPlan(NamedPlan plan, Optional<InputFile> input, Optional<PlanRequest> terms) {

  /** Word that stands for today's ownership of the book. */
  public static final String TODAY = "today";

  private static final String ALLOWED =
      "NAME=assignments.csv, NAME=DIR of a plan, NAME=today or today";

  /**
   * Reads {@code NAME=assignments.csv}, {@code NAME=DIR} with a folder that plan wrote, {@code
   * NAME=today} or {@code today}.
   *
   * @throws InvalidInputException when it is none of these or the file cannot be used
   * @throws IOException when a file cannot be read
   */
  public static GivenPlan of(String argument, Book book) throws IOException {
    int equals = argument.indexOf('=');
    String name = equals < 0 ? argument : argument.substring(0, equals).strip();
    String source = equals < 0 ? argument : argument.substring(equals + 1);
    if (source.equals(TODAY)) {
      return new GivenPlan(today(name, book), Optional.empty(), Optional.empty());
    }
    if (equals < 0 || source.isBlank()) {
      throw refused(
          argument,
          "'%s' has no %s; write %s.".formatted(argument, equals < 0 ? "name" : "file", ALLOWED));
    }
    Path file = file(Path.of(source));
    var plan =
        new NamedPlan(name, AssignmentReader.read(file).getRepIdByAccountId(), file.toString());
    return new GivenPlan(
        plan, Optional.of(InputFile.of("plan:" + name, file)), findTerms(Path.of(source)));
  }

  private static Optional<PlanRequest> findTerms(Path source) throws IOException {
    return Files.isRegularFile(source.resolve(PlanFolder.PLAN))
        ? Optional.of(CountedTerms.of(StoredPlan.readRequest(source)))
        : Optional.empty();
  }

  private static Path file(Path source) {
    if (!Files.isDirectory(source)) {
      return source;
    }
    Path file = source.resolve(PlanFolder.ASSIGNMENTS);
    if (!Files.isRegularFile(file)) {
      throw refused(
          source.toString(),
          "The folder %s holds no %s; name a folder that plan wrote, or a file."
              .formatted(source, PlanFolder.ASSIGNMENTS));
    }
    return file;
  }

  /** The owners the book gives, those who have left included: their accounts are unowned. */
  public static NamedPlan today(String name, Book book) {
    Map<String, String> owners = new TreeMap<>();
    book.assignableAccounts()
        .forEach(account -> owners.put(account.id(), account.ownership().currentOwner()));
    return new NamedPlan(name, owners);
  }

  private static InvalidInputException refused(String value, String message) {
    return new InvalidInputException(
        List.of(new Problem("--plan", 0, "", value, ALLOWED, Severity.ERROR, message)));
  }
}
