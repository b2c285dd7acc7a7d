package dev.fairfield.scenarios.io;

import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.NearestName;
import dev.fairfield.scenarios.validation.Problem;
import dev.fairfield.scenarios.validation.Severity;
import java.util.List;
import java.util.stream.Stream;

/**
 * The format of a pair of files with accounts and reps. All but {@link #FAIRFIELD} and those of a
 * CRM read reps with the columns of {@code reps-40.csv}: the team is the segment and 1.25 hours of
 * capacity stand for each visit of {@code max_visits_per_year}.
 */
public enum BookPreset {

  /** Our own columns. */
  FAIRFIELD("fairfield", PresetFormats.OWN_ACCOUNTS, PresetFormats.OWN_REPS, PresetRules.NONE),

  /**
   * Accounts and users as Salesforce exports them, with API names (any case) or labels as headers.
   * Homes are the users' postal codes unless latitude and longitude are given. Potential $50 an
   * employee and 10 employees where no number is given, unless {@code potential_usd} is there;
   * revenue from {@code revenue_usd} alone: {@code AnnualRevenue} is the customer's own turnover.
   * One visit for each 1.25 hours of workload, unless {@code visits_per_year} is there. Users who
   * are not active are no reps.
   */
  SALESFORCE(
      "salesforce", CrmFormats.SALESFORCE_ACCOUNTS, CrmFormats.SALESFORCE_USERS, CrmFormats.RULES),

  /**
   * Companies and owners as HubSpot exports them, with labels or internal names as headers. A rep's
   * id is the e-mail address, which HubSpot's import asks for; companies may name their owner by
   * e-mail, id or name. Homes need latitude and longitude or {@code postal_code}, which HubSpot
   * does not have. Potential, revenue and visits as for {@link #SALESFORCE}.
   */
  HUBSPOT("hubspot", CrmFormats.HUBSPOT_COMPANIES, CrmFormats.HUBSPOT_OWNERS, CrmFormats.RULES),

  /** Hospitals and colleges with owners; revenue is 40 % of potential. */
  HEALTH_EDUCATION(
      "health-education",
      PresetFormats.HEALTH_EDUCATION,
      PresetFormats.SEGMENT_REPS,
      PresetFormats.rules(null)),

  /** Fictional companies at real places; revenue is 40 % of potential. */
  PLACES("places", PresetFormats.PLACES, PresetFormats.SEGMENT_REPS, PresetFormats.rules(null)),

  /** Generated accounts at Census density, without teams; revenue is 40 % of potential. */
  ZBP("zbp", PresetFormats.ZBP, PresetFormats.SEGMENT_REPS, PresetFormats.rules(null)),

  /**
   * Places of chain stores; an id is brand, latitude and longitude, since store numbers repeat.
   * Potential $5,000 each, an assumption.
   */
  CHAIN_LOCATIONS(
      "chain-locations",
      PresetFormats.CHAIN_LOCATIONS,
      PresetFormats.SEGMENT_REPS,
      PresetFormats.rules(new PotentialRule("stores", 500_000, 1))),

  /**
   * US hospitals. Potential $250 a bed: $50 a seat and 5 seats a bed, as in the health-education
   * book; 25 beds, the most frequent number, where none is given.
   */
  US_HOSPITALS(
      "us-hospitals",
      PresetFormats.US_HOSPITALS,
      PresetFormats.SEGMENT_REPS,
      PresetFormats.rules(new PotentialRule("beds", 25_000, 25))),

  /**
   * US colleges. Potential $50 an employee, as in the health-education book; 10 employees where no
   * number is given.
   */
  US_COLLEGES(
      "us-colleges",
      PresetFormats.US_COLLEGES,
      PresetFormats.SEGMENT_REPS,
      PresetFormats.rules(new PotentialRule("employees", 5_000, 10))),

  /**
   * Canadian health facilities. Potential $25,000 each: 100 beds as the health-education book
   * imputes. Facilities that cannot be placed are left out with a warning.
   */
  CA_HEALTH_FACILITIES(
      "ca-health-facilities",
      PresetFormats.CA_HEALTH_FACILITIES,
      PresetFormats.SEGMENT_REPS,
      PresetFormats.rulesWithoutUnplaced(new PotentialRule("facilities", 2_500_000, 1)));

  private final String label;
  private final TableFormat<AccountColumn> accounts;
  private final TableFormat<RepColumn> reps;
  private final PresetRules rules;

  BookPreset(
      String label,
      TableFormat<AccountColumn> accounts,
      TableFormat<RepColumn> reps,
      PresetRules rules) {
    this.label = label;
    this.accounts = accounts;
    this.reps = reps;
    this.rules = rules;
  }

  /**
   * The preset with a name as the command line takes it, e.g. {@code health-education}.
   *
   * @throws InvalidInputException when there is none; the message lists the valid names
   */
  public static BookPreset getByName(String name) {
    return Stream.of(values())
        .filter(preset -> preset.label.equalsIgnoreCase(name.strip()))
        .findFirst()
        .orElseThrow(() -> new InvalidInputException(List.of(unknown(name))));
  }

  /** All names, in the order of the documentation. */
  public static List<String> listNames() {
    return Stream.of(values()).map(BookPreset::label).toList();
  }

  /** The name as the command line takes it. */
  public String label() {
    return label;
  }

  TableFormat<AccountColumn> accounts() {
    return accounts;
  }

  TableFormat<RepColumn> reps() {
    return reps;
  }

  PresetRules rules() {
    return rules;
  }

  private static Problem unknown(String name) {
    String allowed = String.join(", ", listNames());
    String hint =
        NearestName.find(name, listNames()).map(" Did you mean %s?"::formatted).orElse("");
    return new Problem(
        "preset",
        0,
        "",
        name,
        allowed,
        Severity.ERROR,
        "The preset \"%s\" is unknown; choose one of %s.%s".formatted(name, allowed, hint));
  }
}
