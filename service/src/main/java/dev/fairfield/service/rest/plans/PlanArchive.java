package dev.fairfield.service.rest.plans;

import dev.fairfield.scenarios.io.AssignmentReader;
import dev.fairfield.scenarios.io.BookPreset;
import dev.fairfield.scenarios.io.BookReader;
import dev.fairfield.scenarios.io.BookWriter;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.service.plans.FinishedPlan;
import dev.fairfield.service.plans.InputFile;
import dev.fairfield.service.plans.PlanFolder;
import dev.fairfield.service.plans.RunFacts;
import dev.fairfield.service.plans.StoredPlan;
import dev.fairfield.service.rest.books.BookShelf;
import dev.fairfield.service.storage.StoredFiles;
import dev.fairfield.service.storage.TemporaryFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * The files of plans: those that the command line writes, save for the book, which a plan shares
 * with others. A plan made for a scenario has the book as the scenario left it.
 */
@Component
class PlanArchive {

  /** Of a plan made for a scenario: the scenario in full. */
  static final String SCENARIO = "scenario.json";

  /** Of a plan that cannot be: why, and what would mend it. */
  static final String DOCTOR = "doctor.json";

  private static final Set<String> BOOK_FILES =
      Set.of(PlanFolder.BOOK_ACCOUNTS, PlanFolder.BOOK_REPS);

  private final StoredFiles files;
  private final BookShelf books;

  PlanArchive(StoredFiles files, BookShelf books) {
    this.files = files;
    this.books = books;
  }

  /** The files of a plan in a folder, not yet kept. */
  TemporaryFolder write(FinishedPlan finished, RunFacts facts) throws IOException {
    var folder = TemporaryFolder.create();
    try {
      PlanFolder.write(folder.path().resolve("plan"), finished, facts);
      return folder;
    } catch (IOException | RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  /** Keeps what {@link #write} made, within the caller's transaction. */
  void keep(String planId, TemporaryFolder folder) {
    try (var written = Files.list(folder.path().resolve("plan"))) {
      written
          .filter(file -> !BOOK_FILES.contains(file.getFileName().toString()))
          .sorted()
          .forEach(file -> files.put(planId, file.getFileName().toString(), file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps the book as a scenario left it. */
  void keepBook(String planId, Book book) {
    try (var folder = TemporaryFolder.create()) {
      Path accounts = folder.path().resolve(PlanFolder.BOOK_ACCOUNTS);
      Path reps = folder.path().resolve(PlanFolder.BOOK_REPS);
      BookWriter.writeAccounts(accounts, book);
      BookWriter.writeReps(reps, book);
      files.put(planId, PlanFolder.BOOK_ACCOUNTS, accounts);
      files.put(planId, PlanFolder.BOOK_REPS, reps);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives a plan the book of another made for the same scenario, if it has one of its own. */
  void copyBook(String fromPlanId, String toPlanId) {
    for (String name : List.of(PlanFolder.BOOK_ACCOUNTS, PlanFolder.BOOK_REPS, SCENARIO)) {
      files.find(fromPlanId, name).ifPresent(content -> files.put(toPlanId, name, content));
    }
  }

  /** The book the plan is made for. */
  Book book(PlanRow plan) {
    try (var folder = TemporaryFolder.create()) {
      Path accounts = folder.path().resolve(PlanFolder.BOOK_ACCOUNTS);
      Path reps = folder.path().resolve(PlanFolder.BOOK_REPS);
      boolean ownBook =
          files.copyZipped(plan.id(), PlanFolder.BOOK_ACCOUNTS, accounts)
              && files.copyZipped(plan.id(), PlanFolder.BOOK_REPS, reps);
      return ownBook
          ? BookReader.of(BookPreset.FAIRFIELD).read(accounts, reps).getBook()
          : books.get(plan.bookId());
    } catch (IOException e) {
      throw new UncheckedIOException("The book of plan %s cannot be read.".formatted(plan.id()), e);
    }
  }

  /** The files of the book that plans name as their input. */
  List<InputFile> inputs(String bookId) {
    return files.list(bookId).stream()
        .filter(file -> !file.name().startsWith("problems"))
        .map(
            file ->
                new InputFile(file.name().replaceFirst("\\..*$", ""), file.name(), file.sha256()))
        .toList();
  }

  /** A plan that has a result, as it was kept. */
  StoredPlan read(PlanRow plan) {
    try (var folder = TemporaryFolder.create()) {
      Path path = folder.path();
      Files.write(path.resolve(PlanFolder.PLAN), get(plan.id(), PlanFolder.PLAN));
      files.copyZipped(plan.id(), PlanFolder.ASSIGNMENTS, path.resolve(PlanFolder.ASSIGNMENTS));
      return StoredPlan.read(path, book(plan));
    } catch (IOException e) {
      throw new UncheckedIOException("The plan %s cannot be read.".formatted(plan.id()), e);
    }
  }

  /** Account id to rep id of a plan that has a result; without pricing it. */
  Map<String, String> owners(String planId) {
    try (var folder = TemporaryFolder.create()) {
      Path file = folder.path().resolve(PlanFolder.ASSIGNMENTS);
      if (!files.copyZipped(planId, PlanFolder.ASSIGNMENTS, file)) {
        throw new IllegalStateException("The plan %s has no assignments.".formatted(planId));
      }
      Map<String, String> owners = new TreeMap<>(AssignmentReader.read(file).getRepIdByAccountId());
      owners.values().removeIf(String::isBlank);
      return owners;
    } catch (IOException e) {
      throw new UncheckedIOException("The plan %s cannot be read.".formatted(planId), e);
    }
  }

  void put(String planId, String name, byte[] content) {
    files.put(planId, name, content);
  }

  Optional<byte[]> find(String planId, String name) {
    return files.find(planId, name);
  }

  /**
   * A file of a plan that has a result.
   *
   * @throws IllegalStateException when it is not there
   */
  byte[] get(String planId, String name) {
    return find(planId, name)
        .orElseThrow(
            () -> new IllegalStateException("The plan %s has no %s.".formatted(planId, name)));
  }

  void erase(String planId) {
    files.erase(planId);
  }
}
