package dev.fairfield.scenarios.generate;

/** The two teams of the sample book. */
enum SalesTeam {
  COMMERCIAL("Commercial"),
  ENTERPRISE("Enterprise");

  private final String label;

  SalesTeam(String label) {
    this.label = label;
  }

  /** The name in the files. */
  String label() {
    return label;
  }
}
