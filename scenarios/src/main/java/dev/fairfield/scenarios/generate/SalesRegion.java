package dev.fairfield.scenarios.generate;

import java.util.Arrays;
import java.util.Set;

/** The sales regions of the sample company, each with its states or provinces. */
enum SalesRegion {
  NORTHEAST("Northeast", "CT DC DE MA MD ME NH NJ NY PA RI VT", "Renata Kowalski"),
  SOUTHEAST("Southeast", "AL FL GA KY MS NC SC TN VA WV", "Desmond Achebe"),
  MIDWEST("Midwest", "IA IL IN KS MI MN MO ND NE OH SD WI", "Greta Lindqvist"),
  SOUTH_CENTRAL("South Central", "AR LA OK TX", "Tomas Villareal"),
  MOUNTAIN("Mountain", "AZ CO ID MT NM NV UT WY", "Tomas Villareal"),
  WEST("West", "AK CA HI OR WA", "Tomas Villareal"),
  CANADA("Canada", "AB BC MB NB NL NS NT NU ON PE QC SK YT", "Renata Kowalski");

  private static final Set<SalesRegion> EAST = Set.of(NORTHEAST, SOUTHEAST, CANADA);
  private static final String ENTERPRISE_EAST_LEAD = "Philippa Marchetti";
  private static final String ENTERPRISE_WEST_LEAD = "Winston Nakamura";

  private final String label;
  private final Set<String> states;
  private final String commercialLead;

  SalesRegion(String label, String states, String commercialLead) {
    this.label = label;
    this.states = Set.of(states.split(" "));
    this.commercialLead = commercialLead;
  }

  String label() {
    return label;
  }

  /** The manager of the region's reps: four lead Commercial, two lead Enterprise. */
  String lead(SalesTeam team) {
    if (team == SalesTeam.COMMERCIAL) {
      return commercialLead;
    }
    return EAST.contains(this) ? ENTERPRISE_EAST_LEAD : ENTERPRISE_WEST_LEAD;
  }

  /** Whether some region has the state or province. */
  static boolean has(String state) {
    return Arrays.stream(values()).anyMatch(region -> region.states.contains(state));
  }

  /**
   * The region of a state or province.
   *
   * @throws IllegalArgumentException when no region has the state
   */
  static SalesRegion of(String state) {
    return Arrays.stream(values())
        .filter(region -> region.states.contains(state))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException("No sales region has the state %s.".formatted(state)));
  }
}
