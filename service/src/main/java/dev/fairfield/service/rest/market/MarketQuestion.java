package dev.fairfield.service.rest.market;

import dev.fairfield.service.web.ApiProblem;
import dev.fairfield.solver.market.MarketSettings;

/**
 * What a caller asks of a market.
 *
 * @param coverageHours above 0
 * @param seats 0 or more
 */
record MarketQuestion(MarketBy by, double coverageHours, int seats) {

  /** What is asked where a caller says nothing, as defaults of parameters. */
  static final String USUAL_HOURS = "3";

  static final String USUAL_SEATS = "3";
  static final int MOST_SEATS = 10;
  static final String LEAST_HOURS = "0.1";
  static final String MOST_HOURS = "100";

  MarketSettings settings() {
    return new MarketSettings(coverageHours, seats);
  }

  /**
   * @throws ApiProblem 400 when the parts have no place on a map
   */
  void requireAreas() {
    if (!by.cut().isArea()) {
      throw ApiProblem.badRequest(
          "invalid-parameter",
          "?by",
          "A market by %s has no place on a map; use county, state or metro.".formatted(by));
    }
  }
}
