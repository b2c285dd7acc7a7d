package dev.fairfield.scenarios.generate;

/**
 * Size class of a company, as the source file has it: small and medium-sized businesses below 200
 * employees, the mid-market below 1,000, enterprises above.
 */
enum Segment {
  SMB("SMB", SalesTeam.COMMERCIAL),
  MID_MARKET("Mid-Market", SalesTeam.COMMERCIAL),
  ENTERPRISE("Enterprise", SalesTeam.ENTERPRISE);

  private final String label;
  private final SalesTeam team;

  Segment(String label, SalesTeam team) {
    this.label = label;
    this.team = team;
  }

  String label() {
    return label;
  }

  SalesTeam team() {
    return team;
  }
}
