package dev.fairfield.scenarios.scenario;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.fairfield.scenarios.model.Account;
import java.util.List;
import java.util.OptionalInt;

/**
 * How the accounts of a new market are made up: scattered over a disc, with lognormal potentials,
 * all prospects. What an account gets depends on the market's name and its own number alone.
 *
 * @param accounts how many, 1 to 9,999; a larger number keeps the accounts of a smaller one
 * @param latitude of the centre
 * @param longitude of the centre
 * @param radiusKm of the disc, 0 to 1,000
 * @param team blank when the book has no teams
 * @param region blank when unknown
 * @param state state or province code; blank when unknown
 * @param country ISO 3166 code of two letters; blank when unknown
 * @param industry blank when unknown
 * @param employees of each account; empty when unknown
 * @param meanPotentialUsd mean potential of an account, US dollars a year, above 0
 * @param potentialCv coefficient of variation of the potentials, 0 to 10
 * @param workloadHours selling hours a year an account takes, 0 to 10,000
 * @param visitsPerYear visits in person a year, 0 to 1,000
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record GeneratedAccounts(
    int accounts,
    double latitude,
    double longitude,
    double radiusKm,
    String team,
    String region,
    String state,
    String country,
    String industry,
    OptionalInt employees,
    double meanPotentialUsd,
    double potentialCv,
    double workloadHours,
    double visitsPerYear) {

  /** Most accounts of one new market. */
  public static final int MAX_ACCOUNTS = 9_999;

  private static final double MAX_RADIUS_KM = 1_000;
  private static final int MAX_EMPLOYEES = 10_000_000;
  private static final double MAX_WORKLOAD_HOURS = 10_000;
  private static final double MAX_VISITS = 1_000;

  public GeneratedAccounts {
    Bounds.whole("accounts", accounts, MAX_ACCOUNTS);
    EventBounds.point(latitude, longitude);
    Bounds.between("radiusKm", radiusKm, 0, MAX_RADIUS_KM);
    team = team == null ? "" : team;
    region = region == null ? "" : region;
    state = state == null ? "" : state;
    country = country == null ? "" : country;
    industry = industry == null ? "" : industry;
    employees.ifPresent(number -> Bounds.whole("employees", number, MAX_EMPLOYEES));
    Bounds.positive("meanPotentialUsd", meanPotentialUsd);
    Bounds.between("potentialCv", potentialCv, 0, Bounds.MAX_CV);
    Bounds.between("workloadHours", workloadHours, 0, MAX_WORKLOAD_HOURS);
    Bounds.between("visitsPerYear", visitsPerYear, 0, MAX_VISITS);
  }

  /** The accounts of the market called so, with ids {@code name-0001} and on. */
  List<Account> accounts(String market) {
    return new MarketAccounts(market, this).list();
  }
}
