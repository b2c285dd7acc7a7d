package dev.fairfield.scenarios.io;

import dev.fairfield.scenarios.model.Lead;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.Problem;
import java.util.List;

/**
 * What reading a file of leads gave.
 *
 * @param leads in the order of the file; not to be used when there are errors
 * @param problems errors and warnings in reading order
 */
public record LeadReading(List<Lead> leads, List<Problem> problems) {

  public LeadReading {
    leads = List.copyOf(leads);
    problems = List.copyOf(problems);
  }

  /**
   * The leads.
   *
   * @throws InvalidInputException with all problems when any of them is an error
   */
  public List<Lead> getLeads() {
    if (problems.stream().anyMatch(Problem::isError)) {
      throw new InvalidInputException(problems);
    }
    return leads;
  }
}
