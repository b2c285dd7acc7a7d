package dev.fairfield.scenarios.io;

import dev.fairfield.scenarios.model.Opportunity;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.Problem;
import java.util.List;

/**
 * What reading a file of opportunities gave.
 *
 * @param opportunities decided ones, in the order of the file; not to be used when there are errors
 * @param problems errors and warnings in reading order
 */
public record OpportunityReading(List<Opportunity> opportunities, List<Problem> problems) {

  public OpportunityReading {
    opportunities = List.copyOf(opportunities);
    problems = List.copyOf(problems);
  }

  /** Whether the file cannot be used. */
  public boolean hasErrors() {
    return problems.stream().anyMatch(Problem::isError);
  }

  /**
   * The opportunities.
   *
   * @throws InvalidInputException with all problems when any of them is an error
   */
  public List<Opportunity> getOpportunities() {
    if (hasErrors()) {
      throw new InvalidInputException(problems);
    }
    return opportunities;
  }
}
