package dev.fairfield.service.plans;

import dev.fairfield.scenarios.io.AssignmentReader;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.Problem;
import dev.fairfield.scenarios.validation.ProblemLog;
import dev.fairfield.scenarios.validation.Severity;
import java.nio.file.Path;
import java.util.Map;

/** The assignments a search starts from. */
public final class StartingPlan {

  private StartingPlan() {}

  /**
   * Rep id by account id.
   *
   * @throws InvalidInputException when the file cannot be read or names accounts or reps that the
   *     book does not have
   */
  public static Map<String, String> read(Path file, Book book) {
    Map<String, String> repIds = AssignmentReader.read(file).getRepIdByAccountId();
    var log = new ProblemLog();
    repIds.forEach(
        (accountId, repId) -> {
          if (book.findAccount(accountId).isEmpty()) {
            log.add(unknown(file, "account_id", accountId, "account"));
          }
          if (!repId.isBlank() && book.findRep(repId).isEmpty()) {
            log.add(unknown(file, "rep_id", repId, "rep"));
          }
        });
    if (log.errorCount() > 0) {
      throw new InvalidInputException(log.list().stream().distinct().toList());
    }
    return repIds;
  }

  private static Problem unknown(Path file, String column, String id, String noun) {
    String shown = ProblemLog.shorten(id);
    return new Problem(
        file.getFileName().toString(),
        0,
        column,
        shown,
        "ids of the book",
        Severity.ERROR,
        "The %s %s is not in the book; take its rows out, or correct the id in column %s."
            .formatted(noun, shown, column));
  }
}
