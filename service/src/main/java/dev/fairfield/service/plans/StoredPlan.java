package dev.fairfield.service.plans;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairfield.scenarios.io.BookPreset;
import dev.fairfield.scenarios.io.BookReader;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.Problem;
import dev.fairfield.scenarios.validation.Sentence;
import dev.fairfield.scenarios.validation.Severity;
import dev.fairfield.scenarios.validation.SourceLines;
import dev.fairfield.solver.feasibility.RequestCheck;
import dev.fairfield.solver.plan.PlanSolver;
import dev.fairfield.solver.plan.SolvedPlan;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.request.PlanRequest;
import dev.fairfield.solver.request.PlanRequestReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A plan read back from its folder, with the book and the request it was made for. Nothing outside
 * the folder is needed.
 *
 * @param title what people call it
 * @param illustrative whether dollar figures stand for no real money
 */
public record StoredPlan(String title, boolean illustrative, SolvedPlan plan) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /**
   * Reads what {@link PlanFolder} wrote.
   *
   * @throws InvalidInputException when a file is missing or was changed since
   * @throws IOException when a file cannot be read
   */
  public static StoredPlan read(Path folder) throws IOException {
    requireUnchanged(folder, json(folder).path("manifest"));
    Book book =
        BookReader.of(BookPreset.FAIRFIELD)
            .read(folder.resolve(PlanFolder.BOOK_ACCOUNTS), folder.resolve(PlanFolder.BOOK_REPS))
            .getBook();
    return read(folder, book);
  }

  /**
   * Reads {@code plan.json} and {@code assignments.csv} of a folder, the latter plain or gzipped.
   *
   * @param book the plan was made for
   * @throws InvalidInputException when a file is missing or was changed since
   * @throws IOException when a file cannot be read
   */
  public static StoredPlan read(Path folder, Book book) throws IOException {
    JsonNode json = json(folder);
    JsonNode manifest = json.path("manifest");
    PlanRequest request = PlanRequestReader.fromJson(manifest.path("request"), PlanFolder.PLAN);
    RequestCheck.checkAgainst(request, book, SourceLines.NONE);
    Map<String, String> owners =
        new TreeMap<>(StartingPlan.read(folder.resolve(PlanFolder.ASSIGNMENTS), book));
    owners.values().removeIf(String::isBlank);
    SolvedPlan plan = PlanSolver.asIs(PricedBook.of(book, request), owners);
    requireSameCost(plan, json.path("costCents").asLong());
    return new StoredPlan(
        json.path("title").asText(),
        json.path("illustrative").asBoolean(),
        new SolvedPlan(
            plan.priced(),
            plan.outcome(),
            plan.ownersByAccount(),
            plan.cost(),
            plan.hardUnitsByRule(),
            plan.pooledCents(),
            json.path("lowerBoundCents").asLong(),
            plan.clash(),
            manifest.path("stoppedEarly").asBoolean()));
  }

  /**
   * The request of a plan, without reading the rest of it.
   *
   * @throws InvalidInputException when {@code plan.json} is missing or was changed
   * @throws IOException when it cannot be read
   */
  public static PlanRequest readRequest(Path folder) throws IOException {
    return PlanRequestReader.fromJson(
        json(folder).path("manifest").path("request"), PlanFolder.PLAN);
  }

  private static JsonNode json(Path folder) throws IOException {
    Path file = folder.resolve(PlanFolder.PLAN);
    if (!Files.isRegularFile(file)) {
      throw refused(
          PlanFolder.PLAN,
          folder.toString(),
          "a folder that plan wrote",
          "The folder %s holds no plan: %s is not there. Name a folder that plan --out wrote."
              .formatted(folder, PlanFolder.PLAN));
    }
    try {
      return MAPPER.readTree(file.toFile());
    } catch (JsonProcessingException e) {
      throw refused(
          PlanFolder.PLAN,
          "",
          "the file that plan wrote",
          "The file is not the JSON that plan wrote: " + e.getOriginalMessage() + ". Plan again.");
    }
  }

  private static void requireUnchanged(Path folder, JsonNode manifest) throws IOException {
    if (manifest.path("book").isEmpty()) {
      throw refused(
          PlanFolder.PLAN,
          "",
          "a plan with a copy of its book",
          "The plan was written without a copy of its book and cannot be explained. Plan again with --start-from %s --steps 0."
              .formatted(folder.resolve(PlanFolder.ASSIGNMENTS)));
    }
    for (JsonNode copy : manifest.path("book")) {
      String name = copy.path("name").asText();
      Path file = folder.resolve(Path.of(name).getFileName());
      if (!Files.isRegularFile(file)) {
        throw refused(
            name,
            "",
            "the book the plan was made for",
            "The folder %s has no %s, the book the plan was made for; put it back or plan again."
                .formatted(folder, name));
      }
      if (!InputFile.of(name, file).sha256().equals(copy.path("sha256").asText())) {
        throw refused(
            name,
            "",
            "the book the plan was made for",
            "The file was changed after the plan was made, so the plan's figures no longer hold. Put the original back, or plan again with --accounts %s --reps %s."
                .formatted(
                    folder.resolve(PlanFolder.BOOK_ACCOUNTS),
                    folder.resolve(PlanFolder.BOOK_REPS)));
      }
    }
  }

  private static void requireSameCost(SolvedPlan plan, long recordedCents) {
    if (plan.cost().totalCents() != recordedCents) {
      throw refused(
          PlanFolder.ASSIGNMENTS,
          "",
          "the assignments the plan was written with",
          Sentence.of(
              "The assignments cost $%,.2f a year and plan.json says $%,.2f: one of the two was changed after the plan was made. Put the original back, or plan again with --start-from %s.",
              plan.cost().totalCents() / 100.0, recordedCents / 100.0, PlanFolder.ASSIGNMENTS));
    }
  }

  private static InvalidInputException refused(
      String file, String value, String allowed, String message) {
    return new InvalidInputException(
        List.of(new Problem(file, 0, "", value, allowed, Severity.ERROR, message)));
  }
}
