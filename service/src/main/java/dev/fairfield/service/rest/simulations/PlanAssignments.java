package dev.fairfield.service.rest.simulations;

import dev.fairfield.scenarios.io.AssignmentReader;
import dev.fairfield.service.plans.PlanFolder;
import dev.fairfield.service.storage.StoredFiles;
import dev.fairfield.service.storage.TemporaryFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who owns which account in the plans of the database. */
@Repository
class PlanAssignments {

  private final JdbcClient jdbc;
  private final StoredFiles files;

  PlanAssignments(JdbcClient jdbc, StoredFiles files) {
    this.jdbc = jdbc;
    this.files = files;
  }

  /**
   * What a plan is called and whose it is, whether or not it has a result yet.
   *
   * @param asked what it was made by, JSON
   */
  record PlanFacts(String id, String name, String bookId, String asked) {}

  Optional<PlanFacts> findFacts(String planId) {
    return jdbc.sql("SELECT id, name, book_id, asked FROM plan WHERE id = ?")
        .param(planId)
        .query(
            (row, number) ->
                new PlanFacts(
                    row.getString("id"),
                    row.getString("name"),
                    row.getString("book_id"),
                    row.getString("asked")))
        .optional();
  }

  /** Rep id by account id; empty for a plan without a result. */
  Optional<Map<String, String>> find(String planId) {
    try (var folder = TemporaryFolder.create()) {
      Path file = folder.path().resolve(PlanFolder.ASSIGNMENTS);
      return files.copyZipped(planId, PlanFolder.ASSIGNMENTS, file)
          ? Optional.of(AssignmentReader.read(file).getRepIdByAccountId())
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("The plan %s cannot be read.".formatted(planId), e);
    }
  }
}
