package dev.fairfield.scenarios.io;

import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.Problem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What reading a file of assignments gave.
 *
 * @param repIdByAccountId in the order of the file; a blank rep id leaves the account unassigned;
 *     not to be used when there are errors
 * @param problems errors and warnings in reading order
 */
public record AssignmentReading(Map<String, String> repIdByAccountId, List<Problem> problems) {

  public AssignmentReading {
    repIdByAccountId = Collections.unmodifiableMap(new LinkedHashMap<>(repIdByAccountId));
    problems = List.copyOf(problems);
  }

  /** Whether the file cannot be used. */
  public boolean hasErrors() {
    return problems.stream().anyMatch(Problem::isError);
  }

  /**
   * The assignments.
   *
   * @throws InvalidInputException with all problems when any of them is an error
   */
  public Map<String, String> getRepIdByAccountId() {
    if (hasErrors()) {
      throw new InvalidInputException(problems);
    }
    return repIdByAccountId;
  }
}
